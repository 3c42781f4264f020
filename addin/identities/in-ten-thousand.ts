import { acrossMessages } from "../messages/findings-across.ts";
import { evaluate, type Undecided } from "./evaluate.ts";
import { showResult } from "./print-working.ts";
import type { Expression } from "./expression.ts";
import { Decimal, tenTo } from "../values/decimal.ts";
import type { MoneyUnit } from "../values/figure.ts";
import { multiplyIntervals, exactly, type Interval } from "../values/interval.ts";

/** One unit of each kind in 万元. */
export const IN_TEN_THOUSAND: Readonly<Record<MoneyUnit, string>> = { 元: "0.0001", 万元: "1", 亿元: "10000" };

/** An amount of money in 万元. */
export interface AmountInTenThousand {
  readonly known: true;
  readonly value: Decimal;
  readonly interval: Interval;
}

/** An expression over the cells of one form, in 万元 whatever unit the form prints. */
export function inTenThousand(expression: Expression, moneyUnit: MoneyUnit): AmountInTenThousand | Undecided {
  const result = evaluate(expression, moneyUnit);
  return result.known ? scaled(result, moneyUnit) : result;
}

/** An amount in the unit of a form, in 万元. */
export function scaled(
  { value, interval }: { readonly value: Decimal; readonly interval: Interval },
  moneyUnit: MoneyUnit,
): AmountInTenThousand {
  const factor = new Decimal(IN_TEN_THOUSAND[moneyUnit]);
  return moneyUnit === "万元"
    ? { known: true, value, interval }
    : { known: true, value: value.times(factor), interval: multiplyIntervals(interval, exactly(factor)) };
}

/** An amount in the unit of a form, in 元, as the figures of written reports are compared. */
export function inYuan(
  { value, interval }: { readonly value: Decimal; readonly interval: Interval },
  moneyUnit: MoneyUnit,
): { readonly value: Decimal; readonly interval: Interval } {
  const factor = new Decimal(IN_TEN_THOUSAND[moneyUnit]).div(IN_TEN_THOUSAND.元);
  return { value: value.times(factor), interval: multiplyIntervals(interval, exactly(factor)) };
}

/** Digits an amount is rounded to before it goes into a form in 万元. */
const CARRIED = 2;

/** Every value an amount of a form in 元 may have where it was carried into a form in a larger unit. */
export function asCarried(
  { known, value, interval }: AmountInTenThousand,
  from: MoneyUnit,
  to: MoneyUnit,
): AmountInTenThousand {
  if (from !== "元" || to === "元") return { known, value, interval };
  const half = new Decimal(5).times(tenTo(-CARRIED - 1));
  return {
    known,
    value,
    interval: { low: Decimal.min(interval.low, value.minus(half)), high: Decimal.max(interval.high, value.plus(half)) },
  };
}

/** An amount of 万元 in the unit of a form, with all its digits. */
export function printedIn(unit: MoneyUnit, value: Decimal): string {
  return value.div(IN_TEN_THOUSAND[unit]).toFixed();
}

/** The same in one unit, and as the other form prints it: `108.5（1085000元）`. */
export function acrossUnits(value: Decimal, unit: MoneyUnit, printed: MoneyUnit): string {
  return unit === printed
    ? printedIn(unit, value)
    : acrossMessages.alsoIn({ value: printedIn(unit, value), printed: printedIn(printed, value), unit: printed });
}

/** An amount of 万元 as a form in another unit would print it. */
export function showIn(unit: MoneyUnit, value: Decimal): string {
  return showResult(value.div(IN_TEN_THOUSAND[unit]), "money", 2);
}
