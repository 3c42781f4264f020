import { formatArea, type Area, type Position } from "../../sheet/address.ts";
import { cellKey, type Cell } from "../../sheet/snapshot.ts";
import type { SkipReason } from "../../sheet/edit.ts";
import { addressOf, areaSize, areasOf, cellAddress, parseAreas, positionsOf } from "./address.ts";
import { askCells } from "./ask.ts";
import { toCellValue, toFormula, toGrid } from "./grid.ts";
import type { WpsSheet } from "./object-model.ts";

/** Cells spread over no more than this many are read as one block around them. */
const BLOCK_LIMIT = 20_000;

/** Contents of some cells of a sheet, with as few calls as their spread allows. Formats are `General`, unread. */
export function readContents(sheet: WpsSheet, positions: readonly Position[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const area of blocksOf(positions)) {
    const range = sheet.Range(formatArea(area));
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    const values = toGrid(range.Value2, rows, columns);
    const formulas = toGrid(range.Formula, rows, columns);
    for (const { row, column } of positionsOf([area])) {
      const raw = values[row - area.top]?.[column - area.left];
      const formula = toFormula(formulas[row - area.top]?.[column - area.left], raw);
      cells.set(cellKey(row, column), {
        value: toCellValue(raw, formula !== null),
        formula,
        format: "General",
        locked: true,
      });
    }
  }
  return cells;
}

/** Number formats of some cells; cells whose format the host cannot name are missing. */
export function readNumberFormats(sheet: WpsSheet, positions: readonly Position[]): Map<number, string> {
  return askCells(positions, (address) => {
    const format = sheet.Range(address).NumberFormat;
    return typeof format === "string" ? format : null;
  });
}

/** Why cells must not be written: covered by a merge, part of an array formula, locked on a protected sheet. */
export function writeBarriers(
  sheet: WpsSheet,
  positions: readonly Position[],
  contents: ReadonlyMap<number, Cell>,
): Map<number, SkipReason> {
  const barriers = new Map<number, SkipReason>();
  if (positions.length === 0) return barriers;
  for (const key of coveredCells(sheet, positions)) barriers.set(key, "covered");
  const formulas = positions.filter(({ row, column }) => contents.get(cellKey(row, column))?.formula != null);
  const arrays = askCells(formulas, (address) => flag(sheet.Range(address).HasArray));
  for (const [key, isArray] of arrays) if (isArray && !barriers.has(key)) barriers.set(key, "array");
  if (sheet.ProtectContents === true) {
    const writable = askCells(positions, (address) => {
      const range = sheet.Range(address);
      const locked = flag(range.Locked);
      return locked === false && range.AllowEdit === false ? true : locked;
    });
    for (const { row, column } of positions) {
      const key = cellKey(row, column);
      if (writable.get(key) !== false && !barriers.has(key)) barriers.set(key, "locked");
    }
  }
  return barriers;
}

function coveredCells(sheet: WpsSheet, positions: readonly Position[]): number[] {
  const suspects = blocksOf(positions).flatMap((block) => {
    if (sheet.Range(formatArea(block)).MergeCells === false) return [];
    const inside = positions.filter(
      ({ row, column }) => row >= block.top && row <= block.bottom && column >= block.left && column <= block.right,
    );
    return areasOf(inside).filter(
      (area) => areaSize(block) === areaSize(area) || sheet.Range(formatArea(area)).MergeCells !== false,
    );
  });
  return positionsOf(suspects).flatMap(({ row, column }) => {
    const [merge] = parseAreas(addressOf(sheet.Range(cellAddress({ row, column })).MergeArea));
    return merge && (merge.top !== row || merge.left !== column) ? [cellKey(row, column)] : [];
  });
}

function blocksOf(positions: readonly Position[]): Area[] {
  if (positions.length === 0) return [];
  const block: Area = {
    top: Math.min(...positions.map(({ row }) => row)),
    left: Math.min(...positions.map(({ column }) => column)),
    bottom: Math.max(...positions.map(({ row }) => row)),
    right: Math.max(...positions.map(({ column }) => column)),
  };
  return areaSize(block) <= BLOCK_LIMIT ? [block] : areasOf(positions);
}

function flag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
