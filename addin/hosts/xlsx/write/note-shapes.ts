import { cellKey } from "../../../sheet/snapshot.ts";
import type { Position } from "../../../sheet/address.ts";

/** A note (批注) to put at a cell. */
export interface SheetNote extends Position {
  readonly text: string;
}

/** The kind of shape notes are, which every drawing defines once. */
export const SHAPE_TYPE =
  '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A VML drawing without shapes: every note needs one shape in such a part, or Excel does not show it. */
export const BLANK_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** The hidden box of one note, wide enough for a sentence and as high as its text needs. */
export function noteShape({ row, column, text }: SheetNote, number: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0);
  const rows = Math.min(20, Math.max(3, Math.ceil(lines * 0.9) + 1));
  const top = Math.max(0, row - 1);
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:200pt;height:${rows * 15}pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${top}, 2, ${column + 4}, 31, ${top + rows}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The highest shape number in use, at least 1024, where Excel starts. */
export function shapeNumber(xml: string): number {
  let highest = 1024;
  for (const match of xml.matchAll(/_x0000_s(?<number>\d{1,9})/g))
    highest = Math.max(highest, Number(match.groups?.number));
  return highest;
}

/** Elements of VML that show something. */
const SHAPES = /<v:(?:shape|rect|roundrect|oval|line|group|image|polyline|curve|arc)[\s/>]/;

/** The drawing without the note boxes of the given cells, and whether nothing is left to show in it. */
export function stripShapes(
  xml: string,
  keys: ReadonlySet<number>,
): { readonly xml: string; readonly isEmpty: boolean } {
  let stripped = xml;
  for (const [start, end] of shapeSpans(xml).reverse())
    if (isNoteOf(xml.slice(start, end), keys)) stripped = stripped.slice(0, start) + stripped.slice(end);
  return { xml: stripped, isEmpty: !SHAPES.test(stripped) };
}

function isNoteOf(shape: string, keys: ReadonlySet<number>): boolean {
  const row = /<x:Row>\s*(?<row>\d{1,7})\s*<\/x:Row>/.exec(shape)?.groups?.row;
  const column = /<x:Column>\s*(?<column>\d{1,7})\s*<\/x:Column>/.exec(shape)?.groups?.column;
  const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
  return isNote && row !== undefined && column !== undefined && keys.has(cellKey(Number(row), Number(column)));
}

const OPENING = "<v:shape";
const CLOSING = "</v:shape>";

/** Where each `v:shape` starts and ends; a self-closing one holds nothing and ends with its tag. */
function shapeSpans(xml: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = xml.indexOf(OPENING);
  while (start >= 0) {
    let end = start + OPENING.length;
    if (/[\s/>]/.test(xml.charAt(end))) {
      end = shapeEnd(xml, end);
      if (end < 0) break;
      spans.push([start, end]);
    }
    start = xml.indexOf(OPENING, end);
  }
  return spans;
}

function shapeEnd(xml: string, from: number): number {
  const tagEnd = endOfTag(xml, from);
  if (tagEnd < 0 || xml.charAt(tagEnd - 1) === "/") return tagEnd < 0 ? -1 : tagEnd + 1;
  const close = xml.indexOf(CLOSING, tagEnd);
  return close < 0 ? -1 : close + CLOSING.length;
}

/** Offset of the `>` that ends a start tag; signs inside quotes do not count. */
function endOfTag(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return -1;
}
