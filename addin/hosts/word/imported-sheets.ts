import { formatArea, parseArea } from "../../sheet/address.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { cellAt, valueText } from "../../sheet/snapshot.ts";
import { HostError } from "../port.ts";
import { fillInFormats } from "../xlsx/layout/fill-in-formats.ts";
import type { WordSheet, WordWorkbook } from "./to-workbook.ts";

/** More sheets than this no workbook is meant to get from one document. */
const MOST_SHEETS = 200;
/** Twips of one character of 11 pt text, and the narrowest and widest column in characters. */
const TWIPS = 108;
const NARROWEST = 4;
const WIDEST = 80;
const PROSE_WIDTH = 90;

/** The sheets of a document for a workbook. Throws `too-large` where there are more than a workbook is meant to hold. */
export function importedSheets({ sheets }: WordWorkbook): ImportedSheet[] {
  if (sheets.length > MOST_SHEETS) throw new HostError("too-large", "");
  return sheets.map(importedSheet);
}

function importedSheet({ snapshot, widths, rows }: WordSheet): ImportedSheet {
  const prose = rows.every(({ kind }) => kind === "paragraph");
  const grid = Array.from({ length: snapshot.rowCount }, (_, row) =>
    Array.from({ length: snapshot.columnCount }, (_, column) =>
      prose
        ? { value: valueText(cellAt(snapshot, row, column).value), format: "" }
        : figure(valueText(cellAt(snapshot, row, column).value)),
    ),
  );
  const values = grid.map((line) => line.map(({ value }) => value));
  const merges = snapshot.merges.map(formatArea);
  const data = { name: snapshot.name, type: "summary", rows: values, merges } as const;
  const blanks = prose
    ? new Map<string, string>()
    : fillInFormats(
        data,
        merges.flatMap((area) => parseArea(area) ?? []),
      );
  return {
    name: snapshot.name,
    rows: values,
    formats: grid.map((line, row) =>
      line.map(({ format }, column) => format || (blanks.get(`${row},${column}`) ?? "")),
    ),
    merges,
    ruled: ruledArea(rows, snapshot.columnCount),
    widths: prose
      ? [PROSE_WIDTH]
      : Array.from({ length: snapshot.columnCount }, (_, column) => characters(widths[column])),
    prose,
  };
}

/** From the first row of a table to the last one: what is above and below are lines of text. */
function ruledArea(rows: WordSheet["rows"], columns: number): string | null {
  const top = rows.findIndex(({ kind }) => kind === "row");
  const bottom = rows.findLastIndex(({ kind }) => kind === "row");
  return top < 0 ? null : formatArea({ top, left: 0, bottom, right: columns - 1 });
}

function characters(twips = TWIPS * 10): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, twips / TWIPS)) * 10) / 10;
}

const NUMBER = /^(?<sign>-?)(?<whole>0|[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,13})(?:\.(?<decimals>\d{1,6}))?$/;
/** Digits a number of a workbook keeps. */
const DIGITS = 15;

/** A figure as a number with the format that shows it as printed; any other text, rates among them, as it is. */
function figure(text: string): { readonly value: string | number; readonly format: string } {
  const trimmed = text.trim();
  const found = NUMBER.exec(trimmed)?.groups;
  if (!found) return { value: text, format: "" };
  const { sign = "", whole = "", decimals = "" } = found;
  const digits = whole.replace(/,/g, "");
  if (digits.length + decimals.length > DIGITS) return { value: text, format: "" };
  const grouped = whole.includes(",") ? "#,##0" : "0";
  const format = `${grouped}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
  return { value: Number(`${sign}${digits}.${decimals || "0"}`), format };
}
