import type { DerivedCell } from "../../identities/derived-cell.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { Slot } from "../../forms/grid.ts";
import type { Policy } from "../../policy/policy.ts";
import { formatPosition } from "../../sheet/address.ts";
import { roundScore } from "../../scoring/round-score.ts";
import { gather } from "../../sheet/gather.ts";
import type { Decimal } from "../../values/decimal.ts";
import type { Figure } from "../../values/figure.ts";
import type { FormContext } from "../rule.ts";
import { looksMisplaced } from "./indicator-judgement.ts";
import { linesOf, type Line } from "./indicator-line.ts";

/** The blank scores (得分) that target, actual value and points decide: a met target, or one direction and one formula. */
export function deriveScores(context: FormContext): DerivedCell[] {
  return gather(linesOf(context), (line) => {
    const { row, points } = line;
    const { score: cell } = row;
    if (!cell || !points?.gt(0) || cell.cell.formula !== null || cell.reading.kind !== "blank") return [];
    const derived = certainScore(line);
    if (!derived) return [];
    return [
      {
        target: cell,
        label: say.derivedLabel(line.name),
        value: roundScore(derived.score, context.policy).toNumber(),
        formula: line.byStandard || scoresOtherwise(context.policy) ? null : functionFormula(line),
        nativeFormula: line.byStandard ? null : nativeFormula(line, context.policy),
        working: derived.working,
        reads: [row.target, row.actual, row.points].filter((slot) => slot !== null),
      },
    ];
  });
}

/** `JX.INDICATORSCORE(E14,F14,G14)`, with the direction where no sign prints it, and split columns joined. */
function functionFormula({ row, target, direction }: Line): string | null {
  if (!row.target || !row.actual || !row.points || row.points === row.name) return null;
  const split = (slot: Slot, withSign: boolean): string | null => {
    const sign =
      withSign && row.sign && row.sign.label !== "" && !row.target?.label.includes(row.sign.label)
        ? `${formatPosition(row.sign)}&`
        : "";
    const unit =
      row.unit && row.unit.label !== "" && slot.reading.kind === "figure" && slot.reading.figure.unit === null
        ? `&${formatPosition(row.unit)}`
        : "";
    const joined = sign + formatPosition(slot) + unit;
    // A number shown as 96% joins as 0.96.
    const shownOtherwise =
      typeof slot.cell.value === "number" && slot.reading.kind === "figure" && slot.reading.figure.unit !== null;
    return shownOtherwise && (sign !== "" || unit !== "") ? null : joined;
  };
  const [wanted, done] = [split(row.target, true), split(row.actual, false)];
  if (wanted === null || done === null) return null;
  const word =
    direction.presumed && direction.direction === "reverse" && target.kind !== "range" ? `,"${say.reverseWord}"` : "";
  return `JX.INDICATORSCORE(${wanted},${done},${formatPosition(row.points)}${word})`;
}

/** Whether the cell function, which knows the built-in policies only, would score otherwise. */
function scoresOtherwise({ completionDeductions, scoreRounding, scoreDecimals }: Policy): boolean {
  return completionDeductions.on || scoreRounding.value !== "half-up" || scoreDecimals.value !== 2;
}

/** The same with Excel's own functions; `null` where a cell holds more than a sign, a number and a unit. */
function nativeFormula(line: Line, policy: Policy): string | null {
  if (policy.satisfactionSteps.on) return null;
  const operands = operandsOf(line);
  if (!operands) return null;
  const { a, b, w } = operands;
  const digits = policy.scoreDecimals.value;
  const ROUND = { "half-up": "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" }[policy.scoreRounding.value];
  if (line.expected?.kind === "forward")
    return `${ROUND}(${deducted(`MAX(0,MIN(1,${b}/${a}))*${w}`, `${b}/${a}`, policy)},${digits})`;
  if (line.expected?.kind !== "reverse") return null;
  switch (policy.reverseFormula.value) {
    case "linear":
      return `${ROUND}(MAX(0,MIN(1,2-${b}/${a}))*${w},${digits})`;
    case "ratio":
      return `IF(${b}<=${a},${w},${ROUND}(${a}/${b}*${w},${digits}))`;
    case "either":
      // Over the target the user chooses the formula: the cell shows nothing then.
      return `IF(${b}<=${a},${w},"")`;
  }
}

/** The score less the largest deduction (完成值偏离扣分) that applies, never below 0. */
function deducted(score: string, share: string, { completionDeductions: { on, value } }: Policy): string {
  if (!on || value.length === 0) return score;
  const less = value.map(
    ({ side, at, points }) => `IF(ROUND(${share},10)${side === "over" ? ">=" : "<"}${String(at)},${String(points)},0)`,
  );
  return `MAX(0,${score}-MAX(${less.join(",")}))`;
}

/** Target `a`, actual value `b` and points `w` as Excel can reckon with them; `null` where it cannot. */
function operandsOf({ row, target, actual, comparison }: Line): { a: string; b: string; w: string } | null {
  if (!row.target || !row.actual || !row.points) return null;
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  if (comparison.units !== "same" || !comparison.numbers?.target.gt(0)) return null;
  const [a, b, w] = [operand(row.target, target.figure), operand(row.actual, actual.figure), pointsOperand(row.points)];
  return a && b && w !== null && a.fraction === b.fraction ? { a: a.text, b: b.text, w } : null;
}

const PLAIN_TEXT = /^(?<sign>≥|≤|>=|<=|≧|≦|＞|＜|>|<|=|＝)?\d+(?:\.\d+)?(?<unit>.{0,6})$/u;

/** A cell as a number Excel can reckon with, and whether it counts 95% as 0.95. */
function operand(slot: Slot, figure: Figure): { text: string; fraction: boolean } | null {
  const place = formatPosition(slot);
  if (typeof slot.cell.value === "number")
    return { text: place, fraction: slot.reading.kind === "figure" && slot.reading.figure.unit === "%" };
  if (figure.approximate) return null;
  const parts = PLAIN_TEXT.exec(slot.text)?.groups;
  if (!parts) return null;
  const { sign = "", unit = "" } = parts;
  const percent = unit === "%";
  if (!percent && unit !== "" && !/^[\p{Script=Han}]+$/u.test(unit)) return null;
  return { text: `VALUE(${without(without(place, sign), percent ? "" : unit)})`, fraction: percent };
}

/** The score target and result give beyond doubt, by one formula. */
function certainScore({ expected, comparison, actual, ...line }: Line): { score: Decimal; working: string } | null {
  if (comparison.by !== "number" || actual.kind === "blank") return null;
  if (!expected?.score || expected.alternatives.length > 0) return null;
  if (looksMisplaced({ expected, comparison, actual, ...line })) return null;
  return comparison.status === "met" || expected.certain ? { score: expected.score, working: expected.working } : null;
}

function without(text: string, word: string): string {
  return word === "" ? text : `SUBSTITUTE(${text},"${word}","")`;
}

function pointsOperand(slot: Slot): string | null {
  if (typeof slot.cell.value === "number") return formatPosition(slot);
  return /^\d+(?:\.\d+)?分?$/.test(slot.text)
    ? `VALUE(${without(formatPosition(slot), slot.text.endsWith("分") ? "分" : "")})`
    : null;
}
