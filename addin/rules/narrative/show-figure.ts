import type { Mention } from "../../narrative/mention.ts";
import { roundHalfUp, type Decimal } from "../../values/decimal.ts";
import { evaluateTerm, inBaseUnit, type MentionExpression } from "../../narrative/mention-expression.ts";

/** A figure as printed, without the words around it. */
export function printedFigure(mention: Mention): string {
  return (
    mention.figure.text.replace(/\s+/gu, "") +
    (mention.measure === "point" && mention.figure.unit === "个" ? "百分点" : "")
  );
}

const UNITS: Readonly<Record<string, number>> = { 亿元: 8, 万元: 4, 元: 0, 百分点: -2, "%": -2 };

/** A value in base units (元, fractions) in the unit and with the decimals of a printed figure. */
export function inUnitOf(mention: Mention, value: Decimal): string {
  const { figure } = mention;
  const own = inBaseUnit(mention).value;
  const unit = figure.unit ?? "";
  const shift = UNITS[unit];
  const decimals = Math.max(0, figure.decimals);
  if (shift !== undefined) return roundHalfUp(value.times(`1e${String(-shift)}`), decimals).toFixed(decimals) + unit;
  const scale = own.isZero() ? null : figure.value.div(own);
  return roundHalfUp(scale ? value.times(scale) : value, decimals).toFixed(decimals) + unit;
}

/** The arithmetic with the figures as printed: `146.47万元 + 133.01万元`. */
function arithmetic(term: MentionExpression): string {
  switch (term.op) {
    case "mention":
      return printedFigure(term.mention);
    case "number":
      return term.value.toFixed();
    case "sum":
      return term.terms.map(arithmetic).join(" + ");
    case "minus":
      return `${arithmetic(term.left)} − ${inner(term.right)}`;
    case "times":
      return `${inner(term.left)} × ${inner(term.right)}`;
    case "over":
      return `${inner(term.left)} ÷ ${inner(term.right)}`;
  }
}

function inner(term: MentionExpression): string {
  const simple = term.op === "mention" || term.op === "number" || (term.op === "sum" && term.terms.length === 1);
  return simple ? arithmetic(term) : `（${arithmetic(term)}）`;
}

/** The arithmetic with its result in the unit of the target. */
export function workingOf(target: Mention, term: MentionExpression): string {
  const result = evaluateTerm(term);
  return result ? `${arithmetic(term)} = ${inUnitOf(target, result.value)}` : arithmetic(term);
}
