import { columnName } from "../../sheet/address.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { SheetNames } from "../word/sheet-names.ts";
import { entryFor } from "./entry.ts";
import { inExcel } from "./errors.ts";
import { deleteSheets, points } from "./report.ts";

/** Lays forms into new worksheets at the end, one request a sheet. Where Excel refuses one, all are taken away again. */
export async function addForms(sheets: readonly ImportedSheet[]): Promise<readonly string[]> {
  const names = new SheetNames((await worksheets()).map(({ name }) => name));
  const added: string[] = [];
  try {
    for (const sheet of sheets) {
      const name = names.next(sheet.name, sheet.name);
      // Named before it is there: a request may fail when half of it is done.
      added.push(name);
      await addSheet(name, sheet, added.length === 1);
    }
  } catch (error) {
    await removeForms(added);
    throw error;
  }
  return added;
}

/** Deletes worksheets that were added; those renamed or deleted since stay as they are. */
export async function removeForms(names: readonly string[]): Promise<number> {
  const there = (await worksheets()).filter(({ name }) => names.includes(name));
  await deleteSheets(there);
  return there.length;
}

function worksheets(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return inExcel(async (context) => {
    const { worksheets: all } = context.workbook;
    all.load("items/id,items/name");
    await context.sync();
    return all.items.map(({ id, name }) => ({ id, name }));
  });
}

function addSheet(name: string, sheet: ImportedSheet, first: boolean): Promise<void> {
  return inExcel(async (context) => {
    build(context.workbook.worksheets.add(name), sheet, first);
    await context.sync();
  });
}

/** All lines of a table, in the six settings Excel has for them. */
const LINES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function build(
  sheet: Excel.Worksheet,
  { rows, formats, merges, ruled, widths, prose }: ImportedSheet,
  first: boolean,
): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const all = sheet.getRangeByIndexes(0, 0, Math.max(1, rows.length), width);
  const filled = <T>(cellOf: (row: number, column: number) => T): T[][] =>
    rows.map((_, row) => Array.from({ length: width }, (_value, column) => cellOf(row, column)));
  // Formats come first: a text format decides how an entry is taken.
  all.numberFormat = filled((row, column) => formatOf(formats[row]?.[column]));
  all.formulas = filled((row, column) => entryFor({ kind: "value", value: rows[row]?.[column] ?? "" }));
  all.format.wrapText = true;
  all.format.verticalAlignment = prose ? "Top" : "Center";
  if (!prose) all.format.horizontalAlignment = "Center";
  for (const area of merges) sheet.getRange(area).merge(false);
  if (ruled !== null) for (const line of LINES) sheet.getRange(ruled).format.borders.getItem(line).style = "Continuous";
  widths.forEach((characters, column) => {
    const letters = columnName(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = points(characters);
  });
  if (first) sheet.activate();
}

function formatOf(format: string | undefined): string {
  return format === undefined || format === "" ? "General" : format;
}
