import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { contradicted } from "./measure.ts";

const NAMES = ["甲", "乙", "丙", "丁", "戊", "己"] as const;
const NUMBERS = ["", "一", "两", "三", "四", "五", "六"] as const;

/** Amounts of 万元 with two decimals, in hundredths. */
const amounts = fc.array(fc.integer({ min: 1_000, max: 900_000 }), { minLength: 2, maxLength: 6 });
const decimals = fc.integer({ min: 0, max: 2 });

const printed = (hundredths: number): string => `${(hundredths / 100).toFixed(2)}万元`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number, digits: number): number => Number(((part / whole) * 100).toFixed(digits));

function inOrder(parts: readonly number[], shares: readonly number[], digits: number): string {
  const list = parts.map((part, at) => `${NAMES[at] ?? ""}项目${printed(part)}`).join("、");
  return `${list}，分别占${shares.map((each) => `${each.toFixed(digits)}%`).join("、")}。`;
}

describe("parts in order", () => {
  it("shares of the sum of their parts hold, however they are rounded", () => {
    fc.assert(
      fc.property(amounts, decimals, (parts, digits) => {
        const shares = parts.map((part) => share(part, sum(parts), digits));
        expect([...contradicted(readReportText([inOrder(parts, shares, digits)]))]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("one share of three and more that is off by two points and more is found, and no other", () => {
    fc.assert(
      fc.property(
        amounts.filter((parts) => parts.length > 2),
        fc.nat(),
        fc.integer({ min: 2, max: 40 }),
        (parts, pick, off) => {
          const at = pick % parts.length;
          const shares = parts.map((part, index) => share(part, sum(parts), 2) + (index === at ? off : 0));
          const found = readReportText([inOrder(parts, shares, 2)]).judgements.filter(
            ({ state }) => state === "contradicts",
          );
          expect(found.map(({ relation }) => relation.target.figure.text)).toEqual([
            `${(shares[at] ?? 0).toFixed(2)}%`,
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("batches add up to their total, or it is found", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -50_000, max: 50_000 }), (parts, off) => {
        const list = parts.map(printed).join("、");
        const total = sum(parts) + off;
        const text = `资金分${NUMBERS[parts.length] ?? ""}批拨付${list}，共${printed(total)}。`;
        const wrong = Math.abs(off) > parts.length && total > 0;
        fc.pre(wrong || off === 0);
        expect(contradicted(readReportText([text])).has(printed(total))).toBe(wrong);
      }),
      { numRuns: 200 },
    );
  });

  it("another number of batches than amounts decides nothing", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 9 }), (parts, number) => {
        fc.pre(number !== parts.length);
        const text = `资金分${String(number)}批拨付${parts.map(printed).join("、")}，共${printed(sum(parts) + 4_000)}。`;
        expect([...contradicted(readReportText([text]))]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
