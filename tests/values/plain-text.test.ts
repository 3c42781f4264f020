import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import { Decimal, hundredthOf, tenTo } from "../../addin/values/decimal.ts";
import { foldText } from "../../addin/values/fold.ts";

const typed = fc.string({
  unit: fc.constantFrom(
    ...Array.from("预算执行率（B/A）()〔〕％%≥≧≤⩽=＝０12.９，,、。：: \u3000\n\tｗkＷ㎡①“”'〇−-…~～A"),
  ),
  maxLength: 40,
});
/** Nobody sees it, and every reader drops it. */
const UNSEEN = "\u200B";

describe("texts as people type them", () => {
  it("folds a text the same with and without an invisible character in it", () => {
    fc.assert(
      fc.property(typed, fc.nat(40), (text, at) => {
        expect(foldText(text)).toBe(foldText(text.slice(0, at) + UNSEEN + text.slice(at)));
      }),
    );
  });

  it("normalises a label the same with and without a space or an invisible character in it", () => {
    fc.assert(
      fc.property(typed, fc.nat(40), fc.constantFrom(" ", UNSEEN, "\n"), (text, at, padding) => {
        expect(normalizeLabel(text)).toBe(normalizeLabel(text.slice(0, at) + padding + text.slice(at)));
      }),
    );
  });

  it("changes nothing that was folded or normalised before", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(normalizeLabel(normalizeLabel(text))).toBe(normalizeLabel(text));
      }),
    );
  });
});

describe("powers of ten", () => {
  it("shift the point and lose nothing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -9, max: 9 }), (number, power) => {
        expect(new Decimal(number).times(tenTo(power)).times(tenTo(-power)).eq(number)).toBe(true);
        expect(hundredthOf(new Decimal(number)).eq(new Decimal(number).div(100))).toBe(true);
      }),
    );
  });
});
