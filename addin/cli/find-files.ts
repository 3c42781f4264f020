import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { UsageError } from "./options.ts";
import { visibleText } from "../messages/visible-text.ts";

/** One workbook file to check. */
export interface InputFile {
  /** As given, or found below a given folder; forward slashes. */
  readonly path: string;
  /** Path below the given folder, for copies. */
  readonly below: string;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|xlsb)$/i;

/**
 * The workbook files named by the paths, folders walked in name order; folders to be written to (`outputs`) are left out. A
 * folder nobody may look into stands for itself and is reported as unreadable. Throws {@link UsageError} on a missing path or an
 * empty folder.
 */
export async function findFiles(paths: readonly string[], outputs: readonly string[] = []): Promise<InputFile[]> {
  const found: InputFile[] = [];
  const written = new Set(outputs.map((path) => resolve(path)));
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new UsageError(cliMessages.notFound(visibleText(path)));
    if (!info.isDirectory()) {
      if (!info.isFile()) throw new UsageError(cliMessages.noFile(visibleText(path)));
      found.push({ path: slashes(path), below: basename(path) });
      continue;
    }
    const inside = await walk(path, { written, above: new Set() });
    if (inside.length === 0) throw new UsageError(cliMessages.emptyFolder(visibleText(path)));
    found.push(
      ...inside.map((file) => ({
        path: slashes(file),
        below: slashes(relative(path, file)) || basename(resolve(file)),
      })),
    );
  }
  return [...new Map(found.map((file) => [file.path, file])).values()];
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
  const visible = entries
    .filter((entry) => !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name);
      const info = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
      if (info?.isDirectory())
        return written.has(resolve(path)) ? [] : walk(path, { written, above: new Set([...above, real]) });
      // A link that leads nowhere is a workbook nobody can read.
      return WORKBOOK.test(entry.name) && (info === null || info.isFile()) ? [path] : [];
    }),
  );
  return nested.flat();
}

function slashes(path: string): string {
  return path.replace(/\\/g, "/");
}
