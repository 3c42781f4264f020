import { awaitsResult, type WorkbookSnapshot } from "../sheet/snapshot.ts";

/** Whether some formula of the workbook has no usable stored result, so that `calculateMissing` has something to do. */
export function needsCalculation(snapshot: WorkbookSnapshot): boolean {
  return snapshot.sheets.some((sheet) => [...sheet.cells.values()].some(awaitsResult));
}
