import { openCompoundFile, isCompoundFile } from "../compound-file.ts";
import { fileError } from "../problem.ts";

type FileKind =
  | "zip"
  | "xls"
  | "encrypted"
  | "empty"
  | "damagedCompound"
  | "otherCompound"
  | "excel2to4"
  | "html"
  | "xml2003"
  | "mht"
  | "plainText"
  | "archive"
  | "picture"
  | "other";

/** Bytes read to find the kind of a text. */
const PEEK = 4096;

/** What the bytes are, by their content: file name endings lie. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "zip";
  return signatureKind(bytes) ?? binaryKind(bytes) ?? textKind(bytes);
}

/** First bytes, as Latin-1, of files that are taken for workbooks by their name only. */
const SIGNATURES: readonly (readonly [kind: FileKind, signature: string])[] = [
  ["archive", "Rar!\x1A\x07"],
  ["archive", "7z\xBC\xAF\x27\x1C"],
  ["archive", "\x1F\x8B\x08"],
  ["archive", "BZh"],
  ["archive", "\xFD7zXZ\0"],
  ["picture", "\x89PNG\r\n"],
  ["picture", "\xFF\xD8\xFF"],
  ["picture", "GIF8"],
  ["picture", "II*\0"],
  ["picture", "MM\0*"],
];

function signatureKind(bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0] ?? null;
}

/** Throws unless the bytes may be of the kind that is wanted, saying what they are. */
export function checkFileKind(bytes: Uint8Array, wanted: "zip" | "xls" = "zip"): void {
  const kind = fileKind(bytes);
  if (kind === wanted) return;
  if (kind === "xls") throw fileError("legacyXls");
  if (kind === "damagedCompound") throw fileError("legacyUnreadable");
  throw fileError(kind === "zip" || kind === "other" ? "notWorkbook" : kind);
}

function compoundKind(bytes: Uint8Array): FileKind {
  try {
    const file = openCompoundFile(bytes);
    if (!file || file.names.length === 0) return "damagedCompound";
    const has = (...wanted: string[]): boolean => file.names.some((name) => wanted.includes(name.toLowerCase()));
    if (has("encryptedpackage")) return "encrypted";
    return has("workbook", "book") ? "xls" : "otherCompound";
  } catch {
    return "damagedCompound";
  }
}

/** A workbook stream without a container: its start record has the version ([MS-XLS] 2.4.21). */
function binaryKind([a, b, length, c]: Uint8Array): FileKind | null {
  if (a !== 0x09 || c !== 0 || length === undefined || length < 4 || length > 16) return null;
  if (b === 0x08) return "xls";
  return b === 0x00 || b === 0x02 || b === 0x04 ? "excel2to4" : null;
}

function textKind(bytes: Uint8Array): FileKind {
  const text = peek(bytes);
  if (text === null) return "other";
  if (/^mime-version:|content-type:\s*multipart\/related/.test(text)) return "mht";
  if (text.startsWith("<?xml") && text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml2003";
  if (text.startsWith("<") && /<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/.test(text)) return "html";
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? "other" : "plainText";
}

/** The first letters in lower case, or `null` where they are no text. */
function peek(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, PEEK);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isWide && start.includes(0)) return null;
  const encoding = start[0] === 0xfe ? "utf-16be" : "utf-16le";
  return new TextDecoder(isWide ? encoding : "utf-8").decode(start).trimStart().toLowerCase();
}
