import { readableText } from "../sheet/label.ts";
import { FORM_FRACTION_LIMIT, isFraction } from "../values/bare-rate.ts";
import type { Decimal } from "../values/decimal.ts";
import { foldText } from "../values/fold.ts";
import { readOperator } from "../values/operator.ts";
import { readText } from "../values/reading.ts";
import { parseIndicatorValue, type IndicatorValue } from "../values/indicator-value.ts";
import type { Slot } from "./grid.ts";
import type { IndicatorRow } from "./sections/indicator-section.ts";

/** Puts sign, value and unit together where the form splits them over three columns. */
export function readIndicatorValue(
  row: Pick<IndicatorRow, "sign" | "unit">,
  slot: Slot | null,
  withSign: boolean,
): IndicatorValue {
  if (!slot) return { kind: "blank" };
  const { reading } = slot;
  const alone = parseIndicatorValue(reading);
  if ((reading.kind !== "figure" && reading.kind !== "text") || (!row.sign && !row.unit)) return alone;
  const text = reading.kind === "figure" ? reading.figure.text.trim() : readableText(reading.text);
  const sign = withSign ? signBeside(row.sign, text) : "";
  const unit = unitBeside(row.unit, alone);
  return sign === "" && unit === "" ? alone : prefer(`${sign}${text}${unit}`, alone);
}

/** The sign that is in a cell of its own, where the text has none. */
function signBeside(sign: Slot | null, text: string): string {
  if (!sign || /[≥≤<>=]/u.test(foldText(text))) return "";
  return readOperator(foldText(sign.text), "") === null ? "" : readableText(sign.text);
}

/** The unit that is in a cell of its own, where the number has none. */
function unitBeside(unit: Slot | null, value: IndicatorValue): string {
  const isBare = value.kind === "quantity" && value.figure.unit === null;
  return unit && isBare && !mayBeFraction(value.figure.value, unit) ? readableText(unit.text) : "";
}

/** The composed text where it is a quantity, else the cell alone: a unit column may hold words such as 定性. */
function prefer(text: string, alone: IndicatorValue): IndicatorValue {
  const composed = parseIndicatorValue(readText(text));
  return composed.kind === "quantity" || composed.kind === "duration" || composed.kind === "range" ? composed : alone;
}

/** A bare 0.95 beside a unit column that says % is more likely 95% than 0.95%. */
function mayBeFraction(value: Decimal, unit: Slot): boolean {
  return unit.label === "%" && !value.isInteger() && isFraction(value, FORM_FRACTION_LIMIT);
}
