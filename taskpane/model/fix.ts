import { cellAt, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import type { Finding } from "../../addin/rules/finding.ts";

/** The formula that a fix would replace, without `=`, or `null`. */
export function formulaUnder(finding: Finding, snapshot: WorkbookSnapshot): string | null {
  const cell = finding.fix?.cell;
  const sheet = cell && snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  return cell && sheet ? cellAt(sheet, cell.row, cell.column).formula : null;
}

/** Whether the cell of a fix lies on a protected sheet and is locked: nothing can be written there. */
export function fixLocked(finding: Finding, snapshot: WorkbookSnapshot): boolean {
  const cell = finding.fix?.cell;
  const sheet = cell && snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  return cell !== undefined && sheet !== undefined && sheet.protected && cellAt(sheet, cell.row, cell.column).locked;
}
