import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";

interface RowHeights {
  /** Height in px by row key, for the rows measured so far. */
  readonly heights: ReadonlyMap<string, number>;
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

/** Measures rows as they appear and whenever they change. Rows carry their key as `data-row`. */
export function useRowHeights(): RowHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        // At once, so no frame shows rows that overlap.
        flushSync(() => setHeights((known) => withEntries(known, entries)));
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measure };
}

function withEntries(
  known: ReadonlyMap<string, number>,
  entries: readonly ResizeObserverEntry[],
): ReadonlyMap<string, number> {
  const next = new Map(known);
  let changed = false;
  for (const { target } of entries) {
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined || !target.isConnected) continue;
    const height = target.getBoundingClientRect().height;
    if (Math.abs((next.get(target.dataset.row) ?? -1) - height) < 0.5) continue;
    next.set(target.dataset.row, height);
    changed = true;
  }
  return changed ? next : known;
}
