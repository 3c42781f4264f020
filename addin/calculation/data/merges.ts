import type { Area } from "../../sheet/address.ts";

/** Rows and columns of the grid. */
interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells of one merged area that the grid is given, at most: no form merges more. */
const MOST_CELLS = 200_000;

/**
 * The merged areas as the grid can hold them: it keeps every merged cell, so they end where the grid does, larger ones are left
 * out, and of areas that overlap, which Excel never writes, the first stays.
 */
export function mergesWithin(merges: readonly Area[], { rowCount, columnCount }: GridSize): Area[] {
  const kept: Area[] = [];
  const byTop = merges
    .filter(({ top, left }) => top < rowCount && left < columnCount)
    .map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, rowCount - 1),
      right: Math.min(area.right, columnCount - 1),
    }))
    .filter(({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1) <= MOST_CELLS)
    .toSorted((a, b) => a.top - b.top);
  // The kept areas a later one can still meet: those that reach its first row.
  let open: Area[] = [];
  for (const area of byTop) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    if (open.some(({ left, right }) => left <= area.right && area.left <= right)) continue;
    open.push(area);
    kept.push(area);
  }
  return kept;
}
