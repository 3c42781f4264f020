import { recognise } from "../forms/recognise.ts";
import { REPORT } from "../messages/report.ts";
import { REVIEW_REPORT } from "../messages/review-report.ts";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { isReportSheet } from "./mark-style.ts";

/**
 * The workbook without the result worksheets of this product. Their names alone prove nothing, since the sender of a file
 * chooses them: a sheet with any mark of a form is read and checked like every other, whatever it is called.
 */
export function withoutResultSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const results = new Set(workbook.sheets.filter(isResult).map(({ name }) => name));
  if (results.size === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => !results.has(name)),
    names: workbook.names.filter(({ sheet }) => sheet === null || !results.has(sheet)),
  };
}

function isResult(sheet: SheetSnapshot): boolean {
  if (!isReportSheet(sheet.name)) return false;
  const { forms, unrecognised } = recognise(sheet);
  const first = cellAt(sheet, 0, 0).value;
  // 校验报告 reads like a written report; a table on it is another user's.
  if (first === REVIEW_REPORT.title && forms.every(({ kind }) => kind === "report")) return true;
  if (unrecognised === null || unrecognised.funding || unrecognised.indicators) return false;
  return unrecognised.title === null || (typeof first === "string" && FIRST_CELLS.has(first));
}

/** What the result worksheets begin with; below it they name the sheets of the workbook, which may sound like titles. */
const FIRST_CELLS: ReadonlySet<string> = new Set([REPORT.title, REPORT.number, REPORT.code, REPORT.item]);
