import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** Whether nothing is on a sheet, so that there is nothing to say about it either. */
export function isEmptySheet(snapshot: WorkbookSnapshot, name: string): boolean {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  return (
    sheet !== undefined &&
    [...sheet.cells.values()].every(({ value, formula }) => formula === null && (value === null || value === ""))
  );
}
