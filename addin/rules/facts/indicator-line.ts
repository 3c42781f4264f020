import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { readIndicatorValue } from "../../forms/split-value.ts";
import { readOperand } from "../../identities/operand.ts";
import { indicatorScore, type IndicatorInput } from "../../scoring/indicator-score.ts";
import type { IndicatorScore } from "../../scoring/score.ts";
import { normalizeLabel, readableText } from "../../sheet/label.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import { compareValues, type ValueComparison } from "../../values/compare.ts";
import type { Decimal } from "../../values/decimal.ts";
import { readDirection, type DirectionReading } from "../../values/direction.ts";
import { readBeside, dateBeside, type IndicatorValue } from "../../values/indicator-value.ts";
import type { FormContext } from "../rule.ts";
import { byPrintedStandard } from "./printed-standard.ts";

/** What is in the reason cell (偏差原因): no such column, nothing, a filler such as 无 or 0, or words. */
type ReasonState = "no-column" | "blank" | "filler" | "given";

/** One indicator line as the checks of this family see it: read once per form. */
export interface Line {
  readonly form: Form;
  readonly section: IndicatorSection;
  readonly row: IndicatorRow;
  /** 三级指标 as the user reads it. */
  readonly name: string;
  /** Normalised 一级 and 二级 labels together. */
  readonly group: string;
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly direction: DirectionReading;
  readonly comparison: ValueComparison;
  /** 分值 and 得分 where the line has cells of its own for both; otherwise `null`. */
  readonly points: Decimal | null;
  readonly score: Decimal | null;
  /** Score equals points, both known and above zero. */
  readonly full: boolean;
  /** Score below points, both known. */
  readonly deducted: boolean;
  /** What the policy gives; `null` without points. */
  readonly expected: IndicatorScore | null;
  /** It comes out of the 评分标准 printed beside the line. */
  readonly byStandard: boolean;
  readonly reason: ReasonState;
}

/** The indicator lines of a form; computed once per review for all checks of the family. */
export const linesOf = memoizeByObject((context: FormContext): readonly Line[] =>
  sectionsOf(context.form, "indicators").flatMap((section) => {
    const uses = new Map<Slot, number>();
    for (const row of section.rows)
      for (const slot of [row.points, row.score ?? row.deduction]) if (slot) uses.set(slot, (uses.get(slot) ?? 0) + 1);
    return section.rows.map((row) => readLine(context, section, row, uses));
  }),
);

/** Points and score that belong to the row alone; a deduction is taken off the points. */
function ownScore(
  form: Form,
  row: IndicatorRow,
  uses: ReadonlyMap<Slot, number>,
): { points: Decimal | null; score: Decimal | null } {
  const scored = row.score ?? row.deduction;
  const isOwn = row.points && scored && uses.get(row.points) === 1 && uses.get(scored) === 1;
  if (!isOwn) return { points: null, score: null };
  const [points, figure] = [figureIn(form, row.points), figureIn(form, scored)];
  if (row.score) return { points, score: figure };
  return { points, score: points && figure && points.minus(figure.abs()) };
}

/** Indicators whose target may be a date. */
const ABOUT_TIME = /时效|时间|时限|期限|日期|工期|进度/u;

function readLine(
  { form, policy }: FormContext,
  section: IndicatorSection,
  row: IndicatorRow,
  uses: ReadonlyMap<Slot, number>,
): Line {
  const name = readableText(textIn(row.name));
  const cues = { name, level2: textIn(row.level2), level1: textIn(row.level1), printed: textIn(row.sign) };
  const result = readIndicatorValue(row, row.actual, false);
  const printed = readIndicatorValue(row, row.target, true);
  const wanted = ABOUT_TIME.test(cues.name + cues.level2) ? dateBeside(printed, result) : printed;
  const actual = readBeside(wanted, result);
  const target = inYear(wanted, actual, form.year);
  const direction = readDirection(target, cues);
  const { points, score } = ownScore(form, row, uses);
  const { expected, byStandard } = expectedScore(row, points, { target, actual, direction, policy, name });
  return {
    form,
    section,
    row,
    name,
    target,
    actual,
    direction,
    points,
    score,
    expected,
    byStandard,
    group: normalizeLabel(cues.level1 + cues.level2),
    comparison: expected?.comparison ?? compareValues(target, actual, direction.direction),
    full: points !== null && score !== null && points.gt(0) && score.eq(points),
    deducted: points !== null && (score?.lt(points) ?? false),
    reason: reasonState(row.reason),
  };
}

function textIn(slot: Slot | null): string {
  return slot?.text ?? "";
}

/** The score by the national proportion, or by the 评分标准 printed beside it. */
function expectedScore(
  row: IndicatorRow,
  points: Decimal | null,
  input: Omit<IndicatorInput, "points">,
): { expected: IndicatorScore | null; byStandard: boolean } {
  if (!points) return { expected: null, byStandard: false };
  const national = indicatorScore({ ...input, points });
  const expected = byPrintedStandard(row, input.actual, points, input.policy, national);
  return { expected, byStandard: expected !== national };
}

function figureIn(form: Form, slot: Slot): Decimal | null {
  const term = readOperand(slot, "points", form.moneyUnit);
  return term.known ? term.value : null;
}

/** State of a reason cell; 无, — and a lone 0 say nothing. */
export function reasonState(slot: Slot | null): ReasonState {
  if (!slot) return "no-column";
  switch (slot.reading.kind) {
    case "blank":
      return "blank";
    case "dash":
    case "placeholder":
      return "filler";
    case "figure":
      return slot.reading.figure.value.isZero() ? "filler" : "given";
    case "text":
      return /^(?:没有|无偏差|无原因|无差异|不存在偏差)$/u.test(slot.label) ? "filler" : "given";
    default:
      return "given";
  }
}

/** From this month on, a deadline without a year is one of the form's own year. */
const LATER_IN_YEAR = 6;

/** 12月底前 on a form of 2023 is late in 2024年2月: the result prints its year, the deadline does not. */
function inYear(target: IndicatorValue, actual: IndicatorValue, year: number | null): IndicatorValue {
  if (
    target.kind !== "deadline" ||
    actual.kind !== "deadline" ||
    target.deadline.year !== null ||
    actual.deadline.year === null ||
    year === null
  )
    return target;
  return (target.deadline.month ?? 0) >= LATER_IN_YEAR ? { ...target, deadline: { ...target.deadline, year } } : target;
}

/** A value as the reader saw it. */
export function textOf(value: IndicatorValue): string {
  return value.kind === "blank" ? "" : readableText(value.text);
}

/** The cells that exist, in order. */
export function existingCells(...slots: readonly (Slot | null)[]): Slot[] {
  return slots.filter((slot) => slot !== null);
}

/** Score, points, target, actual: what a check of the score looks at. */
export function scoredCells({ row }: Line): Slot[] {
  return existingCells(row.score ?? row.deduction, row.points, row.target, row.actual);
}

/** The score as printed, or what the deductions leave of the points. */
export function shownScore({ row, score }: Line): string {
  return row.score ? shown(row.score).replace(/分$/u, "") : (score?.toFixed() ?? "");
}

/** What a slot shows: formatted figures as displayed, words without padding. */
export function shown(slot: Slot | null): string {
  if (!slot) return "";
  return slot.reading.kind === "figure" ? slot.reading.figure.text.trim() : readableText(slot.text);
}
