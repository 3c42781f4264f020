import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { mayEqual } from "../../addin/narrative/rough.ts";
import {
  evaluateTerm,
  mentioned,
  sumOf,
  inBaseUnit,
  type MentionExpression,
} from "../../addin/narrative/mention-expression.ts";
import { intersects } from "../../addin/values/interval.ts";

const amount = fc
  .record({ value: fc.integer({ min: 1, max: 10_000_000 }), decimals: fc.integer({ min: 0, max: 4 }) })
  .map(({ value, decimals }) => (value / 10 ** decimals).toFixed(decimals));

/** The sum of the amounts as it might be printed, with so many decimals. */
const total = (amounts: readonly string[], decimals: number): string =>
  amounts.reduce((sum, each) => sum + Number(each), 0).toFixed(decimals);

describe("the screen before the exact arithmetic", () => {
  it("never turns away what the exact arithmetic would let stand", () => {
    let stood = 0;
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, decimals) => {
          const figures = [...parts, total(parts, decimals)];
          const { mentions } = readReportText([`${figures.map((each) => `甲项${each}万元`).join("，")}。`]);
          const target = mentions.at(-1);
          const [first, second] = mentions;
          if (mentions.length !== figures.length || !target || !first || !second) return;
          const [left, right] = [mentioned(first), mentioned(second)];
          const terms: MentionExpression[] = [
            sumOf(mentions.slice(0, -1).map(mentioned)),
            { op: "minus", left, right },
            { op: "times", left, right },
            { op: "over", left, right },
          ];
          for (const term of terms)
            for (const against of mentions) {
              const exact = evaluateTerm(term);
              if (!exact || !intersects(exact.interval, inBaseUnit(against).interval)) continue;
              stood++;
              expect(mayEqual(term, against)).toBe(true);
            }
        },
      ),
      { numRuns: 400 },
    );
    expect(stood).toBeGreaterThan(100);
  });
});
