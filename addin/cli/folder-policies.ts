import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { PolicyDocument } from "../policy/document.ts";
import type { InputFile } from "./find-files.ts";

/** The file of a folder whose rule sheet (口径表) goes for everything below it. */
const FOLDER_FILE = ".jihe.json";

/** Which rule sheet goes for a file, and which below the given folder were left aside. */
interface FolderPolicy {
  readonly document: PolicyDocument | null;
  /** Files of a folder below the one that was given: chosen by its sender. */
  readonly ignored: readonly string[];
}

/**
 * Looks for `.jihe.json` in the folder of a file and the folders above it, the nearest first. One inside the folder that was given
 * came with what is checked: it is used only `withSettings`, and named otherwise. Each file is read once.
 */
export class FolderPolicies {
  private readonly known = new Map<string, Promise<PolicyDocument | null>>();

  constructor(private readonly withSettings: boolean) {}

  async of({ path, below }: InputFile): Promise<FolderPolicy> {
    // As many folders as `below` has lie inside the folder that was given.
    const inside = path === below ? 0 : below.split(/[/\\]/u).length - 1;
    const ignored: string[] = [];
    let folder = dirname(resolve(path));
    for (let depth = 0; ; depth++) {
      const file = join(folder, FOLDER_FILE);
      const document = depth < inside && !this.withSettings ? null : await this.read(file);
      if (document) return { document, ignored };
      if (depth < inside && !this.withSettings && (await exists(file))) ignored.push(file);
      const above = dirname(folder);
      if (above === folder) return { document: null, ignored };
      folder = above;
    }
  }

  private read(file: string): Promise<PolicyDocument | null> {
    const before = this.known.get(file);
    if (before) return before;
    const reading = readIfThere(file);
    this.known.set(file, reading);
    return reading;
  }
}

/** Most folders have none, and the run need not wait for what reads one. */
async function readIfThere(file: string): Promise<PolicyDocument | null> {
  if (!(await exists(file))) return null;
  const { readPolicyFile } = await import("./policy-file.ts");
  return readPolicyFile(file);
}

async function exists(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true;
}
