import { cellKey } from "../../../sheet/snapshot.ts";
import type { Position } from "../../../sheet/address.ts";

/** A note (批注) to put at a cell. */
export interface SheetNote extends Position {
  readonly text: string;
}

/** A VML drawing without shapes: every note needs one shape in such a part, or Excel does not show it. */
export const BLANK_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

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
  return Math.max(1024, ...[...xml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
}

/** The drawing without the note boxes of the given cells, and the number of shapes left in it. */
export function stripShapes(xml: string, keys: ReadonlySet<number>): { readonly xml: string; readonly left: number } {
  let left = 0;
  const stripped = xml.replace(/<v:shape[\s>](?:(?!<v:shape[\s>])[\s\S])*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (
      shape.includes('ObjectType="Note"') &&
      row !== undefined &&
      column !== undefined &&
      keys.has(cellKey(Number(row), Number(column)))
    )
      return "";
    left++;
    return shape;
  });
  return { xml: stripped, left };
}
