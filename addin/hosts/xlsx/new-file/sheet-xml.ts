import { columnName, formatArea, formatPosition } from "../../../sheet/address.ts";
import { TRANSITIONAL } from "../../ooxml/namespaces.ts";
import { encodeCellText, escapeXml } from "../../ooxml/xml/text.ts";
import type { NewCell, NewSheet } from "./new-workbook.ts";
import type { StyleTable } from "./style-table.ts";

/** Excel's paper number of A4. */
const A4 = 9;
const LAST_COLUMN = 16_383;

/** Shared texts of a new workbook, in the order they are first used. */
export class TextTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses++;
    const known = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, known);
    return known;
  }

  toXml(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${encodeCellText(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${TRANSITIONAL.main}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** A worksheet part. Children are in the order of the schema (CT_Worksheet, ECMA-376 Part 1, 18.3.1.99). */
export function sheetXml(sheet: NewSheet, styles: StyleTable, texts: TextTable): string {
  const { rows, widths, page, merges = [] } = sheet;
  const columns = Math.max(1, widths.length, ...rows.map((row) => row.length));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${TRANSITIONAL.main}">` +
    (page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "") +
    `<dimension ref="A1:${columnName(columns - 1)}${Math.max(1, rows.length)}"/>` +
    `<sheetViews>${viewXml(sheet.frozenRows ?? 0)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    wrapped(
      "cols",
      widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`),
    ) +
    `<sheetData>${rows.map((row, index) => rowXml(row, index, sheet.heights?.[index], styles, texts)).join("")}</sheetData>` +
    counted(
      "mergeCells",
      merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`),
    ) +
    (page ? pageXml(page) : "") +
    "</worksheet>"
  );
}

function viewXml(frozen: number): string {
  if (frozen === 0) return '<sheetView workbookViewId="0"/>';
  return `<sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`;
}

function rowXml(
  cells: readonly NewCell[],
  row: number,
  height: number | undefined,
  styles: StyleTable,
  texts: TextTable,
): string {
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const inner = cells.map((cell, column) => cellXml(cell, formatPosition({ row, column }), styles, texts)).join("");
  return `<row r="${row + 1}"${size}>${inner}</row>`;
}

function cellXml({ value, formula, style }: NewCell, reference: string, styles: StyleTable, texts: TextTable): string {
  const number = styles.numberOf(style);
  const look = number === 0 ? "" : ` s="${number}"`;
  if (formula !== undefined) {
    const type = typeof value === "string" ? ' t="str"' : "";
    const stored = value === null ? "" : `<v>${typeof value === "string" ? encodeCellText(value) : value}</v>`;
    return `<c r="${reference}"${look}${type}><f>${escapeXml(formula)}</f>${stored}</c>`;
  }
  if (value === null || value === "") return look === "" ? "" : `<c r="${reference}"${look}/>`;
  return typeof value === "number"
    ? `<c r="${reference}"${look}><v>${value}</v></c>`
    : `<c r="${reference}"${look} t="s"><v>${texts.numberOf(value)}</v></c>`;
}

function pageXml({ landscape, margins, breaks }: NonNullable<NewSheet["page"]>): string {
  const { left, right, top, bottom, header, footer } = margins;
  const ends = breaks.map((row) => `<brk id="${row + 1}" max="${LAST_COLUMN}" man="1"/>`);
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>` +
    `<pageSetup paperSize="${A4}" fitToHeight="0" orientation="${landscape ? "landscape" : "portrait"}"/>` +
    (ends.length === 0
      ? ""
      : `<rowBreaks count="${ends.length}" manualBreakCount="${ends.length}">${ends.join("")}</rowBreaks>`)
  );
}

function wrapped(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : `<${name}>${elements.join("")}</${name}>`;
}

function counted(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}
