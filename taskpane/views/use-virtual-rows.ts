import { useCallback, useContext, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { geometryOf, rowsBetween, scrollToShow } from "./row-geometry.ts";
import { ScrollContext } from "./scroll-context.ts";
import { useRowHeights } from "./use-row-heights.ts";
import { useScrollWindow, windowOf } from "./use-scroll-window.ts";

/** Rows within this distance (px) of the visible part are rendered as well. */
const OVERSCAN = 600;

/** Free space (px) left around a row that is brought into view. */
const ROOM = 10;

interface VirtualRow {
  readonly index: number;
  readonly key: string;
  /** Distance from the top of the list in px. */
  readonly top: number;
}

interface VirtualRows {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualRow[];
  /** Height of the whole list in px. */
  readonly height: number;
  /** For the `ref` of every row element, which carries its key as `data-row`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
  /** Scrolls as little as needed to show a row whole. */
  readonly reveal: (index: number) => void;
}

/**
 * Renders only the rows in view of a list inside the pane's scroller. Heights are measured as rows appear; when a row
 * above the visible part turns out taller or smaller, the scroller follows, so what is being read stays in its place.
 */
export function useVirtualRows(keys: readonly string[], estimate: (index: number) => number): VirtualRows {
  const scroller = useContext(ScrollContext);
  const list = useRef<HTMLDivElement>(null);
  const { heights, measure } = useRowHeights();
  const geometry = useMemo(() => geometryOf(keys, heights, estimate), [keys, heights, estimate]);
  const seen = useScrollWindow(list, scroller);
  const [wanted, setWanted] = useState<string | null>(null);
  const reveal = useCallback((index: number) => setWanted(keys[index] ?? null), [keys]);

  const shown = useRef(geometry);
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (!frame || !list.current) return;
    const now = windowOf(list.current, frame);
    const index = wanted === null ? -1 : keys.indexOf(wanted);
    if (index >= 0) {
      // Rows that come into view are measured for the first time: shown again until the wanted one keeps still.
      const distance = scrollToShow(geometry, index, now.from + ROOM, now.to - ROOM);
      if (Math.abs(distance) >= 1) frame.scrollBy({ top: distance });
      else if (heights.has(keys[index] ?? "")) setWanted(null);
    } else if (shown.current !== geometry && shown.current.keys === keys) {
      const shift = heightAbove(geometry, shown.current, now.from);
      if (Math.abs(shift) >= 1) frame.scrollBy({ top: shift });
    }
    shown.current = geometry;
  }, [geometry, heights, keys, wanted, seen, scroller]);

  const range = rowsBetween(geometry, seen.from - OVERSCAN, seen.to + OVERSCAN);
  const rows = range
    ? keys
        .slice(range[0], range[1] + 1)
        .map((key, at) => ({ index: range[0] + at, key, top: geometry.tops[range[0] + at] ?? 0 }))
    : [];
  return { list, rows, height: geometry.tops.at(-1) ?? 0, measure, reveal };
}

/** How much the rows wholly above a distance grew. */
function heightAbove(
  now: { readonly tops: readonly number[] },
  before: { readonly tops: readonly number[] },
  distance: number,
): number {
  const first = before.tops.findIndex((top) => top >= distance);
  return first <= 0 ? 0 : (now.tops[first] ?? 0) - (before.tops[first] ?? 0);
}
