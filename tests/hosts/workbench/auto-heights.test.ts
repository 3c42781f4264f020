import type { IRange } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { fitRows } from "../../../addin/hosts/workbench/auto-heights.ts";
import type { WorkbookGrid } from "../../../addin/hosts/workbench/grid.ts";
import type { RowLook, WorkbookLook } from "../../../addin/hosts/xlsx/look/types.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import { cellKey, EMPTY_CELL } from "../../../addin/sheet/snapshot.ts";
import { plainLook } from "./staged.ts";

/** The ranges the engine is asked to measure. */
function measured(
  filled: readonly (readonly [row: number, column: number])[],
  rows: ReadonlyMap<number, RowLook> = new Map(),
): readonly IRange[] {
  const cells = new Map(filled.map(([row, column]) => [cellKey(row, column), { ...EMPTY_CELL, value: 1 }]));
  const size = { rowCount: 1_048_576, columnCount: 16_384 };
  const file = workbookOf([{ ...sheetOf("表", []), ...size, cells }]);
  const base = plainLook(file);
  const look: WorkbookLook = { ...base, sheets: base.sheets.map((sheet) => ({ ...sheet, rows })) };
  const asked: IRange[] = [];
  const execute = (_: string, { ranges = [] }: { ranges?: readonly IRange[] }): void => void asked.push(...ranges);
  fitRows({ file, unitId: "u", execute } as unknown as WorkbookGrid, look);
  return asked;
}

const range = (startRow: number, endRow: number, endColumn: number): IRange => ({
  startRow,
  endRow,
  startColumn: 0,
  endColumn,
});

describe("rows that become as high as their content", () => {
  it("are those with cells, not all up to a stray cell in the far corner", () => {
    expect(
      measured([
        [0, 2],
        [1, 5],
        [3, 0],
        [1_048_575, 16_383],
      ]),
    ).toEqual([range(0, 1, 5), range(3, 3, 0), range(1_048_575, 1_048_575, 16_383)]);
  });

  it("are not those with a height of their own", () => {
    expect(
      measured(
        [
          [0, 0],
          [1, 0],
        ],
        new Map([[1, { height: 30, hidden: false }]]),
      ),
    ).toEqual([range(0, 0, 0)]);
  });
});
