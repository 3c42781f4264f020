import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../addin/policy/registry.ts";
import type { Policy } from "../../addin/policy/policy.ts";
import { indicatorScore } from "../../addin/scoring/indicator-score.ts";
import type { IndicatorScore } from "../../addin/scoring/score.ts";
import { Decimal } from "../../addin/values/decimal.ts";
import { readDirection, type Direction } from "../../addin/values/direction.ts";
import { readText, readValue } from "../../addin/values/reading.ts";
import { parseIndicatorValue } from "../../addin/values/indicator-value.ts";

const national = policyOf("cn-2020");
const read = (value: string | number) =>
  parseIndicatorValue(typeof value === "number" ? readValue(value) : readText(value));
const score = (
  target: string | number,
  actual: string | number,
  points: number,
  cues: { name?: string; level2?: string; policy?: Policy; direction?: Direction } = {},
): IndicatorScore => {
  const parsed = read(target);
  const direction = cues.direction
    ? { direction: cues.direction, presumed: false, reason: "" }
    : readDirection(parsed, { name: cues.name ?? "", level2: cues.level2 ?? "" });
  return indicatorScore({
    target: parsed,
    actual: read(actual),
    points: new Decimal(points),
    direction,
    policy: cues.policy ?? national,
    name: cues.name ?? "",
  });
};
const seen = (result: IndicatorScore): string =>
  `${result.kind} ${result.score?.toFixed() ?? (result.range ? `${result.range.low.toFixed()}–${result.range.high.toFixed()}` : "?")}${result.certain ? " certain" : ""}`;

describe("worked rows of real filings", () => {
  it.each<[string | number, string | number, number, { name?: string; level2?: string }, string]>([
    ["　22项", "　25", 15, {}, "forward 15"],
    ["2.8亿", "2.98亿", 15, {}, "forward 15"],
    ["1年", "1年", 10, { level2: "时效指标" }, "reverse 10 certain"],
    ["56.95万元", 79.91, 10, { name: "办公经费", level2: "成本指标" }, "reverse 5.97"],
    ["≥7%", "16%", 10, {}, "forward 10 certain"],
    ["0.5%", "24.9%", 15, {}, "forward 15"],
    ["≥15%", "4.5%", 15, {}, "forward 4.5 certain"],
    ["≥15%", "4.5%", 10, {}, "forward 3 certain"],
    ["按进度拨付", "按进度拨付到位", 10, {}, "qualitative 8–10"],
    ["清洁", "清洁", 5, {}, "qualitative 4–5"],
    ["指标1：工业投资同比增长30%以上。", "超于全市平均增速11.8%", 5, {}, "undecided ?"],
    ["≥34家", "14家", 2, {}, "forward 0.82 certain"],
    ["≥90%", "80%", 10, {}, "forward 8.89 certain"],
    ["≥95%", "96%", 15, {}, "forward 15 certain"],
    ["符合标准", "符合标准", 5, {}, "yes-no 5 certain"],
    ["57亿元", "118.8", 5, {}, "forward 5"],
    ["8%", "6%", 5, { name: "规模工业总产值同比增长" }, "forward 3.75"],
    ["183.31", "257.08", 20, { name: "基本支出", level2: "成本指标" }, "reverse 11.95"],
    ["12个月", "12个月", 10, {}, "reverse 10 certain"],
    ["≤100%", "86.67%", 2, {}, "reverse 2 certain"],
    ["≤5%", "0.00%", 3, {}, "reverse 3 certain"],
    ["100%", "90%", 10, { name: "预算控制率", level2: "成本指标" }, "reverse 10"],
    ["提高", "有所提高", 5, {}, "qualitative 0–5"],
    ["促进发展", "部分达成年度指标并具有一定效果", 10, {}, "qualitative 6–8"],
    ["促进发展", "达成年度指标", 10, {}, "qualitative 8–10"],
    ["促进发展", "未达成年度指标且效果较差", 10, {}, "qualitative 0–6"],
    ["12月底前", "延期完成", 5, {}, "deadline 0–5"],
    ["12月底前", "11月完成", 5, {}, "deadline 5 certain"],
  ])("%j → %j of %d: %j", (target, actual, points, cues, expected) => {
    expect(seen(score(target, actual, points, cues))).toBe(expected);
  });
});

describe("formulas by kind", () => {
  it("shows both reverse formulas where both are in use, and one where the policy says which", () => {
    const both = score("≤56.95万元", "79.91万元", 10);
    expect(both.alternatives.map(({ score: value }) => value.toFixed())).toEqual(["5.97", "7.13"]);
    expect([both.range?.low.toFixed(), both.range?.high.toFixed(), both.certain]).toEqual(["5.97", "7.13", false]);
    const linear = score("≤56.95万元", "79.91万元", 10, { policy: policyOf("platform") });
    expect([seen(linear), linear.working]).toEqual([
      "reverse 5.97 certain",
      "(1 − (79.91 − 56.95) ÷ 56.95) × 10 = 5.97",
    ]);
    const ratio = score("≤56.95万元", "79.91万元", 10, {
      policy: { ...national, reverseFormula: { ...national.reverseFormula, value: "ratio" } },
    });
    expect([seen(ratio), ratio.working]).toEqual(["reverse 7.13 certain", "56.95 ÷ 79.91 × 10 = 7.13"]);
    expect(score("≤10", "20", 10, { policy: policyOf("platform") }).score?.toNumber()).toBe(0);
    expect(score("≤10", "200", 10, { policy: policyOf("platform") }).score?.toNumber()).toBe(0);
  });

  it("scores equality at least or strictly, and a target of zero", () => {
    expect(seen(score("=100%", "90%", 10))).toBe("equal 9");
    expect(seen(score("=100%", "100%", 10))).toBe("equal 10 certain");
    expect(seen(score("=100%", "110%", 10))).toBe("equal 10");
    expect(
      seen(
        score("=100%", "90%", 10, { policy: { ...national, equalRule: { ...national.equalRule, value: "strict" } } }),
      ),
    ).toBe("equal ?");
    expect(seen(score("=0", "2", 10))).toBe("equal 0 certain");
    expect(seen(score("≤0次", "1次", 10))).toBe("reverse 0 certain");
  });

  it("scores inside and outside a range", () => {
    expect(seen(score("5%-10%", "7%", 10))).toBe("range 10 certain");
    expect(seen(score("5%-10%", "4%", 10))).toBe("range 8");
    expect(seen(score("5%-10%", "12%", 10, { policy: policyOf("platform") }))).toBe("range 8");
  });

  it("counts a negative result as zero and refuses a negative target", () => {
    expect(seen(score("≥5%", "-3%", 10))).toBe("forward 0 certain");
    expect(score("≥-5%", "-10%", 10).score).toBeNull();
  });

  it("steps satisfaction where the sheet prints the steps", () => {
    const policy = policyOf("yueyang-scoring");
    expect(
      ["96%", "90%", "80%", "60%"].map((rate) =>
        score("≥95%", rate, 5, { name: "服务对象满意度", policy }).score?.toFixed(),
      ),
    ).toEqual(["5", "3", "1", "0"]);
    expect(score("≥95%", "90%", 5, { name: "服务对象满意度" }).score?.toFixed()).toBe("4.74");
  });

  it("deducts for over-fulfilment only where switched on", () => {
    const policy: Policy = { ...national, completionDeductions: { ...national.completionDeductions, on: true } };
    expect(score("≥100家", "130家", 10, { policy }).score?.toFixed()).toBe("8");
    expect(score("≥100家", "129家", 10, { policy }).score?.toFixed()).toBe("10");
    expect(score("≥100家", "130家", 10).score?.toFixed()).toBe("10");
  });

  it("never leaves 0 … points and holds its score in its range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom<Direction>("forward", "reverse", "equal"),
        (a, b, points, direction) => {
          const result = score((a / 100).toFixed(2), (b / 100).toFixed(2), points, { direction });
          const value = result.score ?? new Decimal(-1);
          expect(value.gte(0) && value.lte(points)).toBe(true);
          expect(result.range !== null && result.range.low.lte(value) && result.range.high.gte(value)).toBe(true);
        },
      ),
    );
  });

  it("never falls when a forward result rises, never rises when a reverse one does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(3000), fc.nat(3000), (a, x, y) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)];
        const at = (b: number, direction: Direction): Decimal =>
          score(a, b, 10, { direction }).score ?? new Decimal(-1);
        expect(at(more, "forward").gte(at(less, "forward"))).toBe(true);
        expect(at(more, "reverse").lte(at(less, "reverse"))).toBe(true);
      }),
    );
  });
});
