import { stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import type { InputFile } from "./find-files.ts";
import { UsageError } from "./options.ts";
import { visibleText } from "../messages/visible-text.ts";

/** Where a copy of one file goes, or that it would replace a file that is itself checked. */
export interface CopyTarget {
  readonly path: string;
  readonly replacesInput: boolean;
}

/** Throws {@link UsageError} where copies of both kinds, or copies and a file, would share one place. */
export async function checkFolders(annotate: string | null, fill: string | null): Promise<void> {
  for (const [option, folder] of [
    ["--annotate", annotate],
    ["--fill", fill],
  ] as const) {
    const info = folder === null ? null : await stat(folder).catch(() => null);
    if (folder !== null && info && !info.isDirectory())
      throw new UsageError(cliMessages.notFolder(option, visibleText(folder)));
  }
  if (annotate !== null && fill !== null && (await identity(annotate)) === (await identity(fill)))
    throw new UsageError(cliMessages.oneFolder(visibleText(fill)));
}

/**
 * The places for the copies of all files in a folder. Files of one name from several folders get a number behind the name; a
 * place that is an input by any name (a link, another spelling) is marked, and nothing may be written there.
 */
export async function copyTargets(folder: string, files: readonly InputFile[]): Promise<CopyTarget[]> {
  const inputs = new Set(await Promise.all(files.map(({ path }) => identity(path))));
  const taken = new Set<string>();
  return Promise.all(
    files
      .map(({ below }) => freeName(below, taken))
      .map(async (name) => {
        const path = join(folder, name);
        return { path, replacesInput: inputs.has(await identity(path)) };
      }),
  );
}

/** The name, or the next numbered one: `自评表 (2).xlsx`. Names that differ by case alone are one on some systems. */
function freeName(below: string, taken: Set<string>): string {
  const end = extname(below);
  let name = below;
  for (let number = 2; taken.has(name.toLowerCase()); number++)
    name = join(below, "..", `${basename(below, end)} (${number})${end}`);
  taken.add(name.toLowerCase());
  return name;
}

/** The file itself where it exists, whatever it is called; else its full name. */
async function identity(path: string): Promise<string> {
  const info = await stat(resolve(path), { bigint: true }).catch(() => null);
  return info ? `${info.dev}:${info.ino}` : resolve(path);
}
