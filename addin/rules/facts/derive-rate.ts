import type { DerivedCell } from "../../identities/derived-cell.ts";
import { rateMessages as say } from "../../messages/findings-rates.ts";
import type { Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { round } from "../../identities/expression.ts";
import { nativeFormula } from "../../identities/print-formula.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { FormContext } from "../rule.ts";
import { possibleScores } from "../../scoring/possible-scores.ts";
import { ownRate, standardOf } from "./rate-judgement.ts";
import { onlyForm, type RateInput } from "./rate-input.ts";
import { plainName, rowsOf, type RateKind } from "./rate-kind.ts";

/** Decimals a rate is written with, as a fraction: 95.24%. */
const RATE_DECIMALS = 4;

/**
 * What belongs in the blank 实际完成值 and 得分 of the rows of a rate: the rate by the figures of the other tables, and the
 * score the printed rule gives for it. Nothing where the definition or the rule leaves a choice.
 */
export function deriveRate(kind: RateKind, forms: readonly FormContext[]): DerivedCell[] {
  if (kind.definitionVaries) return [];
  const input = kind.input(forms);
  return forms
    .filter(({ form }) => kind.forms.includes(form.kind) && onlyForm(forms, form.kind) !== null)
    .flatMap((context) =>
      rowsOf(context.form, kind.name).flatMap((row) => [...rateOf(row, input), ...scoreOf(context, row, input)]),
    );
}

function isOpen(slot: Slot | null): slot is Slot {
  return slot?.reading.kind === "blank" && slot.cell.formula === null;
}

function rateOf(row: IndicatorRow, input: RateInput | null): DerivedCell[] {
  if (!isOpen(row.actual) || !input?.source || input.slots.includes(row.actual)) return [];
  const { expression, moneyUnit } = input.source;
  const formula = nativeFormula(round(expression, RATE_DECIMALS), { sheet: row.actual.sheet, moneyUnit, hidden: [] });
  return [
    {
      target: row.actual,
      label: say.derivedRate(plainName(row)),
      value: showResult(input.value, "rate", RATE_DECIMALS - 2),
      formula,
      nativeFormula: formula,
      working: input.working,
      reads: input.slots,
    },
  ];
}

function scoreOf({ form, policy }: FormContext, row: IndicatorRow, other: RateInput | null): DerivedCell[] {
  const points = pointsOf(form, row);
  const by = points && standardOf(row, policy, points);
  const input = other ?? ownRate(form, row);
  if (!isOpen(row.score) || !points || !by?.printed || by.standard.kind !== "rate" || !input) return [];
  if (by.standard.points !== null && !points.eq(by.standard.points)) return [];
  const { scores, faces, best, open } = possibleScores(by.standard, points, input, policy);
  // A rate typed in the row is exact; a computed one is only as exact as its figures.
  if (open || !(other ? scores : faces).every((score) => score.eq(best.score))) return [];
  return [
    {
      target: row.score,
      label: say.derivedScore(plainName(row)),
      value: best.score.toNumber(),
      formula: null,
      nativeFormula: null,
      working: `${input.working}；${best.working}`,
      reads: [...input.slots, ...(row.points ? [row.points] : [])],
    },
  ];
}

/** 分值 of the row alone; one shared with other rows is not its own. */
function pointsOf(form: Form, row: IndicatorRow) {
  const term =
    row.points && row.points.area.bottom === row.points.area.top
      ? readOperand(row.points, "points", form.moneyUnit)
      : null;
  return term?.known ? term.value : null;
}
