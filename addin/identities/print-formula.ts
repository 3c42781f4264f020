import { formatPosition, type Position } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import type { Decimal } from "../values/decimal.ts";
import { inMoneyUnit, type MoneyUnit } from "../values/figure.ts";
import type { Slot } from "../forms/grid.ts";
import type { Expression } from "./expression.ts";
import { readOperand, type Measure } from "./operand.ts";

/** The place of the formula, and the unit of the form's amounts. */
interface FormulaPlace {
  readonly sheet: string;
  readonly moneyUnit: MoneyUnit;
  /** Cells of that sheet that hold a hidden number, under a merged cell; no range of a formula runs over them. */
  readonly hidden: readonly Position[];
}

/** A JX cell function over cells, numbers and texts. */
export interface JxCall {
  readonly name: string;
  readonly arguments: readonly (Expression | readonly Expression[] | TextArgument)[];
}

/** The text of several cells joined in this order, or a fixed word. */
type TextArgument = { readonly joined: readonly Slot[] } | { readonly word: string };

/** The expression as a native Excel formula without `=`. Text figures are converted inside the formula. */
export function nativeFormula(expression: Expression, place: FormulaPlace): string {
  return print(expression, place, 0);
}

/** A JX function call as formula text without `=`, e.g. `JX.EXECRATE(E6,F6)`. JX functions read text figures themselves. */
export function functionFormula(call: JxCall, place: FormulaPlace): string | null {
  // A number inside a label is not for a function to find.
  const one = (expression: Expression): string =>
    expression.op === "cell" && expression.slot.reading.kind !== "text"
      ? address(expression.slot, place)
      : print(expression, place, 0);
  const parts = call.arguments.map((argument) => {
    if ("op" in argument) return one(argument);
    if ("word" in argument) return `"${argument.word}"`;
    if ("joined" in argument) return argument.joined.map((slot) => address(slot, place)).join("&");
    return compactRanges(argument, place);
  });
  return parts.includes(null) ? null : `JX.${call.name}(${parts.join(",")})`;
}

/** Cells of one column become one range, as a JX function takes one; `null` where a hidden number is inside it. */
function compactRanges(terms: readonly Expression[], place: FormulaPlace): string | null {
  const slots = terms.flatMap((term) => (term.op === "cell" ? [term.slot] : []));
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return "0";
  if (first === last) return address(first, place);
  if (slots.some(({ sheet }) => sheet !== first.sheet)) return null;
  return coversHidden(first, last, place) ? null : `${address(first, place)}:${formatPosition(last)}`;
}

/** Whether a range from one cell to another would take in a number that is under a merged cell. */
function coversHidden(first: Slot, last: Slot, { hidden }: FormulaPlace): boolean {
  const [left, right] = [Math.min(first.column, last.column), Math.max(first.column, last.column)];
  return hidden.some(({ row, column }) => row >= first.row && row <= last.row && column >= left && column <= right);
}

const ROUND = { "half-up": "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" } as const;
const PRECEDENCE = { minus: 1, times: 2, over: 2 } as const;

function print(expression: Expression, place: FormulaPlace, outer: number): string {
  switch (expression.op) {
    case "number":
      return expression.value.toFixed();
    case "quoted":
      return (inMoneyUnit(expression.figure, place.moneyUnit, place.moneyUnit) ?? expression.figure).value.toFixed();
    case "cell":
      return operand(expression.slot, expression.measure, place);
    case "printed":
      return printedOperand(expression.slot, expression.around, place);
    case "nothing":
      return '""';
    case "sum":
      return printSum(expression.terms, place, outer);
    case "greatest":
      return `MAX(${expression.terms.map((term) => print(term, place, 0)).join(",")})`;
    case "choose": {
      const { when, then, otherwise } = expression;
      const condition = print(when.left, place, 0) + when.is + print(when.right, place, 0);
      return `IF(${condition},${print(then, place, 0)},${print(otherwise, place, 0)})`;
    }
    case "round":
      return `${ROUND[expression.way]}(${print(expression.of, place, 0)},${expression.decimals})`;
    case "step": {
      const of = `ROUND(${print(expression.of, place, 0)},10)`;
      return expression.steps.reduceRight(
        (rest, { from, value }) => `IF(${of}>=${from.toFixed()},${value.toFixed()},${rest})`,
        expression.otherwise.toFixed(),
      );
    }
    case "least":
      return `MIN(${print(expression.left, place, 0)},${print(expression.right, place, 0)})`;
    default: {
      const own = PRECEDENCE[expression.op];
      const sign = { minus: "-", times: "*", over: "/" }[expression.op];
      const text = print(expression.left, place, own) + sign + print(expression.right, place, own + 1);
      return own < outer ? `(${text})` : text;
    }
  }
}

function printSum(terms: readonly Expression[], place: FormulaPlace, outer: number): string {
  const isPlain = (term: Expression): boolean => term.op === "cell" && isNumeric(term.slot);
  const plain = terms.flatMap((term) => (term.op === "cell" && isPlain(term) ? [term.slot] : []));
  const summed = plain.length > 1 ? [`SUM(${ranges(plain, place).join(",")})`] : [];
  const rest = terms.filter((term) => summed.length === 0 || !isPlain(term));
  const filled = rest.filter(
    (term) => term.op !== "cell" || !term.blankIsZero || readOperand(term.slot, term.measure, place.moneyUnit).known,
  );
  const parts = [...summed, ...filled.map((term) => print(term, place, 1))];
  const text = parts.join("+") || "0";
  return outer > 1 && parts.length > 1 ? `(${text})` : text;
}

/** SUM takes numbers and blanks; it would skip figures stored as text. */
function isNumeric(slot: Slot): boolean {
  return slot.cell.value === null || typeof slot.cell.value === "number";
}

function ranges(slots: readonly Slot[], place: FormulaPlace): string[] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.sheet === slot.sheet && last.column === slot.column && slot.row === last.area.bottom + 1;
    if (run && last && follows && !coversHidden(last, slot, place)) run.push(slot);
    else runs.push([slot]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    return [first === last ? address(first, place) : `${address(first, place)}:${formatPosition(last)}`];
  });
}

function address(slot: Slot, place: FormulaPlace): string {
  const own = formatPosition(slot);
  return slot.sheet === place.sheet ? own : `'${slot.sheet.replace(/'/g, "''")}'!${own}`;
}

/** A numeric cell by its address; a text figure wrapped so that Excel reads it; an amount inside a label as its number. */
function operand(slot: Slot, measure: Measure, place: FormulaPlace): string {
  const where = address(slot, place);
  const term = readOperand(slot, measure, place.moneyUnit);
  if (typeof slot.cell.value !== "string")
    return term.known && isBarePercentage(slot, measure, term.value) ? `(${where}/100)` : where;
  if (!term.known) return where;
  const text = slot.cell.value;
  const ideographicSpace = text.includes("\u3000");
  const plain = ideographicSpace ? `SUBSTITUTE(${where},"\u3000","")` : where;
  // VALUE reads neither 1 200 nor white space of other kinds inside a number.
  const apart = text.replaceAll("\u3000", "").trim();
  const inner = apart.includes(" ") ? `SUBSTITUTE(${plain}," ","")` : plain;
  if (/[^\S ]/u.test(apart)) return term.value.toFixed();
  const bare = readableText(text).replace(/ /g, "");
  if (/^-?\d+(?:\.\d+)?%?$/.test(bare)) return `VALUE(${inner})`;
  const unit = /^-?\d+(?:\.\d+)?(?<unit>分|万元|元|亿元)$/.exec(bare)?.groups?.unit;
  if (unit !== undefined && (unit === "分" || unit === place.moneyUnit))
    return `VALUE(SUBSTITUTE(${inner},"${unit}",""))`;
  return term.value.toFixed();
}

/** A numeric cell by its address; a text without the words around its number, read by VALUE. */
function printedOperand(slot: Slot, around: readonly string[], place: FormulaPlace): string {
  const where = address(slot, place);
  if (typeof slot.cell.value === "number") return where;
  return `VALUE(${around.reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, where)})`;
}

/** A rate typed as 98.65 without a sign stands for 98.65%. */
function isBarePercentage({ reading }: Slot, measure: Measure, value: Decimal): boolean {
  return (
    measure === "rate" && reading.kind === "figure" && reading.figure.unit === null && !reading.figure.value.eq(value)
  );
}
