import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { gridOf } from "../../addin/forms/grid.ts";
import { evaluate } from "../../addin/identities/evaluate.ts";
import {
  choose,
  constant,
  figureIn,
  greatest,
  least,
  minus,
  NOTHING,
  over,
  printedNumber,
  round,
  slotsOf,
  step,
  sum,
  times,
  type Expression,
} from "../../addin/identities/expression.ts";
import {
  forwardScoreExpression,
  reverseScoreExpression,
  type ScoreOperands,
} from "../../addin/identities/indicator-score.ts";
import { functionFormula, nativeFormula } from "../../addin/identities/print-formula.ts";
import { working } from "../../addin/identities/print-working.ts";
import { policyOf } from "../../addin/policy/registry.ts";
import type { Policy } from "../../addin/policy/policy.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, EMPTY_CELL, type CellValue } from "../../addin/sheet/snapshot.ts";
import { Decimal } from "../../addin/values/decimal.ts";
import { parseFigure } from "../../addin/values/figure.ts";

/** Row 1: numbers of either sign. Row 2: numbers between words. */
const SHEET = sheetOf("表1", [
  [-12.5, 0, 0.4, 1, 3, 7.25, 96.3, 1800],
  ["≥300家", "211家", "<=5万元", "95%", "≥96.5%", "10分", "2.5", 40],
]);
const GRID = gridOf(SHEET);
const PLACE = { sheet: "表1", moneyUnit: "万元", hidden: [] } as const;

const number = (column: number): Expression => figureIn(GRID.at(0, column), "count");
/** Column of row 2, the figure printed in it, and the words around it. */
const WORDED: readonly Expression[] = (
  [
    [0, "300", ["≥", "家"]],
    [1, "211", ["家"]],
    [2, "5", ["<=", "万元"]],
    [3, "95%", []],
    [4, "96.5%", ["≥"]],
    [5, "10", ["分"]],
    [6, "2.5", []],
    [7, "40", []],
  ] as const
).map(([column, text, around]) => {
  const figure = parseFigure(text);
  if (!figure) throw new RangeError(text);
  return printedNumber(GRID.at(1, column), figure, around);
});

/** The results the formulas have in cells of their own, in order. */
async function calculated(expressions: readonly Expression[]): Promise<CellValue[]> {
  const cells = new Map(SHEET.cells);
  expressions.forEach((expression, index) =>
    cells.set(cellKey(10 + index, 0), {
      ...EMPTY_CELL,
      formula: nativeFormula(expression, PLACE),
      uncalculated: true,
    }),
  );
  const rowCount = 10 + expressions.length;
  const { sheets } = await calculateMissing(workbookOf([{ ...SHEET, rowCount, cells }]));
  return expressions.map((_, index) => (sheets[0] ? cellAt(sheets[0], 10 + index, 0).value : null));
}

/** The formula gives the value of the expression; where it has none, an error or an empty text. */
function agrees(expression: Expression, result: CellValue): boolean {
  const outcome = evaluate(expression, "万元");
  if (!outcome.known) return typeof result !== "number";
  const tolerance = 1e-9 * Math.max(1, Math.abs(outcome.value.toNumber()));
  const { low, high } = outcome.interval;
  const isInside = outcome.value.gte(low.minus(tolerance)) && outcome.value.lte(high.plus(tolerance));
  return isInside && typeof result === "number" && Math.abs(result - outcome.value.toNumber()) <= tolerance;
}

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 7 }).map(number),
  fc.constantFrom(...WORDED),
  fc.constantFrom(0, 1, 2, 0.7, 100).map((value) => constant(value)),
);

const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
  const inner = tie("tree");
  const list = fc.array(inner, { minLength: 1, maxLength: 4 });
  const grades = fc
    .uniqueArray(fc.constantFrom(0.5, 0.7, 0.9, 1.3), { minLength: 1 })
    .map((bounds) =>
      bounds.sort((a, b) => b - a).map((from) => ({ from: new Decimal(from), value: new Decimal(from).times(10) })),
    );
  return {
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      list.map(sum),
      list.map(greatest),
      fc.tuple(inner, inner).map(([left, right]) => minus(left, right)),
      fc.tuple(inner, inner).map(([left, right]) => times(left, right)),
      fc.tuple(inner, inner).map(([left, right]) => least(left, right)),
      // Only single cells are divided by: the formula of a wide interval may still divide by a number.
      fc.tuple(inner, fc.constantFrom(3, 4, 5, 7)).map(([left, column]) => over(left, number(column))),
      fc
        .tuple(inner, fc.integer({ min: 0, max: 3 }), fc.constantFrom("half-up", "down", "up"))
        .map(([of, decimals, way]) => round(of, decimals, way)),
      fc.tuple(inner, grades).map(([of, steps]) => step(of, steps, new Decimal(0))),
      fc
        .tuple(leaf, fc.constantFrom("<=", ">=", "<"), leaf, inner, fc.oneof(inner, fc.constant(NOTHING)))
        .map(([left, is, right, then, otherwise]) => choose({ left, is, right }, then, otherwise)),
    ),
  };
});

describe("a printed formula", () => {
  it("calculates to the value of its expression", async () => {
    const trees = fc.sample(tree, { numRuns: 1500, seed: 20 });
    const results = await calculated(trees);
    const wrong = trees.flatMap((expression, index) => {
      const result = results[index] ?? null;
      return agrees(expression, result) ? [] : [`${nativeFormula(expression, PLACE)} gives ${JSON.stringify(result)}`];
    });
    expect(wrong).toEqual([]);
    expect(results.filter((result) => typeof result === "number").length).toBeGreaterThan(1000);
  });

  it.each<readonly [formula: string, expression: Expression]>([
    ["MAX(A1,B1,2)", greatest([number(0), number(1), constant(2)])],
    ['IF(A1<=B1,C1,"")', choose({ left: number(0), is: "<=", right: number(1) }, number(2), NOTHING)],
    [
      "IF(A1-B1<C1,1,0)",
      choose({ left: minus(number(0), number(1)), is: "<", right: number(2) }, constant(1), constant(0)),
    ],
    ['VALUE(SUBSTITUTE(SUBSTITUTE(A2,"≥",""),"家",""))', WORDED[0] ?? NOTHING],
    ["VALUE(D2)", WORDED[3] ?? NOTHING],
    ["H2", WORDED[7] ?? NOTHING],
    ["MAX(0,A1-B1)*C1", times(greatest([constant(0), minus(number(0), number(1))]), number(2))],
  ])("reads %s", (formula, expression) => {
    expect(nativeFormula(expression, PLACE)).toBe(formula);
  });

  it("joins cells and quotes words in the arguments of a JX function", () => {
    const [sign, value, unit] = [GRID.at(0, 0), GRID.at(0, 1), GRID.at(0, 2)];
    const call = { name: "INDICATORSCORE", arguments: [{ joined: [sign, value, unit] }, number(3), { word: "反向" }] };
    expect(functionFormula(call, PLACE)).toBe('JX.INDICATORSCORE(A1&B1&C1,D1,"反向")');
  });

  it("names only cells that its expression reads", () => {
    const trees = fc.sample(tree, { numRuns: 200, seed: 21 });
    const unread = trees.flatMap((expression) => {
      const formula = nativeFormula(expression, PLACE);
      const read = new Set(slotsOf(expression).map(formatPosition));
      const named = formula.match(/(?<![A-Z])[A-H][12](?!\d)/gu) ?? [];
      return named.every((address) => read.has(address)) ? [] : [formula];
    });
    expect(unread).toEqual([]);
  });
});

describe("the score of an indicator as a formula", () => {
  const [target = NOTHING, actual = NOTHING, limit = NOTHING] = WORDED;
  const points = WORDED[5] ?? NOTHING;
  const met: ScoreOperands = { target: limit, actual: number(4), points };
  const missed: ScoreOperands = { target: limit, actual: number(5), points };
  const [A, B] = ['VALUE(SUBSTITUTE(SUBSTITUTE(A2,"≥",""),"家",""))', 'VALUE(SUBSTITUTE(B2,"家",""))'];
  const C = 'VALUE(SUBSTITUTE(SUBSTITUTE(C2,"<=",""),"万元",""))';
  const W = 'VALUE(SUBSTITUTE(F2,"分",""))';
  const under = { side: "under", at: 0.8, points: 2 } as const;
  const over130 = { side: "over", at: 1.3, points: 3 } as const;

  it.each<readonly [name: string, expression: Expression, formula: string, value: number | null]>([
    [
      "正向",
      forwardScoreExpression({ target, actual, points }, policyWith({})),
      `ROUND(MAX(0,MIN(1,${B}/${A}))*${W},2)`,
      7.03,
    ],
    [
      "正向, a fall of the result",
      forwardScoreExpression({ target, actual: number(0), points }, policyWith({})),
      `ROUND(MAX(0,MIN(1,A1/${A}))*${W},2)`,
      0,
    ],
    [
      "正向 with deductions, rounded down",
      forwardScoreExpression(
        { target, actual, points },
        policyWith({ completionDeductions: [over130, under], scoreRounding: "down", scoreDecimals: 1 }),
      ),
      `ROUNDDOWN(MAX(0,MAX(0,MIN(1,${B}/${A}))*${W}-MAX(IF(ROUND(${B}/${A},10)>=1.3,3,0),IF(ROUND(${B}/${A},10)<0.8,2,0))),1)`,
      5,
    ],
    [
      "反向, linear",
      reverseScoreExpression(missed, policyWith({ reverseFormula: "linear" })),
      `ROUND(MAX(0,MIN(1,2-F1/${C}))*${W},2)`,
      5.5,
    ],
    [
      "反向, ratio",
      reverseScoreExpression(missed, policyWith({ reverseFormula: "ratio", scoreRounding: "up" })),
      `IF(F1<=${C},${W},ROUNDUP(${C}/F1*${W},2))`,
      6.9,
    ],
    ["反向, either, met", reverseScoreExpression(met, policyWith({})), `IF(E1<=${C},${W},"")`, 10],
    ["反向, either, missed", reverseScoreExpression(missed, policyWith({})), `IF(F1<=${C},${W},"")`, null],
  ])("%s", async (_name, expression, formula, value) => {
    expect(nativeFormula(expression, PLACE)).toBe(formula);
    const outcome = evaluate(expression, "万元");
    expect(outcome.known ? outcome.value.toNumber() : null).toBe(value);
    expect(await calculated([expression])).toEqual([value ?? ""]);
  });
});

describe("the working of an expression", () => {
  it.each<readonly [text: string, expression: Expression]>([
    ["7.25", greatest([number(0), number(5), number(4)])],
    ["300 - 211", minus(WORDED[0] ?? NOTHING, WORDED[1] ?? NOTHING)],
    ["95%", choose({ left: number(0), is: "<", right: number(1) }, WORDED[3] ?? NOTHING, number(2))],
    ["", NOTHING],
  ])("%s", (text, expression) => {
    expect(working(expression, "万元", "").replace(/ = $/u, "")).toBe(text);
  });
});

/** The national policy with these parameters instead. */
function policyWith(values: {
  readonly completionDeductions?: Policy["completionDeductions"]["value"];
  readonly reverseFormula?: Policy["reverseFormula"]["value"];
  readonly scoreRounding?: Policy["scoreRounding"]["value"];
  readonly scoreDecimals?: number;
}): Policy {
  const national = policyOf("cn-2020");
  const { completionDeductions, reverseFormula, scoreRounding, scoreDecimals } = national;
  return {
    ...national,
    completionDeductions: {
      ...completionDeductions,
      on: values.completionDeductions !== undefined,
      value: values.completionDeductions ?? [],
    },
    reverseFormula: { ...reverseFormula, value: values.reverseFormula ?? "either" },
    scoreRounding: { ...scoreRounding, value: values.scoreRounding ?? "half-up" },
    scoreDecimals: { ...scoreDecimals, value: values.scoreDecimals ?? 2 },
  };
}
