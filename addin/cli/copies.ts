import { lstat, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import type { InputFile } from "./find-files.ts";
import { UsageError } from "./options.ts";
import { numberedNames, type Place } from "./place-file.ts";

/** Where a copy of one file goes, or that it would replace a file that is itself checked. */
export interface CopyTarget extends Place {
  readonly replacesInput: boolean;
  /** Another file has the name, so this copy has a number behind it. */
  readonly numbered: boolean;
}

/** Throws {@link UsageError} where an output folder is a file, or copies of both kinds would share one place. */
export async function checkFolders(folders: Readonly<Record<string, string | null>>): Promise<void> {
  const seen = new Set<string>();
  for (const [option, folder] of Object.entries(folders)) {
    if (folder === null) continue;
    const info = await stat(folder).catch(() => null);
    if (info && !info.isDirectory()) throw new UsageError(cliMessages.notFolder(option, visibleText(folder)));
    const place = await identity(folder);
    if (seen.has(place)) throw new UsageError(cliMessages.oneFolder(visibleText(folder)));
    seen.add(place);
  }
}

/**
 * The places for the copies of all files in a folder. Files of one name from several folders get a number behind the name,
 * and so does a copy whose name is taken in the folder, unless it may be replaced. A place that is an input by any name (a
 * link, another spelling) is marked, and nothing may be written there.
 */
export async function copyTargets(
  folder: string,
  files: readonly InputFile[],
  overwrite: boolean,
): Promise<CopyTarget[]> {
  const inputs = new Set(await Promise.all(files.map(({ path }) => identity(path))));
  const taken = new Set<string>();
  const targets: CopyTarget[] = [];
  for (const { below } of files) {
    let name = below;
    for (name of numberedNames(below))
      if (!taken.has(folded(name)) && (overwrite || !(await isOtherFile(join(folder, name), inputs)))) break;
    taken.add(folded(name));
    const replacesInput = inputs.has(await identity(join(folder, name)));
    targets.push({ folder, below: name, overwrite, replacesInput, numbered: name !== join(below) });
  }
  return targets;
}

/** Names that differ by case alone are one on some systems. */
function folded(name: string): string {
  return name.toLowerCase();
}

/** Whether a file is there that is neither a folder nor one of the inputs. */
async function isOtherFile(path: string, inputs: ReadonlySet<string>): Promise<boolean> {
  const info = await lstat(path).catch(() => null);
  return info !== null && !info.isDirectory() && !inputs.has(await identity(path));
}

/** The file itself where it exists, whatever it is called; else its full name. */
async function identity(path: string): Promise<string> {
  const info = await stat(resolve(path), { bigint: true }).catch(() => null);
  return info ? `${info.dev}:${info.ino}` : resolve(path);
}
