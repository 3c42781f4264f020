import { readFile } from "node:fs/promises";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { UsageError } from "./options.ts";
import { systemReason } from "./system-reason.ts";

/**
 * The paths of a list: one a line, or parted by NUL as `find -print0` writes them; empty lines are passed over. `-` reads
 * `input`. Throws {@link UsageError} on a list that cannot be read or holds no path.
 */
export async function readFileList(source: string, input: AsyncIterable<Buffer | string>): Promise<string[]> {
  const paths = pathsIn(await textOf(source, input));
  if (paths.length === 0) throw new UsageError(cliMessages.emptyList(visibleText(source)));
  return paths;
}

async function textOf(source: string, input: AsyncIterable<Buffer | string>): Promise<string> {
  try {
    if (source !== "-") return await readFile(source, "utf8");
    const chunks: Buffer[] = [];
    for await (const chunk of input) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    throw new UsageError(cliMessages.listUnreadable(visibleText(source), systemReason(error)));
  }
}

function pathsIn(text: string): string[] {
  const parts = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/u);
  return parts.map((part) => part.replace(/^\uFEFF/u, "")).filter((part) => part !== "");
}
