import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { UsageError } from "./options.ts";
import { byPath } from "./path-order.ts";

/** One workbook file to check. */
export interface InputFile {
  /** As given, or found below a given folder; forward slashes. */
  readonly path: string;
  /** Path below the given folder, for copies. */
  readonly below: string;
}

/** Where the files come from and what is left out. */
interface Search {
  /** Paths given one by one: a missing one is a mistake of the caller. */
  readonly paths: readonly string[];
  /** Paths read from a list: a missing one is a file that cannot be read. */
  readonly listed?: readonly string[];
  /** Folders to be written to; they are not walked. */
  readonly outputs?: readonly string[];
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|xlsb|docx|docm|doc|wps)$/iu;

/**
 * The workbook files named by the paths and below them, each once, in the order of their paths; an order that does not
 * depend on how they were named, so that the parts of a shared run can be put together again. A folder that may not be
 * opened is listed itself and reported as unreadable. Throws {@link UsageError} on a missing path or an empty folder.
 */
export async function findFiles({ paths, listed = [], outputs = [] }: Search): Promise<InputFile[]> {
  const written = new Set(outputs.map((path) => resolve(path)));
  const found: InputFile[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new UsageError(cliMessages.notFound(visibleText(path)));
    if (!info.isDirectory() && !info.isFile()) throw new UsageError(cliMessages.noFile(visibleText(path)));
    if (info.isFile()) {
      found.push({ path: slashes(path), below: basename(path) });
      continue;
    }
    const inside = await filesIn(path, written);
    if (inside.length === 0) throw new UsageError(cliMessages.emptyFolder(visibleText(path)));
    for (const file of inside) found.push(file);
  }
  for (const file of await listedFiles(listed, written)) found.push(file);
  return [...new Map(found.map((file) => [file.path, file])).values()].sort((a, b) => byPath(a.path, b.path));
}

/** Copies of listed files keep their folders below the folder all of them are in. */
async function listedFiles(listed: readonly string[], written: ReadonlySet<string>): Promise<InputFile[]> {
  const files: string[] = [];
  for (const path of listed) {
    const info = await stat(path).catch(() => null);
    if (!info?.isDirectory()) files.push(path);
    else for (const inside of await walk(path, { written, above: new Set() })) files.push(inside);
  }
  const common = commonFolder(files);
  return files.map((path) => ({
    path: slashes(path),
    below: resolve(path).split(sep).slice(common).join(sep),
  }));
}

/** How many steps of their full paths all files share, the file names left out. */
function commonFolder(files: readonly string[]): number {
  let shared: readonly string[] | null = null;
  for (const path of files) {
    const steps: string[] = resolve(path).split(sep).slice(0, -1);
    const differs: number = shared?.findIndex((step, index) => steps[index] !== step) ?? -1;
    shared = shared === null ? steps : shared.slice(0, differs < 0 ? shared.length : differs);
  }
  return shared?.length ?? 0;
}

async function filesIn(folder: string, written: ReadonlySet<string>): Promise<InputFile[]> {
  const inside = await walk(folder, { written, above: new Set() });
  return inside.map((file) => ({
    path: slashes(file),
    below: relative(folder, file) || basename(resolve(file)),
  }));
}

interface Walk {
  readonly written: ReadonlySet<string>;
  /** The folders around this one, by their real paths: a link back to one of them is a loop. */
  readonly above: ReadonlySet<string>;
}

/** Office's own lock files (`~$…`) and hidden entries are no workbooks. Links are followed. */
async function walk(folder: string, { written, above }: Walk): Promise<string[]> {
  const real = await realpath(folder).catch(() => resolve(folder));
  if (above.has(real)) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [folder];
  const visible = entries.filter((entry) => !entry.name.startsWith("~$") && !entry.name.startsWith("."));
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name);
      const info = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
      if (info?.isDirectory())
        return written.has(resolve(path)) ? [] : walk(path, { written, above: new Set([...above, real]) });
      // A link that leads nowhere is an unreadable workbook.
      return WORKBOOK.test(entry.name) && (info === null || info.isFile()) ? [path] : [];
    }),
  );
  return nested.flat();
}

/** A backslash parts folders on Windows alone; elsewhere it is a letter of a name. */
function slashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
