import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { doubtfulPlace, openPlace, type DraftParts } from "../../messages/draft.ts";
import type { Finding } from "../../rules/finding.ts";
import { formatCellRef, type CellRef } from "../../sheet/address.ts";
import type { PlannedRun } from "../document-plan.ts";
import { bookmarkName, type Shape } from "./bookmark.ts";
import { showFigure } from "./show-figure.ts";

/** A place of the draft the user has to see to. */
export interface DraftTask {
  readonly kind: "open" | "doubt";
  /** What is to be filled in, or the name of the figure. */
  readonly name: string;
  /** The cell a figure in doubt is in, or that is blank; `null` where no table has it. */
  readonly cell: CellRef | null;
  /** What the table shows, and the sentence of the finding; `""` for open places. */
  readonly found: string;
  readonly message: string;
}

/** A clause: words, figures and open places. */
export type Clause = readonly PlannedRun[];

/** Writes the clauses of one draft, numbers its bookmarks, and keeps the list of what is open. */
export class Pen {
  private readonly tasks = new Map<PlannedRun, DraftTask>();
  private bookmarks = 0;

  constructor(
    private readonly known: ReadonlyMap<string, readonly Finding[]>,
    private readonly marks: ReadonlyMap<string, string>,
  ) {}

  /** Words with figures between them, as runs. */
  clause(parts: DraftParts<PlannedRun | Clause>): Clause {
    return parts.flatMap((part): Clause => {
      if (typeof part === "string") return [{ text: part }];
      return "text" in part ? [part] : part;
    });
  }

  /** An amount with the unit of its form. */
  money(form: Form, slot: Slot | null | undefined, name: string): Clause {
    return [this.figure(form, "number", [slot], name), { text: form.moneyUnit }];
  }

  /** 【待填】. */
  open(what: string, cell: CellRef | null = null, more: Pick<PlannedRun, "bookmark"> = {}): PlannedRun {
    const run: PlannedRun = { text: openPlace(what), highlight: "open", ...more };
    this.tasks.set(run, { kind: "open", name: what, cell, found: "", message: "" });
    return run;
  }

  /** What a run leaves to the user; `null` where it leaves nothing. */
  taskOf(run: PlannedRun): DraftTask | null {
    return this.tasks.get(run) ?? null;
  }

  /** The figure of a cell, 【待核】 where a finding is about it, 【待填】 where it is blank. */
  figure(form: Form, shape: Shape, slots: readonly (Slot | null | undefined)[], name: string): PlannedRun {
    const cells = slots.filter((slot) => slot !== null && slot !== undefined);
    const shown = cells.length === slots.length ? showFigure(shape, cells, form.moneyUnit) : null;
    const [first] = cells;
    if (!first || cells.length < slots.length) return this.open(name);
    const bookmark = this.bookmark(shape, cells);
    const [finding, ...others] = cells.flatMap((cell) => this.known.get(formatCellRef(cell)) ?? []);
    if (shown === null) return this.open(name, first, bookmark);
    if (!finding) return { text: shown, ...bookmark };
    const codes = [...new Set([finding, ...others].map(({ code }) => code))].join("、");
    const run: PlannedRun = { text: doubtfulPlace(codes), highlight: "doubt", ...bookmark };
    this.tasks.set(run, { kind: "doubt", name, cell: first, found: shown, message: finding.message });
    return run;
  }

  /** Whether a cell can be written as a figure at all. */
  has(form: Form, shape: Shape, ...slots: readonly (Slot | null | undefined)[]): boolean {
    const cells = slots.filter((slot) => slot !== null && slot !== undefined);
    return cells.length === slots.length && showFigure(shape, cells, form.moneyUnit) !== null;
  }

  /** Whether a finding is about one of the cells. */
  doubts(...slots: readonly (Slot | null | undefined)[]): boolean {
    return slots.some((slot) => slot && this.known.has(formatCellRef(slot)));
  }

  private bookmark(shape: Shape, cells: readonly Slot[]): Pick<PlannedRun, "bookmark"> {
    const [first] = cells;
    const sheet = first && this.marks.get(first.sheet);
    if (!first || sheet === undefined || cells.some((cell) => cell.sheet !== first.sheet)) return {};
    return { bookmark: bookmarkName({ shape, sheet, cells }, ++this.bookmarks) };
  }
}

/** A finding over more cells than this (a sum, say) puts the first alone in doubt. */
const FEW = 3;

/** The open findings by cell: errors over a few cells at each of them, all others at the first. Hints put nothing in doubt. */
export function doubtsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const doubts = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    for (const ref of finding.severity === "error" && finding.cells.length <= FEW
      ? finding.cells
      : finding.cells.slice(0, 1)) {
      const cell = formatCellRef(ref);
      const known = doubts.get(cell);
      if (known) known.push(finding);
      else doubts.set(cell, [finding]);
    }
  }
  return doubts;
}

/** Clauses as one sentence: joined by `，`, ended by `。`; no clauses, no sentence. */
export function sentence(clauses: readonly Clause[], end = "。"): Clause {
  return clauses.length === 0
    ? []
    : [...clauses.flatMap((clause, index) => (index === 0 ? clause : [{ text: "，" }, ...clause])), { text: end }];
}
