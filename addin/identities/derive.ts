import { hiddenNumbers } from "../sheet/merges.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { parseLabelledAmount, withAmount } from "../values/labelled-amount.ts";
import { round } from "./expression.ts";
import type { Identity } from "./identity.ts";
import { functionFormula, nativeFormula } from "./print-formula.ts";
import { showResult, working } from "./print-working.ts";

/** What an identity puts into its target cell, in every form Fill can write it. */
interface Derived {
  /** A number, a percentage text such as `99.91%`, or a label with its amount. */
  readonly value: number | string;
  readonly formula: string | null;
  readonly nativeFormula: string | null;
  /** Number format to set along with it. */
  readonly format: string | null;
  readonly working: string;
}

/** Derives the content of the target out of its expected value. */
export function derive(identity: Identity, expected: Decimal): Derived {
  const { expression, form, target, measure, decimals } = identity;
  const place = { sheet: target.sheet, moneyUnit: form.moneyUnit, hidden: hiddenNumbers(form.grid.sheet) };
  const shown = showResult(expected, measure, decimals);
  const steps = working(expression, form.moneyUnit, shown);
  const labelled = target.reading.kind === "text" ? parseLabelledAmount(target.text) : null;
  if (labelled)
    return { value: withAmount(labelled, shown), formula: null, nativeFormula: null, format: null, working: steps };
  const rounding = measure === "rate" ? decimals + 2 : decimals;
  const rounded =
    expression.op === "sum" || expression.op === "round" || expression.op === "number"
      ? expression
      : round(expression, rounding);
  return {
    value: measure === "rate" ? shown : roundHalfUp(expected, decimals).toNumber(),
    formula: (identity.call && functionFormula(identity.call, place)) ?? nativeFormula(rounded, place),
    nativeFormula: nativeFormula(rounded, place),
    format: measure === "rate" && !target.cell.format.includes("%") ? percentFormat(shown) : null,
    working: steps,
  };
}

function percentFormat(shown: string): string {
  return shown.includes(".") ? "0.00%" : "0%";
}
