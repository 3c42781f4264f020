import { cellKey, type WorkbookSnapshot } from "../../../sheet/snapshot.ts";
import type { Skipped } from "../../../sheet/edit.ts";
import { joinMarks } from "../../joined-marks.ts";
import type { Mark, MarkReceipt } from "../../port.ts";
import type { Package } from "../../ooxml/package.ts";
import { readWorkbookPart } from "../parts/workbook.ts";
import { writeBarrier } from "../../write-gate.ts";
import { checkChangeable } from "./apply-writes.ts";
import { addMarks, markStyle, stripMarks } from "./marks.ts";
import { addNotes, stripNotes } from "./notes.ts";
import { StyleSheet, withStyles } from "./styles.ts";

/** Adds marks and notes to a package that has none of ours. */
export function applyMarks(
  pack: Package,
  snapshot: WorkbookSnapshot,
  marks: readonly Mark[],
): { readonly pack: Package; readonly receipt: MarkReceipt } {
  const joined = joinMarks(marks);
  const skipped: Skipped[] = [];
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const accepted = joined.filter(({ cell }) => {
    // Locks and arrays guard contents; a mark changes none.
    const reason = writeBarrier(sheets.get(cell.sheet), cell);
    const stops = reason === "missing-sheet" || reason === "outside-grid" || reason === "covered";
    if (stops) skipped.push({ cell, reason });
    return !stops;
  });
  if (accepted.length === 0) return { pack, receipt: { marked: 0, noted: 0, skipped } };
  checkChangeable(pack);
  const workbook = readWorkbookPart(pack);
  const styled = withStyles(pack, workbook);
  const styles = StyleSheet.of(styled.pack, styled.part);
  let next = styled.pack;
  let noted = 0;
  for (const { name, part } of workbook.sheets) {
    const own = accepted.filter(({ cell }) => cell.sheet === name);
    const sheet = sheets.get(name);
    if (own.length === 0 || !sheet) continue;
    const spots = own.map(({ cell: { row, column }, severity, note }) => ({ row, column, severity, text: note }));
    const notes = spots.filter(({ row, column, text }) => text !== "" && !sheet.noted.has(cellKey(row, column)));
    next = next.with(
      part,
      addMarks(next.demand(part), part, sheet, spots, (severity) =>
        styles.append("dxfs", markStyle(styles.prefix, severity)),
      ),
    );
    next = addNotes(next, part, notes);
    noted += notes.length;
  }
  return { pack: next.with(styled.part, styles.toXml()), receipt: { marked: accepted.length, noted, skipped } };
}

/** Takes every mark and note of ours out of a package, whichever program saved it last. Returns the number of cells cleared. */
export function removeMarks(pack: Package): { readonly pack: Package; readonly cleared: number } {
  let next = pack;
  let cleared = 0;
  for (const { part } of readWorkbookPart(pack).sheets) {
    const stripped = stripMarks(next.demand(part), part);
    cleared += stripped.cleared;
    next = stripNotes(next.with(part, stripped.xml), part);
  }
  return { pack: next, cleared };
}
