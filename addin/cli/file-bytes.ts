import { readFileSync, statSync } from "node:fs";
import { cliMessages } from "../messages/cli.ts";
import { codeOf, systemReason } from "./system-reason.ts";

/** Why a file could not be read from the disk, in Chinese. */
export class FileBytesError extends Error {
  override readonly name = "FileBytesError";
}

/**
 * The bytes of a file. A list may name anything: a device or a pipe is not read, for some of them never end. Throws
 * {@link FileBytesError}.
 */
export function fileBytes(path: string): Buffer {
  try {
    const info = statSync(path);
    if (!info.isFile() && !info.isDirectory()) throw new FileBytesError(cliMessages.noRegularFile);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileBytesError) throw error;
    // A name in another encoding, as ZIPs made on Chinese Windows leave it, cannot be opened: its bytes are lost when Node decodes the name.
    const isOdd = codeOf(error) === "ENOENT" && path.includes("\uFFFD");
    throw new FileBytesError(isOdd ? cliMessages.oddName : systemReason(error), { cause: error });
  }
}
