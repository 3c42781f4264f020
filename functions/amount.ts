import { functionErrors } from "../addin/messages/functions.ts";
import { inMoneyUnit, type MoneyUnit } from "../addin/values/figure.ts";
import { unitParts } from "../addin/values/unit.ts";
import { figureArgument, refuseError } from "./argument.ts";
import { parameterNames } from "../addin/messages/functions.ts";
import type { ArgumentValue } from "./grid.ts";
import { bad } from "./refusal.ts";

const MONEY_UNITS: readonly MoneyUnit[] = ["元", "万元", "亿元"];

/**
 * The number in a typed amount, in the asked unit. Without a unit asked the printed number, percentages as fractions; an
 * amount printed without a unit is in the asked one.
 *
 * @example JX.AMOUNT("56.95万元", "元") = 569500
 * @example JX.AMOUNT("其中：基本支出：859.81") = 859.81
 * @example JX.AMOUNT("１，４５２．６１") = 1452.61
 * @example JX.AMOUNT("22项", "元") = #VALUE!
 */
export function amount(text: ArgumentValue, unit: ArgumentValue): number {
  const figure = figureArgument(text, "text");
  const wanted = moneyUnit(unit);
  if (wanted === null) {
    const parts = figure.unit === null ? null : unitParts(figure.unit);
    return (parts?.kind === "percent" ? figure.value.times(parts.factor).div(100) : figure.value).toNumber();
  }
  const converted = inMoneyUnit(figure, wanted, wanted);
  return converted ? converted.value.toNumber() : bad(functionErrors.notMoney(figure.text, wanted));
}

function moneyUnit(cell: ArgumentValue): MoneyUnit | null {
  if (cell === null) return null;
  if (typeof cell === "object") return refuseError(cell.error, parameterNames.unit);
  const text = String(cell).trim();
  return MONEY_UNITS.find((unit) => unit === text) ?? bad(functionErrors.unknownUnit(text));
}
