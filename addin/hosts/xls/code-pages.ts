/** Names under which `TextDecoder` knows the code pages of BIFF5 files ([MS-XLS] 2.4.52). */
const NAMES: Readonly<Record<number, string>> = {
  367: "windows-1252",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  1257: "windows-1257",
  1258: "windows-1258",
  10000: "macintosh",
  32769: "windows-1252",
};

/**
 * Decodes the byte texts of a file whose CODEPAGE record says `page`; `null` where there are bytes beyond ASCII of a page that
 * is missing or unknown: what they say would be a guess.
 */
export function byteDecoder(page: number | null): (bytes: Uint8Array) => string | null {
  const name = page === null ? undefined : NAMES[page];
  const decoder = new TextDecoder(name ?? "windows-1252");
  return (bytes) => (name === undefined && bytes.some((byte) => byte > 127) ? null : decoder.decode(bytes));
}
