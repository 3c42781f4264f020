import { WALK } from "../../addin/messages/pane-walk.ts";
import { countReview } from "../../addin/review/counts.ts";
import { fixLocked, formulaUnder } from "./fix.ts";
import { openItems, type ItemRow } from "./finding-view.ts";
import type { PaneState, Run } from "./state.ts";

/** How far 逐条办结 is. What was settled is mended or explained; hints do not count. */
interface WalkProgress {
  readonly done: number;
  readonly all: number;
}

export function walkProgress(run: Run, mended: ReadonlySet<string>): WalkProgress {
  const open = openItems(run).length;
  const explained = [...run.explained.keys()].filter((item) => "reason" in item || item.severity !== "info").length;
  const done = mended.size + explained;
  return { done, all: done + open };
}

/** The item the walk is at: the current one, or the first that is open. */
export function walkItem({ run, current }: Pick<PaneState, "run" | "current">): ItemRow | null {
  const items = run ? openItems(run) : [];
  return items.find(({ key }) => key === current) ?? items[0] ?? null;
}

/** Whether a filing can go out, with one sentence why not, and what the user should know of before it does. */
interface Readiness {
  readonly ready: boolean;
  /** Why not, or that all is settled. */
  readonly text: string;
  readonly remains: readonly string[];
}

/** 可以报送: nothing is open that must be changed or explained. What could not be checked stays listed and is no pass. */
export function readiness({ run, stale, settings }: Pick<PaneState, "run" | "stale" | "settings">): Readiness | null {
  if (!run) return null;
  const counts = countReview(run.review, run.explained);
  const why = obstacle(counts, stale !== null);
  const must = [...run.explained.keys()].filter((item) => !("reason" in item) && item.severity === "error").length;
  const off = Object.values(settings.rules).filter((on) => !on).length;
  const remains: readonly (readonly [number, (count: number) => string])[] = [
    [must, WALK.mustExplained],
    [counts.notChecked, WALK.gaps],
    [counts.hints, WALK.hints],
    [counts.explained - must, WALK.explained],
    [off, WALK.off],
  ];
  return {
    ready: why === null,
    text: why ?? WALK.readyHint,
    remains: remains.filter(([count]) => count > 0).map(([count, say]) => say(count)),
  };
}

function obstacle(
  { must, explain, forms, unread, partial }: ReturnType<typeof countReview>,
  stale: boolean,
): string | null {
  if (must + explain > 0) return WALK.toDoHint(WALK.toDo(must, explain));
  if (forms === 0) return WALK.noForm;
  if (partial) return WALK.partialRun;
  if (stale) return WALK.stale;
  return unread >= forms ? WALK.blank : null;
}

/** Whether some 必须修改 has a value that can be written without a question. */
export function isFixable({ review, explained, snapshot }: Run): boolean {
  return review.findings.some(
    (finding) =>
      finding.severity === "error" &&
      finding.fix !== null &&
      !explained.has(finding) &&
      !fixLocked(finding, snapshot) &&
      formulaUnder(finding, snapshot) === null,
  );
}
