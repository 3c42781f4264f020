import { fileError } from "../problem.ts";

/** How the text of a part is stored. A part that is changed is stored again in the same way. */
interface Encoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  /** A byte order mark is before the text. */
  readonly mark: boolean;
}

/** The text of a part and how it was stored. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that are no text of the encoding were replaced: the part can be read but not written again. */
  readonly damaged: boolean;
}

export const UTF8: Encoding = { name: "utf-8", mark: false };
const MARK = "\uFEFF";
const encoder = new TextEncoder();

/**
 * The text of an XML part: UTF-8 or UTF-16, determined by its first bytes (XML 1.0, appendix F). Another declared encoding and
 * DOCTYPE are refused.
 */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const encoding = encodingOf(bytes);
  const { text, damaged } = decode(bytes, encoding);
  checkProlog(text, name);
  return { text, encoding, damaged };
}

/** The bytes of a text in an encoding. */
export function encodePart(text: string, { name, mark }: Encoding): Uint8Array {
  const marked = mark ? MARK + text : text;
  if (name === "utf-8") return encoder.encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), name === "utf-16le");
  return bytes;
}

/** Without a byte order mark, the zero bytes around the first `<` show the encoding: every XML part begins with it, or with white space. */
function encodingOf([a, b, c]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", mark: true };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", mark: true };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", mark: true };
  if (a !== 0 && b === 0) return { name: "utf-16le", mark: false };
  return a === 0 && b !== 0 && b !== undefined ? { name: "utf-16be", mark: false } : UTF8;
}

function decode(bytes: Uint8Array, { name }: Encoding): { readonly text: string; readonly damaged: boolean } {
  try {
    return { text: new TextDecoder(name, { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder(name).decode(bytes), damaged: true };
  }
}

function checkProlog(text: string, name: string): void {
  const root = /<[A-Za-z_]/.exec(text)?.index ?? text.length;
  const prolog = text.slice(0, root);
  if (/<!DOCTYPE/i.test(prolog)) throw fileError("doctype", name);
  const encoding = /<\?xml[^<>]*\sencoding\s*=\s*["'](?<name>[^"']+)["']/.exec(prolog)?.groups?.name;
  // A part that says UTF-16 and is stored in UTF-8 is determined by its bytes.
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii|utf-?16(?:le|be)?|ucs-?2)$/i.test(encoding))
    throw fileError("encoding", name);
}
