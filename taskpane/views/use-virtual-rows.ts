import { useContext, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { ScrollContext } from "./scroll-context.ts";

/** Rows beyond the visible ones that are rendered on each side. */
const OVERSCAN = 6;

export interface VirtualRows {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>;
  /** Distance of the list from the top of what scrolls, in px. */
  readonly margin: number;
}

/** Renders only the rows in view of a list inside the pane's scroller; row heights are measured as they appear. */
export function useVirtualRows(keys: readonly string[], estimate: (index: number) => number): VirtualRows {
  const scroller = useContext(ScrollContext);
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ margin: 0, header: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    const frame = scroller.current;
    if (!element || !frame) return;
    const measure = (): void => setPlace((known) => newer(known, placeOf(element, frame)));
    measure();
    const observer = new ResizeObserver(measure);
    for (const sibling of element.parentElement?.children ?? []) observer.observe(sibling);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [scroller, keys.length]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: place.margin,
    scrollPaddingStart: place.header + 8,
    scrollPaddingEnd: 24,
  });
  return { list, virtualizer, margin: place.margin };
}

interface Place {
  readonly margin: number;
  /** Height of the header that stays over the list; 0 where it scrolls away. */
  readonly header: number;
}

function placeOf(list: HTMLElement, frame: HTMLElement): Place {
  const header = frame.querySelector<HTMLElement>("[data-pane-header]");
  const sticky = header !== null && getComputedStyle(header).position === "sticky";
  return {
    margin: Math.round(list.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop),
    header: sticky ? header.offsetHeight : 0,
  };
}

function newer(known: Place, next: Place): Place {
  return known.margin === next.margin && known.header === next.header ? known : next;
}
