import { formatArea, formatPosition } from "../../sheet/address.ts";
import type { SampleSheet } from "../../sheet/sample-sheet.ts";
import { SAMPLE_SHEET } from "../mark-style.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { enteredValue } from "./typed-text.ts";

/** Shows the sample worksheet (示例表); adds it at the end where there is none. */
export function showSample(book: WpsWorkbook, former: WpsSheet | null, sample: SampleSheet): void {
  (former ?? added(book, sample)).Activate();
}

function added(book: WpsWorkbook, { rows, merges, widths }: SampleSheet): WpsSheet {
  const worksheets = book.Worksheets;
  const sheet = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
  sheet.Name = SAMPLE_SHEET;
  const columns = Math.max(...rows.map((row) => row.length));
  const all = sheet.Range(formatArea({ top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 }));
  all.Formula = rows.map((row) => Array.from({ length: columns }, (_, column) => enteredValue(row[column] ?? "")));
  all.WrapText = true;
  all.VerticalAlignment = XL.center;
  all.HorizontalAlignment = XL.center;
  for (const area of merges) sheet.Range(area).Merge();
  widths.forEach((width, column) => {
    sheet.Range(formatPosition({ row: 0, column })).EntireColumn.ColumnWidth = width;
  });
  return sheet;
}
