import type { DerivedCell } from "../../identities/derived-cell.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { Slot } from "../../forms/grid.ts";
import type { Policy } from "../../policy/policy.ts";
import { printedNumber, type Expression } from "../../identities/expression.ts";
import {
  forwardScoreExpression,
  reverseScoreExpression,
  type ScoreOperands,
} from "../../identities/indicator-score.ts";
import { functionFormula, nativeFormula, type JxCall } from "../../identities/print-formula.ts";
import { roundScore } from "../../scoring/round-score.ts";
import type { Decimal } from "../../values/decimal.ts";
import { generalFigure, plainFigure, type Figure } from "../../values/figure.ts";
import type { FormContext } from "../rule.ts";
import { looksMisplaced } from "./indicator-judgement.ts";
import { linesOf, type Line } from "./indicator-line.ts";

/** The blank scores (得分) that target, actual value and points decide: a met target, or one direction and one formula. */
export function deriveScores(context: FormContext): DerivedCell[] {
  return linesOf(context).flatMap((line) => {
    const { row, points } = line;
    const { score: cell } = row;
    if (!cell || !points?.gt(0) || cell.cell.formula !== null || cell.reading.kind !== "blank") return [];
    const derived = certainScore(line);
    if (!derived) return [];
    const place = { sheet: cell.sheet, moneyUnit: line.form.moneyUnit, hidden: [] };
    const call = line.byStandard || scoresOtherwise(context.policy) ? null : functionCall(line);
    const expression = line.byStandard ? null : scoreExpression(line, context.policy);
    return [
      {
        target: cell,
        label: say.derivedLabel(line.name),
        value: roundScore(derived.score, context.policy).toNumber(),
        formula: call && functionFormula(call, place),
        nativeFormula: expression && nativeFormula(expression, place),
        working: derived.working,
        reads: [row.target, row.actual, row.points].filter((slot) => slot !== null),
      },
    ];
  });
}

/** `JX.INDICATORSCORE(E14,F14,G14)`, with the direction where no sign prints it, and split columns joined. */
function functionCall({ row, target, direction }: Line): JxCall | null {
  if (!row.target || !row.actual || !row.points || row.points === row.name) return null;
  const wanted = withSplitParts(row, row.target, signBeside(row, row.target));
  const done = withSplitParts(row, row.actual, null);
  if (!wanted || !done) return null;
  const isReverse = direction.presumed && direction.direction === "reverse" && target.kind !== "range";
  const words = isReverse ? [{ word: say.reverseWord }] : [];
  return {
    name: "INDICATORSCORE",
    arguments: [{ joined: wanted }, { joined: done }, { joined: [row.points] }, ...words],
  };
}

/** The sign in a column of its own, unless the target repeats it. */
function signBeside({ sign }: Line["row"], target: Slot): Slot | null {
  return sign && sign.label !== "" && !target.label.includes(sign.label) ? sign : null;
}

/** Sign, value and unit in this order, as far as they have cells; `null` where the value would join in other digits. */
function withSplitParts({ unit }: Line["row"], value: Slot, sign: Slot | null): readonly Slot[] | null {
  const printedUnit = value.reading.kind === "figure" ? value.reading.figure.unit : undefined;
  const parts = [sign, value, unit && unit.label !== "" && printedUnit === null ? unit : null];
  const slots = parts.filter((slot) => slot !== null);
  // A number shown as 96% joins as 0.96.
  const isShownOtherwise =
    typeof value.cell.value === "number" && printedUnit !== undefined && printedUnit !== null && slots.length > 1;
  return isShownOtherwise ? null : slots;
}

/** Whether the cell function, which knows the built-in policies only, would score otherwise. */
function scoresOtherwise({ completionDeductions, scoreRounding, scoreDecimals }: Policy): boolean {
  return completionDeductions.on || scoreRounding.value !== "half-up" || scoreDecimals.value !== 2;
}

/** The score as an expression; `null` where a cell holds more than a sign, a number and a unit. */
function scoreExpression(line: Line, policy: Policy): Expression | null {
  if (policy.satisfactionSteps.on) return null;
  const operands = operandsOf(line);
  if (!operands) return null;
  switch (line.expected?.kind) {
    case "forward":
      return forwardScoreExpression(operands, policy);
    case "reverse":
      return reverseScoreExpression(operands, policy);
    default:
      return null;
  }
}

/** Target, actual value and points as numbers Excel can read from their cells; `null` where it cannot. */
function operandsOf({ row, target, actual, comparison }: Line): ScoreOperands | null {
  if (!row.target || !row.actual || !row.points) return null;
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  if (comparison.units !== "same" || !comparison.numbers?.target.gt(0)) return null;
  const wanted = valueOperand(row.target, target.figure.approximate);
  const done = valueOperand(row.actual, actual.figure.approximate);
  const points = pointsOperand(row.points);
  if (!wanted || !done || !points || wanted.isFraction !== done.isFraction) return null;
  return { target: wanted.expression, actual: done.expression, points };
}

const PLAIN_TEXT = /^(?<sign>≥|≤|>=|<=|≧|≦|＞|＜|>|<|=|＝)?(?<number>\d+(?:\.\d+)?)(?<unit>.{0,6})$/u;

/** The number of a cell, and whether it counts 95% as 0.95. */
function valueOperand(slot: Slot, approximate: boolean): { expression: Expression; isFraction: boolean } | null {
  const stored = storedNumber(slot);
  if (stored) return { expression: printedNumber(slot, stored), isFraction: stored.unit === "%" };
  const parts = approximate ? undefined : PLAIN_TEXT.exec(slot.text)?.groups;
  if (!parts) return null;
  const { sign = "", number = "", unit = "" } = parts;
  // VALUE reads a percent sign itself.
  if (unit === "%")
    return { expression: printedNumber(slot, plainFigure(number, "%", slot.text), wordsOf(sign)), isFraction: true };
  if (unit !== "" && !/^[\p{Script=Han}]+$/u.test(unit)) return null;
  return {
    expression: printedNumber(slot, plainFigure(number, null, slot.text), wordsOf(sign, unit)),
    isFraction: false,
  };
}

function pointsOperand(slot: Slot): Expression | null {
  const stored = storedNumber(slot);
  if (stored) return printedNumber(slot, stored);
  const parts = /^(?<number>\d+(?:\.\d+)?)(?<unit>分?)$/.exec(slot.text)?.groups;
  if (!parts) return null;
  return printedNumber(slot, plainFigure(parts.number ?? "0", null, slot.text), wordsOf(parts.unit ?? ""));
}

/** The figure of a cell that holds a number instead of text. */
function storedNumber({ cell, reading }: Slot): Figure | null {
  if (typeof cell.value !== "number") return null;
  return reading.kind === "figure" ? reading.figure : generalFigure(cell.value);
}

function wordsOf(...texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

/** The score target and result give beyond doubt, by one formula. */
function certainScore({ expected, comparison, actual, ...line }: Line): { score: Decimal; working: string } | null {
  if (comparison.by !== "number" || actual.kind === "blank") return null;
  if (!expected?.score || expected.alternatives.length > 0) return null;
  if (looksMisplaced({ expected, comparison, actual, ...line })) return null;
  return comparison.status === "met" || expected.certain ? { score: expected.score, working: expected.working } : null;
}
