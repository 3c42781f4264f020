import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { FormKind } from "../forms/kind.ts";
import { unitName } from "../forms/unit-name.ts";
import { distinctSlots, executionCells, rowsUnder } from "../identities/points.ts";
import { readOperand } from "../identities/operand.ts";
import { REVIEW_SCORE as say } from "../messages/review-score.ts";
import type { Policy } from "../policy/policy.ts";
import type { Finding } from "../rules/finding.ts";
import { SCORED, type FormContext } from "../rules/rule.ts";
import { roundScore } from "../scoring/round-score.ts";
import { contains, formatCellRef, sameCell, type CellRef } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { Decimal } from "../values/decimal.ts";
import { filledForms } from "./form-contexts.ts";
import type { Review, ReviewOptions } from "./types.ts";

/** A proposal for 复核分数 of one form. Scores in points, as plain digits. */
export interface ReviewScore {
  readonly sheet: string;
  readonly form: FormKind;
  /** The unit the form is about, and its project; `""` where it does not say. */
  readonly unit: string;
  readonly project: string;
  /** The cell of 自评总分, and what it shows; `null` where none could be read. */
  readonly cell: CellRef | null;
  readonly selfScore: string | null;
  /** The proposal; `null` where there is no score to begin with. */
  readonly score: string | null;
  /** Each step in words, and the result. */
  readonly working: string;
  /** What the rule sheet (口径表) rests the deduction on; `""` without one. */
  readonly basis: string;
  /** Findings that the user has to judge (需作说明); they are not in the proposal. */
  readonly open: number;
}

/**
 * 复核分数 for each scored form: the printed total, less the deduction for its provable errors, capped and reduced as the rule sheet
 * says. A proposal with its working; nothing is written.
 */
export function reviewScores(workbook: WorkbookSnapshot, review: Review, options: ReviewOptions): ReviewScore[] {
  return filledForms(workbook, options).flatMap((context) =>
    SCORED.includes(context.form.kind) && totalOf(context.form) ? [proposal(context, review)] : [],
  );
}

function totalOf(form: Form) {
  return sectionsOf(form, "total").findLast(({ score }) => score !== null);
}

function proposal({ form, policy }: FormContext, { findings }: Review): ReviewScore {
  const own = findings.filter(({ cells }) => cells[0] !== undefined && isWithin(form, cells[0]));
  const errors = own.filter(({ severity }) => severity === "error");
  const slot = totalOf(form)?.score ?? null;
  const printed = slot && readOperand(slot, "points", form.moneyUnit);
  const { fields, kind } = form;
  const known = {
    sheet: form.grid.sheet.name,
    form: kind,
    unit: unitName(form),
    project: readableText(fields.project?.text ?? ""),
    cell: slot && refOf(form, slot),
    open: own.filter(({ severity }) => severity === "warning").length,
  };
  if (!slot || !printed?.known) return { ...known, selfScore: null, score: null, working: say.noTotal, basis: "" };
  const steps = [
    ...totalStep(form, slot, printed.value, errors),
    ...scoreSteps(form, errors),
    ...capStep(form, slot, own),
  ];
  const deduction = deductionStep(policy, errors.length);
  const { parts, score } = walk(printed.value, [...steps, ...deduction]);
  const result = roundScore(Decimal.max(score, 0), policy).toFixed();
  return {
    ...known,
    selfScore: printed.value.toFixed(),
    score: result,
    working: say.working({ parts, result }),
    basis: deduction.length > 0 ? (policy.reviewDeduction.cited ?? policy.reviewDeduction.source) : "",
  };
}

/** Takes the steps one after the other; those that change nothing are left out. */
function walk(start: Decimal, steps: readonly Step[]): { readonly parts: readonly string[]; readonly score: Decimal } {
  const parts: string[] = [say.self(start.toFixed())];
  let score = start;
  for (const { text, apply } of steps) {
    const next = apply(score);
    const change = next.minus(score);
    if (!change.isZero()) parts.push(say.change(text, signed(change)));
    score = next;
  }
  if (parts.length === 1) parts.push(say.nothing);
  if (score.isNegative()) parts.push(say.floor);
  return { parts, score };
}

/** One step from the self-evaluated score to the proposal. */
interface Step {
  readonly text: string;
  readonly apply: (score: Decimal) => Decimal;
}

const plus = (text: string, change: Decimal): Step => ({ text, apply: (score) => score.plus(change) });

/** The total is not the sum of its lines: the sum counts. */
function totalStep(form: Form, slot: Slot, printed: Decimal, errors: readonly Finding[]): Step[] {
  const cell = refOf(form, slot);
  const wrong = errors.find(({ rule, fix }) => rule === "total-score" && fix !== null && sameCell(fix.cell, cell));
  const value = numberOf(wrong?.fix?.value);
  return value === null ? [] : [plus(say.total(formatCellRef(cell), value.toFixed()), value.minus(printed))];
}

/** Each line whose score is provably another one, or more than its points. */
function scoreSteps(form: Form, errors: readonly Finding[]): Step[] {
  const rows = sectionsOf(form, "total")
    .slice(-1)
    .flatMap((total) => rowsUnder(form, total));
  const execution = executionCells(form, rows).score;
  const slots = [...distinctSlots(rows, "score"), ...(execution ? [execution] : [])];
  return slots.flatMap((slot) => {
    const cell = refOf(form, slot);
    const printed = readOperand(slot, "points", form.moneyUnit);
    if (!printed.known) return [];
    const found = printed.value.toFixed();
    const at = formatCellRef(cell);
    const fixed = errors.find(({ fix }) => fix !== null && sameCell(fix.cell, cell) && numberOf(fix.value) !== null);
    const value = numberOf(fixed?.fix?.value);
    if (fixed && value !== null)
      return [
        plus(say.score({ cell: at, found, expected: value.toFixed(), code: fixed.code }), value.minus(printed.value)),
      ];
    const over = errors.find(({ rule, cells }) => rule === "score-over-points" && cells[0] && sameCell(cells[0], cell));
    const difference = numberOf(over?.difference);
    if (!over || difference === null) return [];
    const most = over.expected.replace("≤", "");
    return [plus(say.over({ cell: at, found: over.found, most, code: over.code }), difference.negated())];
  });
}

/** The execution rate caps the total where the rule sheet or the policy says so. */
function capStep(form: Form, slot: Slot, own: readonly Finding[]): Step[] {
  const cell = refOf(form, slot);
  const capped = own.find(({ rule, fix }) => rule === "execution-cap" && fix !== null && sameCell(fix.cell, cell));
  const cap = numberOf(capped?.fix?.value);
  return cap === null ? [] : [{ text: say.cap(cap.toFixed()), apply: (score) => Decimal.min(score, cap) }];
}

/** 复核扣分 of the rule sheet: so much for each error, up to a limit. */
function deductionStep({ reviewDeduction: { on, value } }: Policy, count: number): Step[] {
  if (!on || count === 0) return [];
  const off = Decimal.min(new Decimal(value.points).times(count), value.most);
  const text = say.deduction({ count, points: String(value.points), most: String(value.most) });
  return [plus(text, off.negated())];
}

function numberOf(value: number | string | undefined): Decimal | null {
  if (typeof value === "number") return new Decimal(value);
  return value !== undefined && /^-?\d{1,9}(?:\.\d{1,9})?$/u.test(value) ? new Decimal(value) : null;
}

function signed(change: Decimal): string {
  return change.isNegative() ? `−${change.abs().toFixed()}` : `+${change.toFixed()}`;
}

function refOf(form: Form, { row, column }: Slot): CellRef {
  return { sheet: form.grid.sheet.name, row, column };
}

function isWithin({ grid, area }: Form, cell: CellRef): boolean {
  return cell.sheet === grid.sheet.name && contains(area, cell);
}
