import type { Random } from "./random.ts";

/** A change of an XML text; `null` where there is nothing to change. */
type XmlChange = (xml: string, random: Random) => string | null;

/** Values no attribute expects. */
const ODD = [
  "",
  "-1",
  "0",
  "1",
  "99999999999",
  "-99999999999",
  "NaN",
  "1e999",
  "A1:XFD1048576",
  "XFD1048576",
  "a1",
  "A0",
  "true",
  "&lt;",
  "&#0;",
  "甲",
  "rId1",
  "s",
  "array",
  "shared",
  "\u{1F600}",
];
const TEXTS = [
  "",
  "abc",
  "NaN",
  "1e999",
  "-0",
  " 12 ",
  "0x10",
  "&amp;#x1;",
  "]]>",
  "2023-13-40",
  "SUM(A1:XFD1048576)",
  "7".repeat(400),
];
const ELEMENTS = [
  "<foo/>",
  '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="q"><q/></mc:Choice></mc:AlternateContent>',
  '<c r="A1" t="zz"><v>1</v></c>',
  '<row r="1"/>',
  "<!-- -->",
  "<![CDATA[x]]>",
  "<?x y?>",
  "<a><a><a></a></a></a>",
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<col min="-9" max="9" hidden="1"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
];

function spans(xml: string, pattern: RegExp): [start: number, end: number][] {
  return [...xml.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function replaced(xml: string, [start, end]: readonly [number, number], text: string): string {
  return xml.slice(0, start) + text + xml.slice(end);
}

function onOne(pattern: RegExp, change: (piece: string, random: Random) => string): XmlChange {
  return (xml, random) => {
    const found = spans(xml, pattern);
    if (found.length === 0) return null;
    const span = random.pick(found);
    return replaced(xml, span, change(xml.slice(...span), random));
  };
}

const ATTRIBUTE = /\s[\w:]+="[^"<>]*"/g;
const EMPTY_ELEMENT = /<[\w:]+(?:\s[^<>]*)?\/>/g;
const LEAF = /<[\w:]+(?:\s[^<>]*[^<>/])?>[^<>]*<\/[\w:]+>/g;
const TEXT = />[^<>]+</g;
const TAG = /<\/?[\w:]+[^<>]*>/g;

/** Changes by name. */
export const XML_CHANGES: Readonly<Record<string, XmlChange>> = {
  "attribute value": onOne(ATTRIBUTE, (piece, random) => piece.replace(/"[^"]*"/, () => `"${random.pick(ODD)}"`)),
  "attribute gone": onOne(ATTRIBUTE, () => ""),
  "attribute twice": onOne(ATTRIBUTE, (piece) => piece + piece),
  "attribute renamed": onOne(ATTRIBUTE, (piece) => piece.replace("=", "x=")),
  "element gone": onOne(EMPTY_ELEMENT, () => ""),
  "element twice": onOne(EMPTY_ELEMENT, (piece, random) => piece.repeat(1 + random.below(4))),
  "leaf gone": onOne(LEAF, () => ""),
  "leaf twice": onOne(LEAF, (piece) => piece + piece),
  "text changed": onOne(TEXT, (_, random) => `>${random.pick(TEXTS)}<`),
  "element put in": onOne(TAG, (piece, random) => piece + random.pick(ELEMENTS)),
  "tag gone": onOne(TAG, () => ""),
  "tag renamed": onOne(TAG, (piece) => piece.replace(/[\w:]+/, (name) => `${name}x`)),
  "children swapped": (xml, random) => {
    const found = spans(xml, LEAF);
    if (found.length < 2) return null;
    const index = random.below(found.length - 1);
    const [a, b] = [found[index], found[index + 1]];
    if (!a || !b) return null;
    return xml.slice(0, a[0]) + xml.slice(...b) + xml.slice(a[1], b[0]) + xml.slice(...a) + xml.slice(b[1]);
  },
  "other namespace": onOne(/xmlns(?::\w+)?="[^"]*"/g, (piece, random) =>
    random.below(2) === 0 ? piece.replace(/"[^"]*"/, '"urn:x"') : piece.replace("xmlns", "xmlns:q"),
  ),
  "other prefix": onOne(/<[a-zA-Z]+(?=[\s>])/g, (piece) => piece.replace("<", "<x:")),
  "deep nesting": onOne(TAG, (piece, random) => {
    const depth = 1 + random.below(20_000);
    return `${piece}${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
  }),
  prolog: (xml, random) =>
    random.pick([
      "<!DOCTYPE x>",
      '<?xml version="1.0" encoding="GBK"?>',
      '<?xml version="1.0" encoding="utf-16"?>',
      "\uFEFF",
      " ",
      "<!-- x -->",
    ]) + xml.replace(/^<\?xml[^<>]*\?>/, ""),
  cut: (xml, random) => xml.slice(0, random.below(xml.length + 1)),
  letter: (xml, random) => {
    const at = random.below(xml.length);
    return replaced(xml, [at, at + 1], String.fromCharCode(random.below(128)));
  },
  padding: (xml) => xml + " ".repeat(100_000),
};
