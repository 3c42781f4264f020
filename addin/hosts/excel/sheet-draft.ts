import type { Area } from "../../sheet/address.ts";
import { cellKey, type Cell, type SheetSnapshot, type Visibility } from "../../sheet/snapshot.ts";
import { readFormula, readRangeValue } from "./entry.ts";

/** What one request returned about a rectangle of cells. Grids have the rectangle's size. */
export interface BlockContent {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Whether each cell is unlocked; `null` where the sheet is not protected, so it was not queried. */
  readonly unlocked: readonly (readonly boolean[])[] | null;
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
}

/** A sheet while it is being read, block by block. */
export class SheetDraft {
  readonly merges: Area[] = [];
  readonly validated: Area[] = [];
  readonly noted = new Set<number>();
  readonly cells = new Map<number, Cell>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();

  constructor(
    readonly name: string,
    readonly visibility: Visibility,
    readonly isProtected: boolean,
  ) {}

  add(block: BlockContent): void {
    block.hiddenRows.forEach((hidden, i) => hidden && this.#hiddenRows.add(block.top + i));
    block.hiddenColumns.forEach((hidden, i) => hidden && this.#hiddenColumns.add(block.left + i));
    block.values.forEach((line, i) =>
      line.forEach((rawValue, j) => {
        const format = block.formats[i]?.[j];
        const cell: Cell = {
          value: readRangeValue(rawValue),
          formula: readFormula(block.formulas[i]?.[j], rawValue),
          format: typeof format === "string" && format !== "" ? format : "General",
          locked: !(block.unlocked?.[i]?.[j] ?? false),
        };
        const empty = cell.value === null && cell.formula === null && cell.format === "General" && cell.locked;
        if (!empty) this.cells.set(cellKey(block.top + i, block.left + j), cell);
      }),
    );
  }

  /** The cells belong to an array formula and cannot be changed one by one. */
  markArrays(keys: readonly number[]): void {
    for (const key of keys) {
      const cell = this.cells.get(key);
      if (cell) this.cells.set(key, { ...cell, array: true });
    }
  }

  snapshot(used: Area | null): SheetSnapshot {
    return {
      name: this.name,
      visibility: this.visibility,
      rowCount: Math.max(0, (used?.bottom ?? -1) + 1, ...this.merges.map(({ bottom }) => bottom + 1)),
      columnCount: Math.max(0, (used?.right ?? -1) + 1, ...this.merges.map(({ right }) => right + 1)),
      cells: this.cells,
      merges: this.merges,
      protected: this.isProtected,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      noted: this.noted,
      validated: this.validated,
    };
  }
}
