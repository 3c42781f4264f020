import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, roundHalfUp } from "../../addin/values/decimal.ts";
import {
  addIntervals,
  divideIntervals,
  intersects,
  minIntervals,
  multiplyIntervals,
  printedInterval,
  subtractIntervals,
  type Interval,
} from "../../addin/values/interval.ts";

/** A number, the way it prints, and what the print may stand for. */
const printed = fc.tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.nat(4)).map(([digits, decimals]) => {
  const value = new Decimal(digits).div(10_000);
  return { value, interval: printedInterval(roundHalfUp(value, decimals), decimals) };
});
const holds = (interval: Interval, value: Decimal): boolean => interval.low.lte(value) && interval.high.gte(value);

describe("intervals of printed figures", () => {
  it("contain the sum, difference, product and smaller of the numbers behind the print", () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        expect(holds(a.interval, a.value)).toBe(true);
        expect(holds(addIntervals(a.interval, b.interval), a.value.plus(b.value))).toBe(true);
        expect(holds(subtractIntervals(a.interval, b.interval), a.value.minus(b.value))).toBe(true);
        expect(holds(multiplyIntervals(a.interval, b.interval), a.value.times(b.value))).toBe(true);
        expect(holds(minIntervals(a.interval, b.interval), Decimal.min(a.value, b.value))).toBe(true);
      }),
    );
  });

  it("contain the quotient, or say that the divisor may be zero", () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        const quotient = divideIntervals(a.interval, b.interval);
        if (quotient === null) expect(holds(b.interval, new Decimal(0))).toBe(true);
        else {
          // 40 digits of division leave room for one unit in the last place.
          const slack = new Decimal("1e-30");
          const exact = a.value.div(b.value);
          expect(quotient.low.minus(slack).lte(exact) && quotient.high.plus(slack).gte(exact)).toBe(true);
        }
      }),
    );
  });

  it("meet exactly where one printed figure may be the other", () => {
    const print = (text: string): Interval => printedInterval(new Decimal(text), text.split(".")[1]?.length ?? 0);
    expect(intersects(print("5.03"), print("5.04"))).toBe(true);
    expect(intersects(print("5.03"), print("5.05"))).toBe(false);
    expect(intersects(print("100"), print("99.91"))).toBe(true);
  });
});
