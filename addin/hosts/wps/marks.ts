import type { Severity } from "../../rules/finding.ts";
import type { Skipped } from "../../sheet/edit.ts";
import { joinMarks, type JoinedMark } from "../joined-marks.ts";
import { isOurNote, MARK_FILL, markFormula, SEVERITIES, severityOfMarkFormula } from "../mark-style.ts";
import type { Mark, MarkReceipt } from "../port.ts";
import { addressLists, addressOf, areaSize, areasOf, cellAddress, parseAreas } from "./address.ts";
import { bgr } from "./color.ts";
import { changeFailure } from "./failure.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";

/**
 * Marks are conditional formats with a constant formula: they lie over the cell's own look, so taking them away is all
 * it takes to restore it; they move with inserted rows, survive saving, and are the same in Excel and WPS.
 */
export function putMarks(find: (sheet: string) => WpsSheet | null, marks: readonly Mark[]): MarkReceipt {
  const joined = joinMarks(marks);
  const skipped: Skipped[] = [];
  let marked = 0;
  let noted = 0;
  for (const name of new Set(joined.map(({ cell }) => cell.sheet))) {
    const group = joined.filter(({ cell }) => cell.sheet === name);
    const sheet = find(name);
    if (!sheet || sheet.ProtectContents === true) {
      const reason = sheet ? ("locked" as const) : ("missing-sheet" as const);
      skipped.push(...group.map(({ cell }) => ({ cell, reason })));
      continue;
    }
    try {
      for (const severity of SEVERITIES)
        colour(
          sheet,
          severity,
          group.filter((mark) => mark.severity === severity),
        );
    } catch (error) {
      throw changeFailure(error, sheet);
    }
    marked += group.length;
    noted += group.filter((mark) => attachNote(sheet, mark)).length;
  }
  return { marked, noted, skipped };
}

/** Removes every mark of this product from the workbook. Returns the number of cells cleared. */
export function removeMarks(book: WpsWorkbook): number {
  let cleared = 0;
  const sheets = book.Worksheets;
  for (let index = sheets.Count; index >= 1; index--) {
    const sheet = sheets.Item(index);
    if (sheet.ProtectContents === true) continue;
    cleared += removeColours(sheet);
    removeNotes(sheet);
  }
  return cleared;
}

function colour(sheet: WpsSheet, severity: Severity, marks: readonly JoinedMark[]): void {
  for (const address of addressLists(areasOf(marks.map(({ cell }) => cell)))) {
    const condition = sheet.Range(address).FormatConditions.Add(XL.expression, undefined, `=${markFormula(severity)}`);
    condition.Interior.Color = bgr(MARK_FILL[severity]);
    condition.SetFirstPriority?.();
  }
}

/** A cell that has a note accepts no other one; the note stays, also where it is not ours. */
function attachNote(sheet: WpsSheet, { cell, note }: JoinedMark): boolean {
  if (note === "") return false;
  try {
    sheet.Range(cellAddress(cell)).AddComment(note);
    return true;
  } catch {
    return false;
  }
}

function removeColours(sheet: WpsSheet): number {
  let cleared = 0;
  const conditions = sheet.Cells.FormatConditions;
  for (let index = conditions.Count; index >= 1; index--) {
    const condition = conditions.Item(index);
    if (condition.Type !== XL.expression) continue;
    const formula = condition.Formula1;
    if (typeof formula !== "string" || severityOfMarkFormula(formula) === null) continue;
    cleared += parseAreas(addressOf(condition.AppliesTo)).reduce((sum, area) => sum + areaSize(area), 0);
    condition.Delete();
  }
  return cleared;
}

function removeNotes(sheet: WpsSheet): void {
  const comments = sheet.Comments;
  for (let index = comments.Count; index >= 1; index--) {
    const comment = comments.Item(index);
    const text = comment.Text();
    if (typeof text === "string" && isOurNote(text)) comment.Delete();
  }
}
