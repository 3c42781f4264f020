import { rateMessages as say } from "../../messages/findings-rates.ts";
import type { Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { Policy } from "../../policy/policy.ts";
import { isAttainable } from "../../scoring/standard-score.ts";
import type { ScoringStandard, RateStandard } from "../../scoring/standard.ts";
import { scoringStandard } from "../../scoring/standard-text.ts";
import { possibleScores } from "../../scoring/possible-scores.ts";
import { rateRuleFor } from "../../scoring/stepped-score.ts";
import { readableText } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { intersects } from "../../values/interval.ts";
import { finding, notChecked, passed, type FormContext, type Outcome } from "../rule.ts";
import { onlyForm, type RateInput } from "./rate-input.ts";
import { plainName, rowsOf, type RateKind } from "./rate-kind.ts";

/** A score that the printed rule and the workbook's own figures contradict. */
export interface Correction {
  readonly slot: Slot;
  readonly score: Decimal;
  readonly expected: Decimal;
}

/** What was found of one score, and the score the rule gives where that is certain. */
export interface ScoreJudgement {
  readonly outcome: Outcome;
  /** Set where the printed score is provably wrong. */
  readonly correction: Correction | null;
}

/** 分值 and 得分 of a row, where both are figures of its own. */
export function rowScore(
  form: Form,
  row: IndicatorRow,
): { readonly points: Decimal; readonly score: Decimal; readonly scoreSlot: Slot; readonly pointsSlot: Slot } | null {
  if (!row.points || !row.score || row.points.area.bottom > row.points.area.top) return null;
  const [points, score] = [
    readOperand(row.points, "points", form.moneyUnit),
    readOperand(row.score, "points", form.moneyUnit),
  ];
  return points.known && score.known
    ? { points: points.value, score: score.value, scoreSlot: row.score, pointsSlot: row.points }
    : null;
}

/** The rule a row is scored by: as printed beside it, else the policy's. */
export function standardOf(
  row: IndicatorRow,
  policy: Policy,
  points: Decimal,
): { readonly standard: ScoringStandard; readonly printed: boolean } | null {
  const printed = row.standard && scoringStandard(row.standard.text, points);
  if (printed) return { standard: printed, printed: true };
  const rule = rateRuleFor(policy, row.name?.text ?? "");
  if (!rule || !points.eq(rule.points)) return null;
  return { standard: { kind: "rate", scale: rule.rule, points: rule.points, per: 1, open: [] }, printed: false };
}

/** Judges every row of the workbook that scores this rate. */
export function judgeRate(kind: RateKind, forms: readonly FormContext[]): readonly ScoreJudgement[] {
  const rows = forms
    .filter(({ form }) => kind.forms.includes(form.kind))
    .flatMap((context) => rowsOf(context.form, kind.name).map((row) => ({ context, row })));
  if (rows.length === 0) return [];
  const input = kind.input(forms);
  return rows.flatMap(({ context, row }) => {
    // Of two scoring sheets it is unclear whose figures the other tables hold.
    const own = onlyForm(forms, context.form.kind) === null ? null : input;
    return [...compareActual(kind, context, row, own), ...judgeScore(kind, context, row, own)];
  });
}

/** The rate printed in the row against the rate of the other tables. */
function compareActual(
  kind: RateKind,
  { form }: FormContext,
  row: IndicatorRow,
  input: RateInput | null,
): ScoreJudgement[] {
  const printed = row.actual && readOperand(row.actual, "rate", form.moneyUnit);
  if (!row.actual || !printed?.known || !input || input.slots.includes(row.actual)) return [];
  if (intersects(printed.interval, input.interval)) return [{ outcome: passed, correction: null }];
  const computed = showResult(input.value, "rate", 2);
  return [
    {
      outcome: finding({
        cells: [row.actual, ...input.slots],
        message: say.actual({ name: nameOf(row), printed: printed.text, computed, sources: kind.sources }),
        found: printed.text,
        expected: computed,
        working: input.working,
        severity: "warning",
      }),
      correction: null,
    },
  ];
}

/** The score printed in the row against what its standard gives for the rate of the other tables, or for the row's own. */
function judgeScore(
  kind: RateKind,
  context: FormContext,
  row: IndicatorRow,
  other: RateInput | null,
): ScoreJudgement[] {
  const { form, policy } = context;
  const scored = rowScore(form, row);
  if (!scored) return [];
  const by = standardOf(row, policy, scored.points);
  if (!by) return leftOpen(form, [scored.scoreSlot], say.noRule(nameOf(row)));
  const { standard } = by;
  const stated = otherPoints(standard, scored.points);
  if (stated !== null) {
    const reason = say.otherPoints({ name: nameOf(row), stated: String(stated), points: scored.points.toFixed() });
    return leftOpen(form, withStandard(row, scored.scoreSlot), reason);
  }
  const input = other ?? ownInput(kind, form, row, standard);
  if (input && standard.kind === "rate")
    return judgeByRate(kind, context, row, { ...scored, standard, printed: by.printed, input });
  if (!isAttainable(standard, scored.points, scored.score)) return [unattainable(row, scored)];
  return leftOpen(form, [scored.scoreSlot], say.noInput(nameOf(row), kind.sources));
}

type ScoredRow = NonNullable<ReturnType<typeof rowScore>>;

/** On a scoring sheet every rate is expected to be checked; elsewhere a row may well be something else. */
function leftOpen(form: Form, cells: readonly Slot[], reason: string): ScoreJudgement[] {
  return form.kind === "scoring-sheet" ? [{ outcome: notChecked(cells, reason), correction: null }] : [];
}

/** The points a standard is for, where they are not those of the row: it is not, or not alone, the rule of this row. */
function otherPoints(standard: ScoringStandard, points: Decimal): number | null {
  if (standard.kind !== "rate" || standard.points === null) return null;
  return points.eq(standard.points) ? null : standard.points;
}

function withStandard({ standard }: IndicatorRow, slot: Slot): Slot[] {
  return standard ? [slot, standard] : [slot];
}

/** 预算调整率 is a share of the budget either way: a printed minus may stand for a cut, and the scale mean its size. */
function ownInput(kind: RateKind, form: Form, row: IndicatorRow, standard: ScoringStandard): RateInput | null {
  const own = ownRate(form, row);
  if (!own?.value.isNegative() || !kind.signless) return own;
  return standard.kind === "rate" && standard.absolute ? own : null;
}

/** No rate is known, but the standard never gives this score. */
function unattainable(row: IndicatorRow, { score, scoreSlot }: ScoredRow): ScoreJudgement {
  return {
    outcome: finding({
      cells: withStandard(row, scoreSlot),
      message: say.unattainable(nameOf(row), score.toFixed()),
      found: score.toFixed(),
      severity: "warning",
    }),
    correction: null,
  };
}

interface RatedRow extends ScoredRow {
  readonly standard: RateStandard;
  /** The standard is printed on the form. */
  readonly printed: boolean;
  readonly input: RateInput;
}

function judgeByRate(kind: RateKind, { policy }: FormContext, row: IndicatorRow, rated: RatedRow): ScoreJudgement[] {
  const { score, scoreSlot, printed, input } = rated;
  const { scores, best, open } = possibleScores(rated.standard, rated.points, input, policy);
  if (score.gte(Decimal.min(...scores)) && score.lte(Decimal.max(...scores)))
    return [{ outcome: passed, correction: null }];
  const isSure = printed && !kind.definitionVaries && !open;
  const expected = best.score;
  const rule = printed ? say.printedRule : say.policyRule(policy.name);
  const rate = showResult(input.value, "rate", 2);
  return [
    {
      outcome: finding({
        cells: [scoreSlot, ...input.slots, ...(row.standard && printed ? [row.standard] : [])],
        message: say.scored({ name: nameOf(row), rate, expected: expected.toFixed(), score: score.toFixed(), rule }),
        found: score.toFixed(),
        expected: expected.toFixed(),
        difference: score.minus(expected).toFixed(),
        working: `${input.working}；${best.working}`,
        basis:
          printed && row.standard
            ? readableText(row.standard.text)
            : (policy.rateRules.cited ?? policy.rateRules.source),
        ...(isSure
          ? { fix: { slot: scoreSlot, value: expected.toNumber(), formula: null } }
          : { severity: "warning" as const }),
      }),
      correction: isSure ? { slot: scoreSlot, score, expected } : null,
    },
  ];
}

/** The rate the row itself prints as 实际完成值, where the row prints no target that another check scores it by. */
export function ownRate(form: Form, row: IndicatorRow): RateInput | null {
  const term = row.actual && readOperand(row.actual, "rate", form.moneyUnit);
  if (!row.actual || !term?.known || (row.target && row.target.label !== "")) return null;
  return { value: term.value, interval: term.interval, slots: [row.actual], working: term.text };
}

function nameOf(row: IndicatorRow): string {
  return plainName(row);
}
