import type { DocumentBlock, TableBlock, PlannedCell, TextBlock, PlannedRun } from "../../../compose/document-plan.ts";
import { writableXml } from "../../ooxml/xml/text.ts";
import { STYLE_IDS } from "./look.ts";

/** The blocks of a document as the children of `w:body`. `width` is that of the text, in twips. */
export function bodyXml(blocks: readonly DocumentBlock[], width: number): string {
  const bookmarks = new BookmarkIds();
  return blocks
    .map((block, index) => {
      if (block.kind === "text") return paragraphXml(block, bookmarks);
      // Tables that touch would become one, and the last thing of a body is a paragraph.
      const after = blocks[index + 1]?.kind === "text" ? "" : `<w:p>${styled(STYLE_IDS.cell)}</w:p>`;
      return tableXml(block, width, bookmarks) + after;
    })
    .join("");
}

class BookmarkIds {
  private last = -1;
  next(): number {
    return ++this.last;
  }
}

function paragraphXml({ style, runs, newPage, withNext }: TextBlock, bookmarks: BookmarkIds): string {
  const pages = (withNext ? "<w:keepNext/>" : "") + (newPage ? "<w:pageBreakBefore/>" : "");
  return `<w:p>${styled(STYLE_IDS[style], pages)}${runsXml(runs, bookmarks, false)}</w:p>`;
}

function styled(id: string, more = ""): string {
  return `<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`;
}

function runsXml(runs: readonly PlannedRun[], bookmarks: BookmarkIds, bold: boolean): string {
  return runs
    .map((run) => {
      const xml = runXml(run, bold);
      if (run.bookmark === undefined) return xml;
      const id = bookmarks.next();
      return `<w:bookmarkStart w:id="${id}" w:name="${run.bookmark}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
    })
    .join("");
}

/** Colours of Word's highlighter that leave black text readable. */
const COLOURS = { open: "yellow", doubt: "cyan" } as const;

function runXml({ text, bold, highlight }: PlannedRun, always: boolean): string {
  const properties =
    (bold || always ? "<w:b/><w:bCs/>" : "") +
    (highlight === undefined ? "" : `<w:highlight w:val="${COLOURS[highlight]}"/>`);
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${writableXml(line)}</w:t>`);
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

/** Room above and below the text of a cell, in twips. */
const ROOM =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

function tableXml({ widths, headings, rows }: TableBlock, width: number, bookmarks: BookmarkIds): string {
  const columns = shared(widths, width);
  /** For each column: how many more rows a cell from above covers, and over how many columns it began. */
  const covered = columns.map(() => ({ rows: 0, across: 1 }));
  const body = rows.map((cells, index) => {
    const isHeading = index < headings;
    const pieces: string[] = [];
    const left = [...cells];
    for (let column = 0; column < columns.length;) {
      const above = covered[column];
      const cell: PlannedCell =
        above && above.rows > 0 ? { runs: [], across: above.across } : (left.shift() ?? { runs: [] });
      const across = Math.min(cell.across ?? 1, columns.length - column);
      const continues = above !== undefined && above.rows > 0;
      if (above && continues) above.rows--;
      else if (above && (cell.down ?? 1) > 1) Object.assign(above, { rows: (cell.down ?? 1) - 1, across });
      const merge = mergeXml(cell, continues);
      const size = columns.slice(column, column + across).reduce((sum, each) => sum + each, 0);
      pieces.push(cellXml(cell, { size, across, merge, isHeading }, bookmarks));
      column += across;
    }
    const properties = `<w:trPr><w:cantSplit/>${isHeading ? "<w:tblHeader/>" : ""}</w:trPr>`;
    return `<w:tr>${properties}${pieces.join("")}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${ROOM}</w:tblPr>` +
    `<w:tblGrid>${columns.map((size) => `<w:gridCol w:w="${size}"/>`).join("")}</w:tblGrid>${body.join("")}</w:tbl>`
  );
}

/** The mark of a cell that continues the one above it, or that others below continue. */
function mergeXml({ down = 1 }: PlannedCell, continues: boolean): string {
  if (continues) return "<w:vMerge/>";
  return down > 1 ? '<w:vMerge w:val="restart"/>' : "";
}

interface Place {
  readonly size: number;
  readonly across: number;
  readonly merge: string;
  readonly isHeading: boolean;
}

function cellXml(cell: PlannedCell, { size, across, merge, isHeading }: Place, bookmarks: BookmarkIds): string {
  const properties =
    `<w:tcW w:w="${size}" w:type="dxa"/>` +
    (across > 1 ? `<w:gridSpan w:val="${across}"/>` : "") +
    merge +
    (isHeading ? '<w:shd w:val="clear" w:color="auto" w:fill="E7EBF0"/>' : "") +
    '<w:vAlign w:val="center"/>';
  const align = cell.align ?? (isHeading ? "center" : undefined);
  const paragraph = styled(STYLE_IDS.cell, align === undefined ? "" : `<w:jc w:val="${align}"/>`);
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${paragraph}${runsXml(cell.runs, bookmarks, isHeading)}</w:p></w:tc>`;
}

/** Whole twips in proportion, adding up to the width. */
function shared(widths: readonly number[], width: number): number[] {
  const sum = widths.reduce((total, each) => total + each, 0);
  let used = 0;
  let before = 0;
  return widths.map((each) => {
    used += each;
    const edge = Math.round((used / sum) * width);
    const size = edge - before;
    before = edge;
    return size;
  });
}
