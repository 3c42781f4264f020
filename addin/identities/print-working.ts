import { percentText } from "../values/percent-text.ts";
import { workingMessages } from "../messages/working.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { inMoneyUnit, type MoneyUnit } from "../values/figure.ts";
import { evaluate } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import { readOperand, type Measure } from "./operand.ts";

/** A result as text, rounded half up to `decimals` at most: `99.91%`, `87.5%` for a rate, else plain digits. */
export function showResult(value: Decimal, measure: Measure, decimals: number): string {
  if (measure === "rate") return percentText(value, decimals);
  return roundHalfUp(value, decimals).toFixed();
}

/** The arithmetic with the numbers put in: `1451.29 ÷ 1452.61 = 99.91%`. */
export function working(expression: Expression, moneyUnit: MoneyUnit, result: string): string {
  if (expression.op === "number" && expression.value.isZero()) return workingMessages.nothing;
  const left = print(expression, moneyUnit, 0);
  return left === result ? result : `${left} = ${result}`;
}

function print(expression: Expression, moneyUnit: MoneyUnit, outer: number): string {
  switch (expression.op) {
    case "number":
      return expression.value.toFixed();
    case "quoted":
      return workingMessages.fromReport(
        (inMoneyUnit(expression.figure, moneyUnit, moneyUnit) ?? expression.figure).value.toFixed(),
      );
    case "cell": {
      const term = readOperand(expression.slot, expression.measure, moneyUnit);
      if (!term.known) return "0";
      return expression.measure === "rate" ? term.text : term.value.toFixed();
    }
    case "sum":
      return printSum(expression.terms, moneyUnit, outer);
    case "round":
      return print(expression.of, moneyUnit, outer);
    case "step": {
      const inner = evaluate(expression, moneyUnit);
      const value = inner.known ? inner.value.toFixed() : "";
      return workingMessages.step(value, print(expression.of, moneyUnit, 0));
    }
    case "least":
      return printLeast(expression.left, expression.right, moneyUnit, outer);
    default: {
      const own = expression.op === "minus" ? 1 : 2;
      const sign = { minus: "-", times: "×", over: "÷" }[expression.op];
      const text = `${print(expression.left, moneyUnit, own)} ${sign} ${print(expression.right, moneyUnit, own + 1)}`;
      return own < outer ? `(${text})` : text;
    }
  }
}

/** Blank parts are left out. */
function printSum(terms: readonly Expression[], moneyUnit: MoneyUnit, outer: number): string {
  const shown = terms.filter((term) => term.op !== "cell" || readOperand(term.slot, term.measure, moneyUnit).known);
  const text = shown.map((term) => print(term, moneyUnit, 1)).join(" + ") || "0";
  return outer > 1 && shown.length > 1 ? `(${text})` : text;
}

/** The smaller side is shown; where a cap bites, it is said to be one. */
function printLeast(left: Expression, right: Expression, moneyUnit: MoneyUnit, outer: number): string {
  const [a, b] = [evaluate(left, moneyUnit), evaluate(right, moneyUnit)];
  const capped = a.known && b.known && b.value.lt(a.value);
  return capped ? print(right, moneyUnit, outer) + workingMessages.capped : print(left, moneyUnit, outer);
}
