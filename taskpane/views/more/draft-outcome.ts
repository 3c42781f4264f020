import type { ReviewOptions } from "../../../addin/review/types.ts";
import { DRAFT } from "../../../addin/messages/draft.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { DraftTools } from "../../draft-tools.ts";
import type { Run } from "../../model/state.ts";

/** How a draft or a renewal went: one sentence, and what is left to the user. */
export interface DraftOutcome {
  readonly text: string;
  readonly lines: readonly string[];
}

/** What a draft is made with: the run whose figures it takes, and the options that run was made with. */
export interface DraftSource {
  readonly tools: DraftTools;
  readonly run: Run;
  readonly options: ReviewOptions;
}

/** Drafts the report and saves it, or copies it to the clipboard. */
export async function draftOutcome(
  { tools, run, options }: DraftSource,
  to: "file" | "clipboard",
): Promise<DraftOutcome> {
  const draft = tools.draft(run.snapshot, unexplained(run), options);
  if (!draft) return { text: DRAFT.none, lines: [] };
  const open = draft.tasks.filter(({ kind }) => kind === "open").length;
  const doubts = draft.tasks.length - open;
  const lines = draft.tasks.map(({ kind, name, cell, found, message }) =>
    DRAFT.pane.place(
      kind === "open" ? `${DRAFT.list.kinds.open}：${name}` : DRAFT.list.doubt({ name, found, message }),
      cell ? formatCellRef(cell) : "",
    ),
  );
  if (to === "file") {
    tools.save(`${DRAFT.fileName(draft.plan.title)}.docx`, draft.plan);
    return { text: DRAFT.pane.saved(open, doubts), lines };
  }
  const copied = await tools.copy(draft.plan);
  return copied ? { text: DRAFT.pane.copied(open, doubts), lines } : { text: DRAFT.pane.blocked, lines: [] };
}

/** Renews the figures of an edited draft and saves it under a name of its own. */
export async function renewalOutcome({ tools, run, options }: DraftSource, file: File): Promise<DraftOutcome> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = `${DRAFT.renew.fileName(file.name.replace(/\.[^.]*$/u, ""))}.docx`;
  const figures = tools.renew({ name, bytes }, run.snapshot, unexplained(run), options);
  if (figures === null) return { text: DRAFT.renew.foreign, lines: [] };
  const changed = figures.filter(({ now }) => now !== null).length;
  return {
    text: renewedText(changed, figures.length),
    lines: figures.map(({ cell, before, now, why }) =>
      now === null
        ? DRAFT.renew.left({ cell: formatCellRef(cell), before, why })
        : DRAFT.renew.changed({ cell: formatCellRef(cell), now, before }),
    ),
  };
}

/** The review without the findings that are explained: those cast no doubt on a figure. */
function unexplained({ review, explained }: Run): Run["review"] {
  return { ...review, findings: review.findings.filter((finding) => !explained.has(finding)) };
}

function renewedText(changed: number, all: number): string {
  if (changed > 0) return DRAFT.renew.done(changed, all - changed);
  return all > 0 ? "" : DRAFT.renew.none;
}
