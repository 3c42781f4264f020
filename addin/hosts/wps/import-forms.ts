import { formatArea, formatPosition } from "../../sheet/address.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { SheetNames } from "../word/sheet-names.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { enteredValue } from "./typed-text.ts";

/** Lays forms into new worksheets at the end; returns their names. What was added before a failure is named to `added`. */
export function addForms(book: WpsWorkbook, sheets: readonly ImportedSheet[], added: (name: string) => void): void {
  const { Worksheets: worksheets } = book;
  const names = new SheetNames(sheetNames(book));
  sheets.forEach((sheet, index) => {
    const target = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
    added(target.Name);
    const name = names.next(sheet.name, sheet.name);
    target.Name = name;
    added(name);
    build(target, sheet);
    if (index === 0) target.Activate();
  });
}

/** Names of the worksheets in their order. */
export function sheetNames({ Worksheets: worksheets }: WpsWorkbook): string[] {
  return Array.from({ length: worksheets.Count }, (_, index) => worksheets.Item(index + 1).Name);
}

function build(target: WpsSheet, { rows, formats, merges, ruled, widths, prose }: ImportedSheet): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const address = formatArea({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 });
  const all = target.Range(address);
  for (const [format, cells] of byFormat(formats)) for (const cell of cells) target.Range(cell).NumberFormat = format;
  all.Formula = rows.map((row) => Array.from({ length: width }, (_, column) => enteredValue(row[column] ?? "")));
  all.WrapText = true;
  all.VerticalAlignment = prose ? XL.top : XL.center;
  if (!prose) all.HorizontalAlignment = XL.center;
  for (const area of merges) target.Range(area).Merge();
  if (ruled !== null) target.Range(ruled).Borders.LineStyle = XL.continuous;
  widths.forEach((characters, column) => {
    target.Range(formatPosition({ row: 0, column })).EntireColumn.ColumnWidth = characters;
  });
}

/** Runs of cells of one row with one format, so that few calls set all. */
function byFormat(formats: ImportedSheet["formats"]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  formats.forEach((line, row) => {
    for (let left = 0; left < line.length; left++) {
      const format = line[left] ?? "";
      if (format === "") continue;
      let right = left;
      while (line[right + 1] === format) right++;
      const run = formatArea({ top: row, left, bottom: row, right });
      const runs = found.get(format);
      if (runs) runs.push(run);
      else found.set(format, [run]);
      left = right;
    }
  });
  return found;
}
