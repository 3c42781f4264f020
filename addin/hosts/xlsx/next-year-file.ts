import type { NextYearPlan, Validation } from "../../compose/next-year/plan.ts";
import { nextYearMessages as say } from "../../messages/next-year.ts";
import { formatCellRef, type Area, type CellRef } from "../../sheet/address.ts";
import type { Skipped } from "../../sheet/edit.ts";
import { mergeIndex } from "../../sheet/merges.ts";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";
import type { Mark } from "../port.ts";
import type { Package } from "../ooxml/package.ts";
import { openXlsx, type OpenOptions } from "./open.ts";
import { readWorkbookPart } from "./parts/workbook.ts";
import { applyMarks, removeMarks } from "./write/apply-marks.ts";
import { applyWrites, checkChangeable, type PackageState } from "./write/apply-writes.ts";
import { patchCells, type CellEdit } from "./write/cells.ts";
import { withProtection, withValidations, type NumberValidation } from "./write/protection.ts";
import { stripReports } from "./write/reports.ts";
import { stripSettings } from "./write/settings.ts";
import { StyleSheet, withStyles } from "./write/styles.ts";

/** Next year's form as a file, and the cells that had to stay as they are. */
export interface NextYearFile {
  readonly bytes: Uint8Array;
  readonly skipped: readonly Skipped[];
}

/**
 * Next year's form out of this year's file: what the plan says, input cells unlocked, the rest protected without a password, data
 * validation, and the proposals marked. Marks, result sheets and settings of ours are taken out first; every part that is not
 * concerned stays byte for byte. Throws a `HostError` where the file cannot be changed.
 */
export function nextYearFile(bytes: Uint8Array, plan: NextYearPlan, options: OpenOptions = {}): NextYearFile {
  const opened = openXlsx(bytes, options);
  checkChangeable(opened.package);
  const bare = stripReports(removeMarks(opened.package).pack).pack;
  const pack = stripSettings(bare, readWorkbookPart(bare));
  const { receipt, ...written } = applyWrites({ pack, snapshot: opened.snapshot }, plan.writes);
  const locked = withLocks(written, plan);
  const marked = applyMarks(locked, written.snapshot, marksOf(plan));
  return { bytes: marked.pack.toBytes(), skipped: receipt.skipped };
}

/** The proposals, with a note at the first of each sheet. */
function marksOf({ proposals }: NextYearPlan): Mark[] {
  const reported = new Set<string>();
  return proposals.map((cell) => {
    const note = reported.has(cell.sheet) ? "" : say.proposal;
    reported.add(cell.sheet);
    return { cell, severity: "info", note };
  });
}

function withLocks({ pack, snapshot }: PackageState, plan: NextYearPlan): Package {
  const workbook = readWorkbookPart(pack);
  const styled = withStyles(pack, workbook);
  const styles = StyleSheet.of(styled.pack, styled.part);
  const open = new Set(plan.inputs.map(formatCellRef));
  let next = styled.pack;
  for (const { name, part } of workbook.sheets) {
    const sheet = snapshot.sheets.find((each) => each.name === name);
    if (!sheet || sheet.protected || !plan.sheets.includes(name)) continue;
    const inputs = plan.inputs.filter((cell) => cell.sheet === name);
    const formulas = plan.writes
      .filter(
        ({ cell, content }) => cell.sheet === name && content.kind === "formula" && !open.has(formatCellRef(cell)),
      )
      .map(({ cell }) => cell);
    const edits = [...lockEdits(sheet, inputs, styles, false), ...lockEdits(sheet, formulas, styles, true)];
    const patched = patchCells(next.demand(part), part, edits);
    const validated = withValidations(patched.xml, part, rulesOf(sheet, plan));
    next = next.with(part, withProtection(validated, part));
  }
  return next.with(styled.part, styles.toXml());
}

/** A merged area opens as a whole: programs look at the lock of any of its cells. */
function lockEdits(sheet: SheetSnapshot, cells: readonly CellRef[], styles: StyleSheet, locked: boolean): CellEdit[] {
  const merges = mergeIndex(sheet);
  return cells.flatMap((cell) => {
    const { top, left, bottom, right } = merges.areaAt(cell.row, cell.column) ?? areaOf(cell);
    const edits: CellEdit[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        edits.push({ row, column, content: null, style: (current) => styles.withLock(current, locked) });
    return edits;
  });
}

function areaOf({ row, column }: CellRef): Area {
  return { top: row, left: column, bottom: row, right: column };
}

const BOUNDS: Readonly<Record<Validation, Pick<NumberValidation, "low" | "high" | "refuses">>> = {
  points: { low: 0, high: 100, refuses: true },
  // A bare 98 in a percentage cell is 9800 %: Excel warns and does not refuse, since words such as 98%以上 are allowed there.
  percent: { low: -10, high: 10, refuses: false },
};

function rulesOf(sheet: SheetSnapshot, { validations }: NextYearPlan): NumberValidation[] {
  const merges = mergeIndex(sheet);
  return (["points", "percent"] as const).map((kind) => ({
    ...BOUNDS[kind],
    ...say.validations[kind],
    areas: validations
      .filter(({ cell, kind: own }) => own === kind && cell.sheet === sheet.name && !isValidated(sheet, cell))
      .map(({ cell }) => merges.areaAt(cell.row, cell.column) ?? areaOf(cell)),
  }));
}

function isValidated({ validated }: SheetSnapshot, { row, column }: CellRef): boolean {
  return validated.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}
