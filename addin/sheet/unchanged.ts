import type { Area } from "./address.ts";
import type { Cell, CellError, CellValue, SheetSnapshot, WorkbookSnapshot } from "./snapshot.ts";

/**
 * The same workbook with every sheet that equals one of an earlier reading replaced by that very object, so that whatever is
 * remembered of the earlier sheets still serves. Nothing a reader of the snapshot can see changes.
 */
export function withUnchanged(after: WorkbookSnapshot, before: WorkbookSnapshot): WorkbookSnapshot {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = after.sheets.map((sheet) => {
    const known = earlier.get(sheet.name);
    return known && sameSheet(known, sheet) ? known : sheet;
  });
  return { ...after, sheets };
}

/** Whether two readings of a sheet say the same. */
export function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.visibility === b.visibility &&
      a.rowCount === b.rowCount &&
      a.columnCount === b.columnCount &&
      a.protected === b.protected &&
      sameAreas(a.merges, b.merges) &&
      sameAreas(a.validated, b.validated) &&
      sameSet(a.hiddenRows, b.hiddenRows) &&
      sameSet(a.hiddenColumns, b.hiddenColumns) &&
      sameSet(a.noted, b.noted) &&
      sameCells(a.cells, b.cells))
  );
}

function sameCells(a: SheetSnapshot["cells"], b: SheetSnapshot["cells"]): boolean {
  if (a.size !== b.size) return false;
  for (const [key, cell] of a) {
    const other = b.get(key);
    if (!other || !sameCell(cell, other)) return false;
  }
  return true;
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a === b ||
    (sameValue(a.value, b.value) &&
      a.formula === b.formula &&
      a.format === b.format &&
      a.locked === b.locked &&
      a.array === b.array &&
      a.uncalculated === b.uncalculated)
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return Object.is(a, b) || (isError(a) && isError(b) && a.error === b.error);
}

function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Areas in the same order, as a host reports them from reading to reading. */
function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, index) => sameArea(area, b[index] ?? area));
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
