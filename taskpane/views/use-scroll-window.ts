import { useLayoutEffect, useState, type RefObject } from "react";

/** What of a list can be seen, as distances (px) from its top: below the header that stays, above the lower edge. */
interface ScrollWindow {
  readonly from: number;
  readonly to: number;
}

/** The visible stretch of a list inside the scroller; follows scrolling, resizing, and whatever moves the list. */
export function useScrollWindow(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ from: 0, to: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    const frame = scroller.current;
    if (!element || !frame) return;
    const look = (): void => {
      const next = windowOf(element, frame);
      setSeen((known) => (known.from === next.from && known.to === next.to ? known : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(frame);
    for (const sibling of element.parentElement?.children ?? []) if (sibling !== element) observer.observe(sibling);
    frame.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener("scroll", look);
    };
  }, [list, scroller]);
  return seen;
}

/** As it is at this moment. */
export function windowOf(list: HTMLElement, frame: HTMLElement): ScrollWindow {
  const header = frame.querySelector<HTMLElement>("[data-pane-header]");
  const covered = header && getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
  const top = list.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  return { from: covered - top, to: frame.clientHeight - top };
}
