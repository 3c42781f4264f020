import { problem } from "../problem.ts";

/** The first bytes of an OLE compound file: an old .xls, or an .xlsx with an opening password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** `EncryptedPackage` in UTF-16: the stream a password-protected .xlsx keeps its content in. */
const ENCRYPTED_STREAM = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();

export type FileKind = "zip" | "xls" | "encrypted" | "empty" | "other";

/** What the bytes are, by their content: file name endings lie. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    return includes(bytes, ENCRYPTED_STREAM) ? "encrypted" : "xls";
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? "zip" : "other";
}

/** Throws unless the bytes may be an .xlsx. */
export function checkFileKind(bytes: Uint8Array): void {
  const kind = fileKind(bytes);
  if (kind === "empty") throw problem("empty");
  if (kind === "encrypted") throw problem("encrypted");
  if (kind === "xls") throw problem("legacyXls");
  if (kind === "other") throw problem("notZip");
}

function includes(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
