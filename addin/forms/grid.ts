import type { Area, CellRef } from "../sheet/address.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { mergeIndex, type MergeIndex } from "../sheet/merges.ts";
import { cellAt, cellKey, keyPosition, valueText, type Cell, type SheetSnapshot } from "../sheet/snapshot.ts";
import { readCell, type Reading } from "../values/reading.ts";

/** One cell of a form as recognition sees it: the anchor of its merge, its text, and what the text says. */
export interface Slot extends CellRef {
  readonly cell: Cell;
  /** The area it covers: itself, or its merge. */
  readonly area: Area;
  /** Text as typed. */
  readonly text: string;
  /** Text normalised for comparison with labels. */
  readonly label: string;
  readonly reading: Reading;
}

/** A sheet as rows of slots. Covered cells of merges do not appear; blank ones do not either, except through {@link Grid.at}. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly merges: MergeIndex;
  /** Rows that hold at least one non-blank slot, ascending. */
  readonly filledRows: readonly number[];
  /** Non-blank slots whose anchor lies in the row, left to right. */
  row(row: number): readonly Slot[];
  /** The slot covering the position, following merges; blank slots included. */
  at(row: number, column: number): Slot;
}

const NO_SLOTS: readonly Slot[] = [];

/** Builds the view of a sheet that recognition works on; linear in its cells. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const merges = mergeIndex(sheet);
  const slots = new Map<number, Slot>();
  const rows = new Map<number, Slot[]>();
  const make = (row: number, column: number, cell: Cell): Slot => {
    const area = merges.areaAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
    return new LazySlot(sheet.name, row, column, cell, area);
  };
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === null) continue;
    const { row, column } = keyPosition(key);
    if (merges.isCovered(row, column)) continue;
    const slot = make(row, column, cell);
    slots.set(key, slot);
    if (slot.label === "" && cell.formula === null) continue;
    const list = rows.get(row);
    if (list) list.push(slot);
    else rows.set(row, [slot]);
  }
  for (const list of rows.values()) list.sort((a, b) => a.column - b.column);
  const filledRows = [...rows.keys()].sort((a, b) => a - b);
  return {
    sheet,
    merges,
    filledRows,
    row: (row) => rows.get(row) ?? NO_SLOTS,
    at(row, column) {
      const anchor = merges.anchorOf(row, column);
      const key = cellKey(anchor.row, anchor.column);
      let slot = slots.get(key);
      if (!slot) {
        slot = make(anchor.row, anchor.column, cellAt(sheet, anchor.row, anchor.column));
        slots.set(key, slot);
      }
      return slot;
    },
  };
}

/** Normalises and reads its text only when asked: most cells of a large sheet are never looked at twice. */
class LazySlot implements Slot {
  private knownLabel: string | undefined;
  private knownReading: Reading | undefined;

  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly cell: Cell,
    readonly area: Area,
  ) {}

  get text(): string {
    return valueText(this.cell.value);
  }

  get label(): string {
    return (this.knownLabel ??= normalizeLabel(this.text));
  }

  get reading(): Reading {
    return (this.knownReading ??= readCell(this.cell));
  }
}
