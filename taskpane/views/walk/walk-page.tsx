import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import { WALK } from "../../../addin/messages/pane-walk.ts";
import { formulaUnder, fixLocked } from "../../model/fix.ts";
import { neighbour, openItems, type ItemRow } from "../../model/finding-view.ts";
import type { PaneModel } from "../../model/pane-model.ts";
import { walkItem, walkProgress } from "../../model/walk.ts";
import { FindingCard } from "../findings/finding-card.tsx";
import { GapCard } from "../findings/gap-card.tsx";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ReadinessBox } from "./readiness-box.tsx";
import { useWalkStyles } from "./walk.styles.ts";

/** 逐条办结: one item after the other until nothing is open, by keyboard alone if one likes. */
export default function WalkPage() {
  const styles = useWalkStyles();
  const model = usePaneModel();
  const run = usePane((state) => state.run);
  const mended = usePane((state) => state.mended);
  const current = usePane((state) => state.current);
  const form = usePane((state) => state.panel !== null);
  const item = walkItem({ run, current });
  const place = useRef<HTMLDivElement>(null);
  const key = item?.key ?? "";
  // The keys work at every item of the walk, so the focus stays with it from item to item and after a form has closed.
  useEffect(() => {
    if (!form) place.current?.focus({ preventScroll: true });
  }, [key, form]);
  if (!run) return null;
  const { done, all } = walkProgress(run, mended);
  return (
    <section
      ref={place}
      className={styles.walk}
      aria-label={WALK.region}
      tabIndex={-1}
      data-walk=""
      onKeyDown={(event) => onKey(event, model, item)}
    >
      <div className={styles.head}>
        <ProgressBar
          className={styles.bar}
          thickness="large"
          value={done}
          max={Math.max(1, all)}
          aria-label={WALK.progressLabel}
        />
        <span className={styles.progress} data-progress="">
          {WALK.progress(done, all)}
        </span>
        <Button className={styles.stop} size="small" onClick={() => model.setWalking(false)}>
          {WALK.stop}
        </Button>
      </div>
      {item ? <WalkCard item={item} /> : <ReadinessBox />}
    </section>
  );
}

function WalkCard({ item }: { readonly item: ItemRow }) {
  const styles = useWalkStyles();
  const model = usePaneModel();
  return (
    <>
      {item.kind === "gap" ? <GapCard row={item} /> : <FindingCard row={item} />}
      <div className={styles.actions}>
        <Button size="small" onClick={() => go(model, item, -1)}>
          {WALK.previous}
        </Button>
        <Button size="small" onClick={() => go(model, item, 1)}>
          {WALK.next}
        </Button>
      </div>
      <p className={styles.keys}>{WALK.keys}</p>
      <ReadinessBox />
    </>
  );
}

function onKey(event: KeyboardEvent, model: PaneModel, item: ItemRow | null): void {
  const { target } = event;
  const elsewhere = target instanceof HTMLElement && target.matches("input, textarea, select, form *");
  if (elsewhere || event.ctrlKey || event.metaKey || event.altKey || !item) return;
  const pressed = event.key.toLowerCase();
  // A button that has the focus is pressed by the enter key as everywhere.
  if (pressed === "enter" && target instanceof HTMLButtonElement) return;
  const action = {
    n: () => go(model, item, 1),
    p: () => go(model, item, -1),
    e: () => write(model, item),
    enter: () => settle(model, item),
  }[pressed];
  if (!action) return;
  event.preventDefault();
  action();
}

/** To the next open item, or the one before, and to its cell; after the last comes the first. */
function go(model: PaneModel, item: ItemRow, step: 1 | -1): void {
  const { run } = model.get();
  const items = run ? openItems(run) : [];
  const end = items.at(step > 0 ? -1 : 0)?.key === item.key;
  const next = end ? items.at(step > 0 ? 0 : -1) : neighbour(items, item.key, step);
  if (!next || next.kind === "heading") return;
  model.setPanel(null);
  model.moveTo(next.key);
  jump(model, next);
}

function jump(model: PaneModel, item: ItemRow): void {
  const [cell] = item.kind === "gap" ? item.gap.cells : item.finding.cells;
  if (cell) void model.select(cell);
}

function write(model: PaneModel, item: ItemRow): void {
  model.setPanel({ key: item.key, kind: "ignore", draft: "" });
}

/** 修正 where a value is known, else 定位. A formula is never replaced without the question. */
function settle(model: PaneModel, item: ItemRow): void {
  const { run } = model.get();
  if (!run || item.kind === "gap" || !item.finding.fix || fixLocked(item.finding, run.snapshot)) {
    jump(model, item);
    return;
  }
  if (formulaUnder(item.finding, run.snapshot) === null) void model.fix(item.key);
  else model.setPanel({ key: item.key, kind: "fix", draft: "" });
}
