import { formatCellRef, type CellRef } from "../../../sheet/address.ts";
import type { CellWrite, FormerCell, Skipped } from "../../../sheet/edit.ts";
import { cellAt, type CellValue, type WorkbookSnapshot } from "../../../sheet/snapshot.ts";
import type { WriteReceipt } from "../../port.ts";
import { contentOf, holds, isWritable, writeBarrier } from "../../write-gate.ts";
import { readPackage } from "../open.ts";
import type { Package } from "../../ooxml/package.ts";
import { readWorkbookPart } from "../parts/workbook.ts";
import { fileError } from "../../problem.ts";
import { patchCells, type CellEdit } from "./cells.ts";
import { dropCalculationChain, recalculateOnLoad, recalculateStale } from "./recalculation.ts";
import { StyleSheet, withStyles } from "./styles.ts";

/** A package after some change, with its content. */
export interface PackageState {
  readonly pack: Package;
  readonly snapshot: WorkbookSnapshot;
}

/** Writes cells and reads them back out of the new package. All or nothing: whatever is thrown, `state` is untouched. */
export function applyWrites(
  state: PackageState,
  writes: readonly CellWrite[],
): PackageState & { readonly receipt: WriteReceipt } {
  const { snapshot } = state;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const skipped: Skipped[] = [];
  const accepted = new Map<string, CellWrite>();
  for (const write of writes) {
    const reason =
      writeBarrier(sheets.get(write.cell.sheet), write.cell) ?? (isWritable(write.content) ? null : "not-taken");
    if (reason) skipped.push({ cell: write.cell, reason });
    else accepted.set(formatCellRef(write.cell), write);
  }
  if (accepted.size === 0) return { ...state, receipt: { written: [], skipped, former: [] } };
  checkChangeable(state.pack);
  const pack = putCells(state.pack, snapshot, [...accepted.values()]);
  const after = readPackage(pack);
  const written: { cell: CellRef; value: CellValue }[] = [];
  const former: FormerCell[] = [];
  for (const { cell, content, format } of accepted.values()) {
    const sheet = sheets.get(cell.sheet);
    const sheetAfter = after.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet || !sheetAfter) throw fileError("structure", cell.sheet);
    const now = cellAt(sheetAfter, cell.row, cell.column);
    const before = cellAt(sheet, cell.row, cell.column);
    if (!holds(now, content)) skipped.push({ cell, reason: "not-taken" });
    else written.push({ cell, value: now.value });
    former.push({
      cell,
      content: contentOf(before),
      format: format === undefined ? null : before.format,
      written: content,
    });
  }
  return { pack, snapshot: after, receipt: { written, skipped, former } };
}

/** Refuses packages whose meaning a change would break: signed ones. */
export function checkChangeable(pack: Package): void {
  if (pack.names.some((name) => /^_xmlsignatures\//i.test(name))) throw fileError("signed");
}

function putCells(pack: Package, snapshot: WorkbookSnapshot, writes: readonly CellWrite[]): Package {
  const workbook = readWorkbookPart(pack);
  let next = pack;
  let styles: { readonly sheet: StyleSheet; readonly part: string } | null = null;
  if (writes.some(({ format }) => format !== undefined)) {
    const styled = withStyles(pack, workbook);
    next = styled.pack;
    styles = { sheet: StyleSheet.of(next, styled.part), part: styled.part };
  }
  let formulasChanged = false;
  for (const { name, part } of workbook.sheets) {
    const edits = writes
      .filter(({ cell }) => cell.sheet === name)
      .map(({ cell, content, format }): CellEdit => {
        const sheet = styles?.sheet;
        const style =
          format === undefined || !sheet ? {} : { style: (current: number) => sheet.withFormat(current, format) };
        return { row: cell.row, column: cell.column, content, ...style };
      });
    const patched = patchCells(next.demand(part), part, edits);
    formulasChanged ||= patched.formulasChanged;
    next = next.with(part, patched.xml);
  }
  if (styles) next = next.with(styles.part, styles.sheet.toXml());
  if (formulasChanged) next = dropCalculationChain(next, workbook);
  if (formulasChanged) return recalculateOnLoad(next, workbook);
  return hasFormulas(snapshot) ? recalculateStale(next, workbook) : next;
}

function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));
}
