import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, policyOf } from "../../addin/policy/registry.ts";
import { indicatorScore } from "../../addin/scoring/indicator-score.ts";
import { Decimal } from "../../addin/values/decimal.ts";
import { readDirection } from "../../addin/values/direction.ts";
import { generalFigure } from "../../addin/values/figure.ts";
import { parseIndicatorValue, type IndicatorValue } from "../../addin/values/indicator-value.ts";
import { functionCalls } from "../../functions/calls.ts";

/** Amounts and counts as they are typed, up to 10^14, now and then with more decimals than a cell shows, or any double. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 500 }),
  fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 9 })).map(([n, d]) => n / 10 ** d),
  fc.tuple(fc.integer({ min: 0, max: 10 ** 14 }), fc.integer({ min: 0, max: 3 })).map(([n, d]) => n / 10 ** d),
  fc.double({ min: 1e-3, max: 1e14, noNaN: true }),
);
/** Where rounding half-up and rounding a double part ways: quotients that end in 5 just behind the last decimal. */
const halves = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(4, 8, 16, 25, 40, 80, 200, 400, 2000))
  .map(([n, d]) => [n / 100, d / 100] as const);

describe("cell functions on plain numbers", () => {
  it("divide as decimal arithmetic does, rounded once", () => {
    fc.assert(
      fc.property(numbers, numbers, (part, whole) => {
        fc.pre(whole > 0);
        const exact = generalFigure(part).value.div(generalFigure(whole).value).toNumber();
        expect(functionCalls.EXECRATE.call([whole, part])).toBe(exact);
        expect(functionCalls.CONTROLRATE.call([whole, part])).toBe(exact);
        expect(functionCalls.SHARE.call([part, whole])).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it("score as the decimal path does, half-up to the cent", () => {
    const points = fc.oneof(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 3000 }).map((n) => n / 100),
    );
    const pairs = fc.oneof(fc.tuple(numbers, numbers), halves);
    fc.assert(
      fc.property(pairs, points, ([actual, target], full) => {
        const wanted = decimalScore(target, actual, full);
        const given = functionCalls.INDICATORSCORE.call([target, actual, full]);
        if (wanted === null || typeof given === "object") expect(wanted === null || dated(target, actual)).toBe(true);
        else expect(given).toBe(wanted);
      }),
      { numRuns: 3000 },
    );
  });
});

const dated = (a: number, b: number): boolean => Number.isInteger(a) && Number.isInteger(b);

function decimalScore(target: number, actual: number, points: number): number | null {
  const wanted = targetOf(target);
  const { score } = indicatorScore({
    target: wanted,
    actual: targetOf(actual),
    points: new Decimal(points),
    direction: readDirection(wanted, { name: "" }),
    policy: policyOf(DEFAULT_POLICY),
  });
  return score?.toNumber() ?? null;
}

function targetOf(value: number): IndicatorValue {
  return parseIndicatorValue({ kind: "figure", figure: generalFigure(value), stored: "number" });
}
