import { formatPosition, type CellRef } from "../../sheet/address.ts";
import { EXCEL } from "../../messages/excel.ts";
import { HostError } from "../port.ts";
import { inExcel, toHostError } from "./errors.ts";

/** Brings the cell into view. The sheet is activated first and on its own: selecting in the same request may miss it. */
export function selectCell(cell: CellRef): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load("visibility");
    sheet.activate();
    try {
      await context.sync();
    } catch (error) {
      throw isHidden(sheet)
        ? new HostError("failed", EXCEL.hiddenSheet(cell.sheet), { cause: error })
        : toHostError(error);
    }
    if (sheet.isNullObject) throw new HostError("failed", EXCEL.missingSheet(cell.sheet));
    sheet.getRange(formatPosition(cell)).select();
    await context.sync();
  });
}

function isHidden(sheet: Excel.Worksheet): boolean {
  try {
    return sheet.visibility !== "Visible";
  } catch {
    return false;
  }
}
