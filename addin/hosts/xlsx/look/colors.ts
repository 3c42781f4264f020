import type { Package } from "../../ooxml/package.ts";
import type { Relationship } from "../../ooxml/relationships.ts";
import { child, readTree, type XmlNode } from "../../ooxml/xml/tree.ts";

/** Turns a colour element of the file into `RRGGBB`, or `null` for automatic. */
export type ColorOf = (node: XmlNode | undefined) => string | null;

/** The 56 colours files name by number (ECMA-376 Part 1, 18.8.27), from number 8 on. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** Theme colours in the order in which cell styles number them; Office's own theme where the file has none. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The colours of a workbook: by value, by number, by theme and tint. */
export function readColors(
  pack: Package,
  relationships: readonly Relationship[],
  styles: XmlNode | undefined,
): ColorOf {
  const theme = readTheme(pack, relationships);
  const own = child(child(styles, "s:colors"), "s:indexedColors")?.children.map(({ attributes }) =>
    (attributes.rgb ?? "").slice(-6).toUpperCase(),
  );
  return (node) => {
    if (!node) return null;
    const { rgb, indexed, theme: number, tint = "0", auto } = node.attributes;
    if (auto === "1" || auto === "true") return null;
    const listed = number === undefined ? numbered(indexed, own) : theme[Number(number)];
    const base = rgb === undefined ? listed : rgb.slice(-6).toUpperCase();
    if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return null;
    return Number(tint) === 0 ? base : tinted(base, Number(tint));
  };
}

/** A colour by number, the file's own numbering first. From 64 on the numbers mean system colours: none. */
function numbered(indexed: string | undefined, own: readonly string[] | undefined): string | undefined {
  const number = Number(indexed);
  if (indexed === undefined || number >= 64) return undefined;
  return own?.[number] ?? INDEXED[number < 8 ? number : number - 8];
}

function readTheme(pack: Package, relationships: readonly Relationship[]): readonly string[] {
  const part = relationships.find(({ type }) => type === "theme")?.target;
  const xml = part === undefined ? null : pack.text(part);
  if (xml === null || part === undefined) return OFFICE_THEME;
  const scheme = child(child(readTree(xml, part), "a:themeElements"), "a:clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, `a:${name}`)?.children[0];
    const value = color?.attributes.lastClr ?? color?.attributes.val;
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value)
      ? value.toUpperCase()
      : (OFFICE_THEME[index] ?? "000000");
  });
}

/** Lightens (tint > 0) or darkens (tint < 0) a colour in HSL, as 18.8.19 says. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (light > 0.5 ? 2 - high - low : high + low);
  const hue = span === 0 ? 0 : hueOf(red, green, blue, high, span);
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const [r = 0, g = 0, b = 0] =
    [
      [chroma, second, 0],
      [second, chroma, 0],
      [0, chroma, second],
      [0, second, chroma],
      [second, 0, chroma],
      [chroma, 0, second],
    ][Math.floor(hue) % 6] ?? [];
  return [r, g, b]
    .map((part) =>
      Math.min(255, Math.max(0, Math.round((part + moved - chroma / 2) * 255)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** Hue in sixths of the circle, 0 up to 6, from red. */
function hueOf(red: number, green: number, blue: number, high: number, span: number): number {
  if (high === red) return ((green - blue) / span + 6) % 6;
  return high === green ? (blue - red) / span + 2 : (red - green) / span + 4;
}
