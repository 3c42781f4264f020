import { hiddenNumbers } from "../sheet/merges.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { parseLabelledAmount, withAmount } from "../values/labelled-amount.ts";
import { percentFormat } from "../values/percent-text.ts";
import type { DerivedCell } from "./derived-cell.ts";
import { round, slotsOf, type Expression } from "./expression.ts";
import type { Identity } from "./identity.ts";
import { functionFormula, nativeFormula } from "./print-formula.ts";
import { showResult, working } from "./print-working.ts";

/** The content of the target by the expected value of its identity. */
export function derive(identity: Identity, expected: Decimal): DerivedCell {
  const { expression, form, target, measure, decimals } = identity;
  const shown = showResult(expected, measure, decimals);
  const cell = {
    target,
    label: identity.label,
    working: working(expression, form.moneyUnit, shown),
    reads: slotsOf(expression),
  };
  const labelled = target.reading.kind === "text" ? parseLabelledAmount(target.text) : null;
  if (labelled)
    return { ...cell, value: withAmount(labelled, shown), formula: null, nativeFormula: null, format: null };
  const place = { sheet: target.sheet, moneyUnit: form.moneyUnit, hidden: hiddenNumbers(form.grid.sheet) };
  const native = nativeFormula(rounded(identity), place);
  return {
    ...cell,
    value: measure === "rate" ? shown : roundHalfUp(expected, decimals).toNumber(),
    formula: (identity.call && functionFormula(identity.call, place)) ?? native,
    nativeFormula: native,
    format: measure === "rate" && !target.cell.format.includes("%") ? rateFormat(shown) : null,
  };
}

function rounded({ expression, measure, decimals }: Identity): Expression {
  if (expression.op === "sum" || expression.op === "round" || expression.op === "number") return expression;
  return round(expression, measure === "rate" ? decimals + 2 : decimals);
}

/** Rates of a form have two decimals or none. */
function rateFormat(shown: string): string {
  return percentFormat(shown.includes(".") ? 2 : 0);
}
