import { parameterNames, type ParameterId } from "../addin/messages/functions.ts";
import { ARGUMENT_FRACTION_LIMIT } from "../addin/values/bare-rate.ts";
import { generalFigure } from "../addin/values/figure.ts";
import { readBeside, parseIndicatorValue, type IndicatorValue } from "../addin/values/indicator-value.ts";
import { BLANK, readText, type Reading } from "../addin/values/text-reading.ts";
import { unitParts, type Unit } from "../addin/values/unit.ts";
import { refuseError } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";

/**
 * Target and actual value of one indicator. Excel stores a typed 96% as 0.96: where one side prints %, a bare number up to
 * 10 on the other side is taken as a fraction.
 */
export function targetArguments(
  target: ArgumentValue,
  actual: ArgumentValue,
): readonly [IndicatorValue, IndicatorValue] {
  const a = targetOf(target, "target");
  const b = readBeside(a, targetOf(actual, "actual"));
  return [isPercent(b) ? asPercent(a, target) : a, isPercent(a) ? asPercent(b, actual) : b];
}

function targetOf(cell: ArgumentValue, parameter: ParameterId): IndicatorValue {
  if (typeof cell === "object" && cell !== null) return refuseError(cell.error, parameterNames[parameter]);
  return parseIndicatorValue(readingOf(cell));
}

function readingOf(cell: number | string | boolean | null): Reading {
  if (cell === null) return BLANK;
  return typeof cell === "number"
    ? { kind: "figure", figure: generalFigure(cell), stored: "number" }
    : readText(String(cell));
}

function unitOf(target: IndicatorValue): Unit | null {
  if (target.kind === "quantity") return target.figure.unit;
  return target.kind === "range" ? target.high.unit : null;
}

function isPercent(target: IndicatorValue): boolean {
  const unit = unitOf(target);
  return unit !== null && unitParts(unit).kind === "percent";
}

function asPercent(target: IndicatorValue, cell: ArgumentValue): IndicatorValue {
  if (typeof cell !== "number" || target.kind !== "quantity" || Math.abs(cell) > ARGUMENT_FRACTION_LIMIT) return target;
  const shown = generalFigure(cell);
  const decimals = Math.max(0, shown.decimals - 2);
  return {
    ...target,
    figure: { ...shown, value: shown.value.times(100), exact: shown.exact.times(100), decimals, unit: "%" },
  };
}
