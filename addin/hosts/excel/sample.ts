import { columnName, formatArea } from "../../sheet/address.ts";
import type { SampleSheet } from "../../sheet/sample-sheet.ts";
import { SAMPLE_SHEET } from "../mark-style.ts";
import { entryFor } from "./entry.ts";
import { inExcel } from "./errors.ts";
import { deleteSheets, ownSheets, points } from "./report.ts";

/** Adds the sample worksheet (示例表) at the end and shows it; one that is there already is only shown. A sample half built is taken away again. */
export async function addSample(sample: SampleSheet): Promise<void> {
  const samples = async (): ReturnType<typeof ownSheets> =>
    (await ownSheets()).filter(({ name }) => name === SAMPLE_SHEET);
  if ((await samples()).length > 0) {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem(SAMPLE_SHEET).activate();
      await context.sync();
    });
    return;
  }
  try {
    await inExcel(async (context) => {
      build(context.workbook.worksheets.add(SAMPLE_SHEET), sample);
      await context.sync();
    });
  } catch (error) {
    await deleteSheets(await samples());
    throw error;
  }
}

function build(sheet: Excel.Worksheet, { rows, merges, widths }: SampleSheet): void {
  const width = Math.max(...rows.map((row) => row.length));
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  all.formulas = rows.map((row) =>
    Array.from({ length: width }, (_, column) => entryFor({ kind: "value", value: row[column] ?? "" })),
  );
  all.format.wrapText = true;
  all.format.verticalAlignment = "Center";
  all.format.horizontalAlignment = "Center";
  for (const area of merges) sheet.getRange(area).merge(false);
  widths.forEach((characters, column) => {
    const letters = columnName(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = points(characters);
  });
  sheet.getRange(formatArea({ top: 1, left: 0, bottom: 1, right: 0 })).format.font.bold = true;
  sheet.activate();
}
