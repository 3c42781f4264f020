import type { Area, Position } from "./address.ts";
import { memoizeByObject } from "./memoize.ts";
import { cellKey, keyPosition, type SheetSnapshot } from "./snapshot.ts";

/** Constant-time look-ups over the merged areas of one sheet. */
interface MergeIndex {
  /** The merged area covering the position, or `null`. */
  areaAt(row: number, column: number): Area | null;
  /** The anchor (top-left cell) of the merge covering the position, or the position itself. */
  anchorOf(row: number, column: number): Position;
  /** The position lies inside a merge but is not its anchor: it holds nothing and must not be written. */
  isCovered(row: number, column: number): boolean;
}

/** Areas with more cells than this are kept in a list instead of being spread into the index. */
const SPREAD_LIMIT = 4096;
/** Cells spread in all, and areas kept in the list: merges never overlap, so a sheet that has more of them was made to. */
const MOST_SPREAD = 2_000_000;
const MOST_LISTED = 1000;

/** The merge index of a sheet, built once per snapshot. */
export const mergeIndex = memoizeByObject((sheet: SheetSnapshot): MergeIndex => buildIndex(sheet.merges));

function buildIndex(merges: readonly Area[]): MergeIndex {
  const byCell = new Map<number, Area>();
  const large: Area[] = [];
  let room = MOST_SPREAD;
  for (const area of merges) {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > Math.min(SPREAD_LIMIT, room)) {
      if (large.length < MOST_LISTED) large.push(area);
      continue;
    }
    room -= size;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) byCell.set(cellKey(row, column), area);
    }
  }
  const areaAt = (row: number, column: number): Area | null =>
    byCell.get(cellKey(row, column)) ??
    large.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ??
    null;
  return {
    areaAt,
    anchorOf(row, column) {
      const area = areaAt(row, column);
      return area ? { row: area.top, column: area.left } : { row, column };
    },
    isCovered(row, column) {
      const area = areaAt(row, column);
      return area !== null && (area.top !== row || area.left !== column);
    },
  };
}

/** Numbers hidden under merged cells, which a sum still counts; found once per snapshot. */
export const hiddenNumbers = memoizeByObject((sheet: SheetSnapshot): readonly Position[] => {
  if (sheet.merges.length === 0) return [];
  const merges = mergeIndex(sheet);
  const hidden: Position[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== "number") continue;
    const position = keyPosition(key);
    if (merges.isCovered(position.row, position.column)) hidden.push(position);
  }
  return hidden;
});
