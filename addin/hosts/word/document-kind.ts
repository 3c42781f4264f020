import { Package } from "../ooxml/package.ts";
import { isCompoundFile, openCompoundFile } from "../compound-file.ts";

/**
 * What the bytes are, by their content: names lie. `workbook` is left to the readers of workbooks, `damaged` is a package that nothing
 * can open; `null` is nothing known.
 */
export type DocumentKind =
  | "docx"
  | "doc"
  | "workbook"
  | "damaged"
  | "encrypted"
  | "protected"
  | "pdf"
  | "rtf"
  | "html"
  | "xml"
  | "pages"
  | "odt"
  | "picture"
  | "slides"
  | "empty"
  | null;

/** Bytes looked at for the beginning of a text file. */
const HEAD = 2_048;

/** Beginnings of files that are neither documents nor workbooks the product reads. */
const BEGINNINGS: readonly (readonly [DocumentKind, RegExp])[] = [
  ["pdf", /^%PDF-/],
  ["rtf", /^\{\\rtf/],
  ["html", /^(?:mime-version:|<!doctype\s+html|<html|<head|<body|<table|<div|<meta)/i],
  ["picture", /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*)/s],
];

/** Tells the kinds of files apart. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) return "empty";
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith("PK")) return packageKind(bytes);
  const text = textHead(bytes);
  const known = BEGINNINGS.find(([, pattern]) => pattern.test(head) || pattern.test(text));
  if (known) return known[0];
  if (!text.startsWith("<?xml")) return null;
  if (text.includes("Word.Document") || text.includes("office/word/2003/wordml")) return "xml";
  return /<html/i.test(text) ? "html" : null;
}

function compoundKind(bytes: Uint8Array): DocumentKind {
  const file = openCompoundFile(bytes);
  if (!file) return "workbook";
  const has = (name: string): boolean => file.names.some((each) => each.toLowerCase() === name);
  if (has("encryptedpackage")) return "encrypted";
  if (has("\tdrmcontent")) return "protected";
  if (has("workbook") || has("book")) return "workbook";
  if (has("worddocument")) return "doc";
  return has("powerpoint document") ? "slides" : "workbook";
}

/** The kind of a package follows from the types of its parts. */
function packageKind(bytes: Uint8Array): DocumentKind {
  if (latin(bytes.subarray(0, HEAD)).includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  try {
    const pack = Package.open(bytes);
    if (pack.names.some((name) => PAGES_PART.test(name))) return "pages";
    // Nearly all files: their types need not be unpacked.
    if (pack.has("xl/workbook.xml") && !pack.has("word/document.xml")) return "workbook";
    const types = pack.size(TYPES) > MOST_TYPES ? "" : (pack.text(TYPES) ?? "");
    if (WORD_TYPE.test(types)) return "docx";
    return types.includes("presentationml.presentation.main") ? "slides" : "workbook";
  } catch {
    // The readers say what is wrong with it.
    return "damaged";
  }
}

const TYPES = "[Content_Types].xml";
const MOST_TYPES = 4 * 1024 * 1024;
const WORD_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/i;
const PAGES_PART = /^Index\/Document\.iwa$|^Index\.zip$|^index\.xml\.gz$/;

function latin(bytes: Uint8Array): string {
  return narrow.decode(bytes);
}

/** The beginning as text, whether in UTF-8 or UTF-16, without mark and blanks. */
function textHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const wide = head[0] === 0xff && head[1] === 0xfe;
  return (wide ? utf16 : utf8).decode(head).trimStart();
}

const narrow = new TextDecoder("latin1");
const utf8 = new TextDecoder();
const utf16 = new TextDecoder("utf-16le");
