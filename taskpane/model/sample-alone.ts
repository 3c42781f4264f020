import { SAMPLE_SHEET } from "../../addin/hosts/mark-style.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** While the sample is in the workbook only it is checked: it must not be compared with anybody's own forms. */
export function sampleAlone(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return holdsSample(snapshot)
    ? { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === SAMPLE_SHEET) }
    : snapshot;
}

export function holdsSample(snapshot: WorkbookSnapshot): boolean {
  return snapshot.sheets.some(({ name }) => name === SAMPLE_SHEET);
}
