import { percentText } from "../values/percent-text.ts";
import { workingMessages } from "../messages/working.ts";
import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { inMoneyUnit, type MoneyUnit } from "../values/figure.ts";
import { evaluate } from "./evaluate.ts";
import { NOTHING, type Expression, type Leaf } from "./expression.ts";
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
    case "sum":
      return printSum(expression.terms, moneyUnit, outer);
    case "greatest":
      return print(greatestOf(expression.terms, moneyUnit), moneyUnit, outer);
    case "choose":
      return print(chosenOf(expression, moneyUnit), moneyUnit, outer);
    case "round":
      return print(expression.of, moneyUnit, outer);
    case "step": {
      const inner = evaluate(expression, moneyUnit);
      const value = inner.known ? inner.value.toFixed() : "";
      return workingMessages.step(value, print(expression.of, moneyUnit, 0));
    }
    case "least":
      return printLeast(expression.left, expression.right, moneyUnit, outer);
    case "minus":
    case "times":
    case "over": {
      const own = expression.op === "minus" ? 1 : 2;
      const sign = { minus: "-", times: "×", over: "÷" }[expression.op];
      const text = `${print(expression.left, moneyUnit, own)} ${sign} ${print(expression.right, moneyUnit, own + 1)}`;
      return own < outer ? `(${text})` : text;
    }
    default:
      return printLeaf(expression, moneyUnit);
  }
}

function printLeaf(expression: Leaf, moneyUnit: MoneyUnit): string {
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
    case "printed":
      return `${expression.figure.value.toFixed()}${expression.figure.unit === "%" ? "%" : ""}`;
    case "nothing":
      return "";
  }
}

/** Blank parts are left out. */
function printSum(terms: readonly Expression[], moneyUnit: MoneyUnit, outer: number): string {
  const shown = terms.filter((term) => term.op !== "cell" || readOperand(term.slot, term.measure, moneyUnit).known);
  const text = shown.map((term) => print(term, moneyUnit, 1)).join(" + ") || "0";
  return outer > 1 && shown.length > 1 ? `(${text})` : text;
}

/** The term that gives the greatest value; the first where a value is missing. */
function greatestOf(terms: readonly Expression[], moneyUnit: MoneyUnit): Expression {
  const greatest = evaluate({ op: "greatest", terms }, moneyUnit);
  const chosen = terms.find((term) => {
    const value = evaluate(term, moneyUnit);
    return greatest.known && value.known && value.value.eq(greatest.value);
  });
  return chosen ?? terms[0] ?? NOTHING;
}

/** The branch that gives the value; without a value `otherwise`. */
function chosenOf(choice: Extract<Expression, { op: "choose" }>, moneyUnit: MoneyUnit): Expression {
  const [value, then] = [evaluate(choice, moneyUnit), evaluate(choice.then, moneyUnit)];
  return value.known && then.known && value.value.eq(then.value) ? choice.then : choice.otherwise;
}

/** The smaller side is shown; where it is a cap, it is called one. */
function printLeast(left: Expression, right: Expression, moneyUnit: MoneyUnit, outer: number): string {
  const [a, b] = [evaluate(left, moneyUnit), evaluate(right, moneyUnit)];
  const capped = a.known && b.known && b.value.lt(a.value);
  return capped ? print(right, moneyUnit, outer) + workingMessages.capped : print(left, moneyUnit, outer);
}
