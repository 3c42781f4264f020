import { FUNDING_HEADINGS, INDICATOR_HEADINGS, headingOf } from "../../forms/lexicon.ts";
import { wordMessages } from "../../messages/word.ts";
import type { CellRef } from "../../sheet/address.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { mergeIndex } from "../../sheet/merges.ts";
import { cellAt, cellKey, keyPosition, valueText, type SheetSnapshot } from "../../sheet/snapshot.ts";
import type { WordSheet, WordWorkbook } from "./to-workbook.ts";

/** Blanks and line breaks inside of Chinese labels. */
const BROKEN_LABEL = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** Longest heading named in a place, and longest beginning of a paragraph. */
const HEADING_LENGTH = 16;
const BEGINNING_LENGTH = 12;

/** Where a cell is in the document, in words: `第2张表第5行“得分”`, `第12段“一、基本情况”`. */
export function placeInDocument({ sheets }: WordWorkbook, cell: CellRef): string {
  const sheet = sheets.find(({ snapshot }) => snapshot.name === cell.sheet);
  return sheet ? placeOn(sheet, cell) : "";
}

function placeOn({ snapshot, rows }: WordSheet, cell: CellRef): string {
  const row = rows[cell.row];
  if (!row) return "";
  if (row.kind === "row")
    return wordMessages.cellPlace({ table: row.table, row: row.row, column: columnInWords(snapshot, rows, cell) });
  const text = readableText(textAt(snapshot, cell.row, cell.column));
  return wordMessages.paragraphPlace(row.paragraph, shortened(text, BEGINNING_LENGTH));
}

/** The heading over the cell; else the label before it; else which cell of its row it is. */
function columnInWords(sheet: SheetSnapshot, rows: WordSheet["rows"], cell: CellRef): string {
  const merges = mergeIndex(sheet);
  const labelAt = (row: number, column: number): string => {
    const anchor = merges.anchorOf(row, column);
    return readableText(textAt(sheet, anchor.row, anchor.column)).replace(BROKEN_LABEL, "");
  };
  const own = labelAt(cell.row, cell.column);
  if (isHeading(own)) return wordMessages.named(shortened(own, HEADING_LENGTH));
  for (let row = cell.row - 1; row >= 0 && rows[row]?.kind === "row"; row--) {
    const label = labelAt(row, cell.column);
    if (isHeading(label)) return wordMessages.named(shortened(label, HEADING_LENGTH));
  }
  for (let column = cell.column - 1; column >= 0; column--) {
    const label = labelAt(cell.row, column);
    if (label !== "" && label.length <= HEADING_LENGTH && /\p{Script=Han}/u.test(label))
      return wordMessages.named(label);
  }
  return wordMessages.nth(cellsBefore(sheet, cell) + 1);
}

function isHeading(label: string): boolean {
  const heading = headingOf(normalizeLabel(label));
  return heading !== "" && (INDICATOR_HEADINGS.meaningOf(heading) ?? FUNDING_HEADINGS.meaningOf(heading)) !== null;
}

/** Cells of the row before the cell, merged ones counted once. */
function cellsBefore(sheet: SheetSnapshot, { row, column }: CellRef): number {
  const merges = mergeIndex(sheet);
  const anchors = new Set<number>();
  for (let before = 0; before < column; before++) {
    const anchor = merges.anchorOf(row, before);
    anchors.add(cellKey(anchor.row, anchor.column));
  }
  return [...anchors].filter((key) => keyPosition(key).column < column).length;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  return valueText(cellAt(sheet, row, column).value);
}

function shortened(text: string, length: number): string {
  const signs = Array.from(text);
  return signs.length > length ? `${signs.slice(0, length).join("")}…` : text;
}
