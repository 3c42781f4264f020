/** Where the rows of a long list lie. All lengths in px; a row that was not measured yet has its estimated height. */
interface RowGeometry {
  readonly keys: readonly string[];
  /** Top of every row from the top of the list, and the height of the whole list as last entry. */
  readonly tops: readonly number[];
}

export function geometryOf(
  keys: readonly string[],
  measured: ReadonlyMap<string, number>,
  estimate: (index: number) => number,
): RowGeometry {
  const tops = [0];
  let top = 0;
  keys.forEach((key, index) => {
    top += measured.get(key) ?? estimate(index);
    tops.push(top);
  });
  return { keys, tops };
}

/** Index of the row that covers a distance from the top of the list; the first or last row beyond the ends, -1 without rows. */
export function rowAt({ tops }: Pick<RowGeometry, "tops">, distance: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** Rows that touch the stretch between two distances, as first and last index; `null` without rows. */
export function rowsBetween(
  geometry: Pick<RowGeometry, "tops">,
  from: number,
  to: number,
): readonly [number, number] | null {
  const first = rowAt(geometry, from);
  return first < 0 ? null : [first, rowAt(geometry, to)];
}

/** How far to scroll so that the row is seen whole between two distances; 0 when it is. A row too tall shows its top. */
export function scrollToShow({ tops }: Pick<RowGeometry, "tops">, index: number, from: number, to: number): number {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  if (top < from || bottom - top > to - from) return top - from;
  return bottom > to ? bottom - to : 0;
}
