import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { neighbour, type ListRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";

/** Arrow keys, Home, End and Enter over the list. The focus follows only when it was in the list. */
export function useFindingKeys(
  rows: readonly ListRow[],
  show: (index: number) => void,
  list: RefObject<HTMLDivElement | null>,
): (event: KeyboardEvent) => void {
  const model = usePaneModel();
  const current = usePane((state) => state.current);
  const reveal = usePane((state) => state.reveal);
  const seen = useRef(reveal);
  useEffect(() => {
    if (seen.current === reveal) return;
    seen.current = reveal;
    const index = rows.findIndex((row) => row.key === current);
    if (index < 0) return;
    show(index);
    if (list.current?.contains(document.activeElement)) focusCard(list.current, current);
  }, [current, reveal, rows, show, list]);
  return (event) => {
    if (!isCard(event.target)) return;
    const next = target(event.key, rows, current);
    if (next) {
      event.preventDefault();
      model.moveTo(next.key);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const cell = cellOf(rows.find((row) => row.key === current));
      if (cell) void model.select(cell);
    }
  };
}

function target(key: string, rows: readonly ListRow[], current: string | null): ListRow | null {
  if (key === "ArrowDown") return neighbour(rows, current, 1);
  if (key === "ArrowUp") return neighbour(rows, current, -1);
  if (key === "Home") return neighbour(rows, null, 1);
  return key === "End" ? neighbour(rows, null, -1) : null;
}

function cellOf(row: ListRow | undefined) {
  if (row?.kind === "finding") return row.finding.cells[0];
  return row?.kind === "gap" ? row.gap.cells[0] : undefined;
}

function isCard(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.card !== undefined;
}

/** The card may appear only after scrolling: it is looked for over a few frames. */
function focusCard(list: HTMLElement, key: string | null, tries = 8): void {
  const card = list.querySelector<HTMLElement>(`[data-card="${CSS.escape(key ?? "")}"]`);
  if (card) card.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusCard(list, key, tries - 1));
}
