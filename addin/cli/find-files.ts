import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { UsageError } from "./options.ts";

/** One workbook file to check. */
export interface InputFile {
  /** As given, or found below a given folder; forward slashes. */
  readonly path: string;
  /** Path below the given folder, for copies. */
  readonly below: string;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls)$/i;

/** The workbook files named by the paths, folders walked in name order. Throws {@link UsageError} on a missing path or an empty folder. */
export async function findFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new UsageError(cliMessages.notFound(path));
    if (!info.isDirectory()) {
      found.push({ path: slashes(path), below: basename(path) });
      continue;
    }
    const inside = await walk(path);
    if (inside.length === 0) throw new UsageError(cliMessages.emptyFolder(path));
    found.push(...inside.map((file) => ({ path: slashes(file), below: slashes(relative(path, file)) })));
  }
  return [...new Map(found.map((file) => [file.path, file])).values()];
}

/** Office's own lock files (`~$…`) and hidden entries are no workbooks. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith("~$") && !entry.name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(visible.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return Promise.resolve(entry.isFile() && WORKBOOK.test(entry.name) ? [path] : []);
  }));
  return nested.flat();
}

function slashes(path: string): string {
  return path.replace(/\\/g, "/");
}
