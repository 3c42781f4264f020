const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an XML slice: entities resolved, CDATA unwrapped, comments dropped. Unknown entities stay as they are. */
export function decodeXml(slice: string): string {
  const bare = slice.includes("<") ? withoutMarkup(slice) : slice;
  if (!bare.includes("&")) return bare;
  return bare.replace(
    /&(?:#x(?<hex>[0-9a-fA-F]+)|#(?<decimal>[0-9]+)|(?<name>[a-z]+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const COMMENT = ["<!--", "-->"] as const;
const DATA = ["<![CDATA[", "]]>"] as const;

/** CDATA as escaped text, comments left out. What is not closed stays as it is. */
function withoutMarkup(slice: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const open = slice.indexOf("<!", at);
    const kind = [COMMENT, DATA].find(([start]) => open >= 0 && slice.startsWith(start, open));
    const close = kind ? slice.indexOf(kind[1], open + kind[0].length) : -1;
    if (open < 0 || (kind && close < 0)) return text + slice.slice(at);
    text += slice.slice(at, kind ? open : open + 2);
    if (kind === DATA) text += escapeXml(slice.slice(open + kind[0].length, close));
    at = kind ? close + kind[1].length : open + 2;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for element content and double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
}

const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text escaped, without the characters XML cannot carry. */
export function writableXml(text: string): string {
  return escapeXml(text.replace(UNWRITABLE, ""));
}

/** Characters XML cannot carry, the carriage return it would fold, and text that already looks like an escape. */
const NEEDS_ESCAPE = new RegExp(
  "[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)",
  "g",
);

/** Cell text as spreadsheet XML: `_xHHHH_` for what XML cannot carry (ECMA-376 ST_Xstring), then XML escapes. */
export function encodeCellText(text: string): string {
  return escapeXml(
    text.replace(NEEDS_ESCAPE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

/** The inverse of the `_xHHHH_` escape. */
export function decodeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x(?<hex>[0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
