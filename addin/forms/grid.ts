import type { Area, CellRef } from "../sheet/address.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { mergeIndex } from "../sheet/merges.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { cellKey, EMPTY_CELL, keyRow, valueText, type Cell, type SheetSnapshot } from "../sheet/snapshot.ts";
import { readCell, type Reading } from "../values/reading.ts";
import { headingOf } from "./lexicon.ts";
import { LABEL_LIMIT, readableCell } from "./text-limit.ts";

/** One cell of a form as recognition sees it: the anchor of its merge, its text, and what the text says. */
export interface Slot extends CellRef {
  readonly cell: Cell;
  /** The area it covers: itself, or its merge. */
  readonly area: Area;
  /** Text as typed, up to 4,000 characters; a date as it is shown. */
  readonly text: string;
  /** Text normalised for comparison with labels. */
  readonly label: string;
  /** The label as a column heading: without what is printed around the word, see `headingOf`. */
  readonly heading: string;
  readonly reading: Reading;
}

/** A sheet as rows of slots. Covered cells of merges do not appear; blank ones do not either, except through {@link FormGrid.at}. */
export interface FormGrid {
  readonly sheet: SheetSnapshot;
  /** Rows that hold at least one non-blank slot, ascending. */
  readonly filledRows: readonly number[];
  /** Non-blank slots whose anchor lies in the row, left to right. */
  row(row: number): readonly Slot[];
  /** The slot covering the position, following merges; blank slots included. */
  at(row: number, column: number): Slot;
}

const NO_SLOTS: readonly Slot[] = [];

/** The view of a sheet that recognition works on, built once per snapshot; linear in its cells. */
export const gridOf: (sheet: SheetSnapshot) => FormGrid = memoizeByObject(buildGrid);

function buildGrid(sheet: SheetSnapshot): FormGrid {
  const merges = mergeIndex(sheet);
  // Anchors by their key, and covered positions by theirs after their first use.
  const slots = new Map<number, Slot>();
  const rows: Slot[][] = [];
  const filledRows: number[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === null) continue;
    const row = keyRow(key);
    const column = key - cellKey(row, 0);
    const merged = merges.areaAt(row, column);
    if (merged && (merged.top !== row || merged.left !== column)) continue;
    const slot = new LazySlot(sheet.name, row, column, readableCell(cell), merged, sheet.date1904);
    slots.set(key, slot);
    if (cell.formula === null && slot.label === "") continue;
    const list = rows[row];
    if (list) list.push(slot);
    else {
      rows[row] = [slot];
      filledRows.push(row);
    }
  }
  sortUnless(filledRows, (a, b) => a - b);
  for (const row of filledRows) sortUnless(rows[row] ?? [], (a, b) => a.column - b.column);
  return {
    sheet,
    filledRows,
    row: (row) => rows[row] ?? NO_SLOTS,
    at(row, column) {
      const key = cellKey(row, column);
      const known = slots.get(key);
      if (known) return known;
      const merged = merges.areaAt(row, column);
      const anchor = merged ? cellKey(merged.top, merged.left) : key;
      const slot =
        slots.get(anchor) ??
        new LazySlot(
          sheet.name,
          merged?.top ?? row,
          merged?.left ?? column,
          readableCell(sheet.cells.get(anchor) ?? EMPTY_CELL),
          merged,
          sheet.date1904,
        );
      slots.set(anchor, slot);
      if (anchor !== key) slots.set(key, slot);
      return slot;
    },
  };
}

/** The slot as the name of an indicator: a text beyond {@link LABEL_LIMIT} ends there. The same slot gives the same answer. */
export const nameSlot: (slot: Slot) => Slot = memoizeByObject((slot) => {
  const cell = readableCell(slot.cell, LABEL_LIMIT);
  return cell === slot.cell ? slot : new LazySlot(slot.sheet, slot.row, slot.column, cell, slot.area);
});

/** Sorts in place, sparing the usual list that is in order already. */
function sortUnless<Item>(list: Item[], order: (a: Item, b: Item) => number): Item[] {
  for (let index = 1; index < list.length; index++) {
    const [before, item] = [list[index - 1], list[index]];
    if (before !== undefined && item !== undefined && order(before, item) > 0) return list.sort(order);
  }
  return list;
}

/** Whether a value met inside a section is a cell of the sheet. */
export function isSlot(value: unknown): value is Slot {
  return value instanceof LazySlot;
}

/** Normalises and reads its text on first use: most cells of a large sheet are never looked at twice. */
class LazySlot implements Slot {
  readonly area: Area;
  private knownLabel: string | undefined = undefined;
  private knownHeading: string | undefined = undefined;
  private knownReading: Reading | undefined = undefined;

  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly cell: Cell,
    merged: Area | null,
    private readonly date1904 = false,
  ) {
    this.area = merged ?? { top: row, left: column, bottom: row, right: column };
  }

  get text(): string {
    const { value } = this.cell;
    if (typeof value === "string") return value;
    // A number under a date format shows a date.
    return typeof value === "number" && this.reading.kind === "text" ? this.reading.text : valueText(value);
  }

  get label(): string {
    return (this.knownLabel ??= normalizeLabel(this.text));
  }

  get heading(): string {
    return (this.knownHeading ??= headingOf(this.label));
  }

  get reading(): Reading {
    return (this.knownReading ??= readCell(this.cell, this.date1904));
  }
}
