import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { formsOfWorkbooks } from "../../review/previous-forms.ts";
import { review } from "../../review/review.ts";
import type { ReviewOptions } from "../../review/types.ts";
import { formatCellRef, type CellRef } from "../../sheet/address.ts";
import type { CellContent, CellWrite } from "../../sheet/edit.ts";
import { type CellValue, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import type { Figure } from "../../values/figure.ts";
import { withWrites } from "../../sheet/with-writes.ts";
import { blanksOf } from "./blank-slots.ts";
import { emptied, LEVELS, type CellFate, type CellPlan } from "./cell-plan.ts";
import { planCells } from "./form-cells.ts";
import { liveFormula, numbersIn } from "./live-formula.ts";
import { withYearsMoved } from "./move-years.ts";
import { signedAgain } from "./signing-again.ts";
import { startOf, type Start } from "./start.ts";

/** What data validation (数据有效性) a cell gets: points from 0 to 100, or a percentage. */
export type Validation = "points" | "percent";

/** Next year's form as changes of this year's workbook. Pure data; sheets, look, merges and print set-up stay. */
export interface NextYearPlan {
  /** The year the forms are moved on to; `null` where none is printed. */
  readonly year: number | null;
  /** Sheets with a form; the others stay as they are. */
  readonly sheets: readonly string[];
  readonly writes: readonly CellWrite[];
  /** Cells the user fills in or may change; every other cell of these sheets is protected. */
  readonly inputs: readonly CellRef[];
  /** Targets kept as proposals (建议值). */
  readonly proposals: readonly CellRef[];
  readonly validations: readonly { readonly cell: CellRef; readonly kind: Validation }[];
  /** Counts for the sentence that says what was done. */
  readonly counts: { readonly emptied: number; readonly formulas: number; readonly moved: number };
}

/** Formulas with native functions alone work everywhere; those with `JX.` can do more, where the add-in is. */
export type FormulaStyle = "native" | "jx";

interface Planned {
  readonly form: Form;
  readonly plan: CellPlan;
}

/** Plans next year's form out of a filled workbook, read as a review with these options reads it. */
export function planNextYear(
  workbook: WorkbookSnapshot,
  options: ReviewOptions = {},
  style: FormulaStyle = "native",
): NextYearPlan {
  const forms = formsOfWorkbooks([workbook], options);
  const planned = forms.map((form): Planned => ({ form, plan: planCells(form) }));
  const year = forms.map((form) => form.year).find((each) => each !== null) ?? null;
  const formulas = formulasOf(workbook, planned, { options: readingOf(options), style });
  const collected = new Collected(formulas);
  for (const each of planned) collected.take(each, each.form.year ?? year);
  collected.moveCovers(forms, year);
  return { year: year === null ? null : year + 1, ...collected.result(planned) };
}

/** The options that decide how forms are read and what follows from them; a check turned off still has its formulas. */
function readingOf({ policy, ruleSheet, mappings }: ReviewOptions): ReviewOptions {
  return { ...(policy && { policy }), ...(ruleSheet && { ruleSheet }), ...(mappings && { mappings }) };
}

/** A formula for a cell, as the form's arithmetic gives it. */
interface Formula {
  readonly text: string;
  readonly format: string | null;
}

/**
 * The formula of every cell that the form's arithmetic gives, found by emptying those cells and deriving them again: level by
 * level, so that what a sum adds up is there when the sum is derived.
 */
function formulasOf(
  workbook: WorkbookSnapshot,
  planned: readonly Planned[],
  { options, style }: { readonly options: ReviewOptions; readonly style: FormulaStyle },
): ReadonlyMap<string, Formula> {
  const filled = withWrites(workbook, planned.flatMap(numbersTyped));
  const found = new Map<string, Formula>();
  for (const level of LEVELS) {
    const cells = planned.flatMap(({ plan }) =>
      [...plan.fates].flatMap(([slot, fate]) => (fate.kind === "derive" && fate.level === level ? [refOf(slot)] : [])),
    );
    if (cells.length === 0) continue;
    const requested = new Set(cells.map(formatCellRef));
    const emptied = withWrites(
      filled,
      cells.map((cell) => ({ cell, content: value(null) })),
    );
    for (const { cell, formula, nativeFormula, format } of review(emptied, options).derivations) {
      const key = formatCellRef(cell);
      const text = style === "jx" ? (formula ?? nativeFormula) : nativeFormula;
      if (text !== null && requested.has(key) && !REMAINDER.test(text)) found.set(key, { text, format });
    }
  }
  return found;
}

/** A part as what the others leave of the total: next year the total follows from the parts. */
const REMAINDER = /^ROUND\([^()]{1,20}-/u;

/** Figures typed as text as the numbers next year's form will hold, and 0 for blank parts, so that no formula leaves one out. */
function numbersTyped({ form, plan }: Planned): CellWrite[] {
  const parts = new Set([
    ...sectionsOf(form, "amounts").flatMap(({ lines }) => lines.flatMap(({ cells }) => Object.values(cells))),
    ...sectionsOf(form, "funding").flatMap(({ rows }) =>
      rows.flatMap(({ cells: { initial, budget, executed } }) => [initial, budget, executed]),
    ),
  ]);
  return [...plan.fates].flatMap(([slot, { kind }]) => {
    if (kind !== "empty" && kind !== "derive" && kind !== "open" && kind !== "proposal") return [];
    if (slot.reading.kind === "blank" && kind !== "open" && kind !== "proposal" && parts.has(slot))
      return [{ cell: refOf(slot), content: value(0) }];
    const number =
      slot.reading.kind === "figure" && slot.reading.stored === "text" ? numberOf(slot.reading.figure) : null;
    // A derived cell gets its format with its formula.
    return number ? [{ cell: refOf(slot), content: number.content, ...(kind === "derive" ? {} : number) }] : [];
  });
}

/** Units a figure is typed with although its heading says so. */
const NEEDLESS: readonly (string | null)[] = [null, "分", "元", "万元", "人"];

function numberOf({ value: number, unit }: Figure): { readonly content: CellContent; readonly format?: string } | null {
  if (NEEDLESS.includes(unit)) return { content: value(number.toNumber()) };
  return unit === "%" ? { content: value(number.div(HUNDRED).toNumber()), format: "0.00%" } : null;
}

const HUNDRED = 100;

/** What the plan is gathered into. */
class Collected {
  private readonly writes = new Map<string, CellWrite>();
  private readonly inputs = new Map<string, CellRef>();
  private readonly proposals: CellRef[] = [];
  private readonly validations: { cell: CellRef; kind: Validation }[] = [];
  private readonly counts = { emptied: 0, formulas: 0, moved: 0 };

  constructor(private readonly formulas: ReadonlyMap<string, Formula>) {}

  take({ form, plan }: Planned, year: number | null): void {
    const start = startOf(plan);
    for (const [slot, fate] of plan.fates) this.takeCell(slot, fate, start, year);
    for (const slot of plan.points) this.validate(slot, "points");
    for (const slot of plan.percents) this.validate(slot, "percent");
    this.moveYears(form, plan, year);
    for (const slot of blanksOf(form)) if (!plan.fates.has(slot)) this.open(slot);
  }

  private takeCell(slot: Slot, fate: CellFate, start: Start, year: number | null): void {
    switch (fate.kind) {
      case "derive":
        this.derive(slot, start);
        break;
      case "empty":
        this.empty(slot);
        break;
      case "moved":
        this.move(slot, fate.from);
        break;
      case "proposal":
        this.open(slot);
        if (slot.label !== "") this.proposals.push(refOf(slot));
        this.retext(slot, year);
        break;
      case "dated":
        this.open(slot);
        this.retext(slot, year);
        break;
      case "open":
        this.open(slot);
        break;
    }
  }

  private derive(slot: Slot, { blanks, figures }: Start): void {
    const formula = this.formulas.get(formatCellRef(slot));
    const stale = formula && numbersIn(formula.text).some((number) => figures.has(number));
    const live =
      formula && !stale ? liveFormula(formula.text, (address) => blanks.has(`${slot.sheet}!${address}`)) : null;
    if (live === null) {
      this.empty(slot);
      return;
    }
    this.counts.formulas++;
    this.write(slot, { kind: "formula", formula: live, shows: "" }, formula?.format ?? undefined);
  }

  private empty(slot: Slot): void {
    this.open(slot);
    if (slot.cell.value === null && slot.cell.formula === null) return;
    this.counts.emptied++;
    this.write(slot, value(emptied(slot)));
  }

  /** What was moved is typed, so that it stays when this year's cell is emptied. */
  private move(slot: Slot, from: Slot): void {
    this.open(slot);
    const moved = from.cell.value;
    if (from.reading.kind === "blank" || typeof moved === "object") {
      this.empty(slot);
      return;
    }
    this.counts.moved++;
    this.write(slot, value(moved), from.cell.format === "General" ? undefined : from.cell.format);
  }

  /** Titles and headings, and the labels in front of the answers. */
  private moveYears({ grid, area }: Form, plan: CellPlan, year: number | null): void {
    for (const row of grid.filledRows)
      if (row >= area.top && row <= area.bottom)
        for (const slot of grid.row(row)) {
          const fate = plan.fates.get(slot)?.kind;
          if (fate === undefined) this.renew(slot, year);
        }
  }

  /** Lines around the forms of a sheet: the cover of a report, a title above panels. */
  moveCovers(forms: readonly Form[], year: number | null): void {
    for (const grid of new Set(forms.map((form) => form.grid))) {
      const own = forms.filter((form) => form.grid.sheet === grid.sheet);
      const outside = grid.filledRows.filter((row) => own.every(({ area }) => row < area.top || row > area.bottom));
      for (const row of outside)
        for (const slot of grid.row(row)) if (!slot.text.includes("。")) this.renew(slot, year);
    }
  }

  /** A line that is signed each year, or a heading. */
  private renew(slot: Slot, year: number | null): void {
    const { value: text } = slot.cell;
    const signed = typeof text === "string" ? signedAgain(text) : null;
    if (signed === null) {
      if (slot.text.length <= LONGEST_HEADING) this.retext(slot, year);
      return;
    }
    this.open(slot);
    if (signed !== text) this.write(slot, value(signed));
  }

  private retext(slot: Slot, year: number | null): void {
    if (year === null || slot.cell.formula !== null || typeof slot.cell.value !== "string") return;
    const text = withYearsMoved(slot.cell.value, year);
    if (text !== slot.cell.value) this.write(slot, value(text));
  }

  private open(slot: Slot): void {
    this.inputs.set(formatCellRef(slot), refOf(slot));
  }

  private validate(slot: Slot, kind: Validation): void {
    if (this.inputs.has(formatCellRef(slot))) this.validations.push({ cell: refOf(slot), kind });
  }

  private write(slot: Slot, content: CellContent, format?: string): void {
    const cell = refOf(slot);
    const key = formatCellRef(cell);
    if (!this.writes.has(key)) this.writes.set(key, { cell, content, ...(format === undefined ? {} : { format }) });
  }

  result(planned: readonly Planned[]): Omit<NextYearPlan, "year"> {
    return {
      sheets: [...new Set(planned.map(({ form }) => form.grid.sheet.name))],
      writes: [...this.writes.values()],
      inputs: [...this.inputs.values()],
      proposals: this.proposals,
      validations: this.validations,
      counts: this.counts,
    };
  }
}

/** Longer texts are notes and prose. */
const LONGEST_HEADING = 80;

function value(content: Exclude<CellValue, { readonly error: string }>): CellContent {
  return { kind: "value", value: content };
}

function refOf({ sheet, row, column }: Slot): CellRef {
  return { sheet, row, column };
}

/** Whether a workbook has a form next year's can be made of. */
export function hasForms(workbook: WorkbookSnapshot): boolean {
  return formsOfWorkbooks([workbook]).length > 0;
}
