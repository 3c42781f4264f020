import { describe, expect, it } from "vitest";
import { policyOf } from "../../addin/policy/registry.ts";
import { executionScore } from "../../addin/scoring/execution-score.ts";
import { grade, total } from "../../addin/scoring/grade.ts";
import { changeRate, controlRate, executionRate, shareRate } from "../../addin/scoring/rate.ts";
import { rateRuleFor, steppedScore } from "../../addin/scoring/stepped-score.ts";
import { compareSum } from "../../addin/scoring/sum-check.ts";
import { Decimal } from "../../addin/values/decimal.ts";

const d = (value: number | string): Decimal => new Decimal(value);
const policy = policyOf("cn-2020");
const yueyang = policyOf("yueyang-scoring");

describe("rates", () => {
  it("divide as the forms say", () => {
    expect(executionRate(d(1452.61), d(1451.29))?.times(100).toFixed(2)).toBe("99.91");
    expect(controlRate(d(32), d(29))?.times(100).toFixed(2)).toBe("90.63");
    expect(changeRate(d(2.56), d(3.63))?.times(100).toFixed(2)).toBe("41.80");
    expect(shareRate(d(759.09), d(1069.02))?.times(100).toDecimalPlaces(2).toFixed(2)).toBe("71.01");
    expect(executionRate(d(0), d(5))).toBeNull();
    expect(changeRate(d(0), d(5))).toBeNull();
  });
});

describe("execution score", () => {
  it.each([
    [1452.61, 1451.29, 10, "9.99", "1451.29 ÷ 1452.61 × 10 = 9.99"],
    [3077.25, 3077.25, 10, "10", "3077.25 ÷ 3077.25 × 10 = 10"],
    [751.64, 6238.91, 10, "10", "执行率超过100%，按满分10分计"],
    [100, -5, 10, "0", "-5 ÷ 100 × 10 = 0"],
    [1000, 999.5, 10, "10", "999.5 ÷ 1000 × 10 = 10"],
    [8, 1.004, 20, "2.51", "1.004 ÷ 8 × 20 = 2.51"],
  ])("of %d, %d spent", (budget, executed, points, score, working) => {
    const result = executionScore(d(budget), d(executed), d(points), policy);
    expect([result?.score.toFixed(), result?.working]).toEqual([score, working]);
  });

  it("has none without a budget", () => {
    expect(executionScore(d(0), d(1), d(10), policy)).toBeNull();
  });
});

describe("stepped rules of the scoring sheet", () => {
  const score = (name: string, rate: number | string): string => {
    const rule = rateRuleFor(yueyang, name);
    return rule ? steppedScore(rule.rule, d(rule.points), d(rate), yueyang).score.toFixed() : "no rule";
  };

  it.each([
    ["财政供养人员控制率", 120, "0"],
    ["财政供养人员控制率", 100, "5"],
    ["财政供养人员控制率", 101.2, "4"],
    ["财政供养人员控制率", "100.00000000001", "5"],
    ["“三公经费”变动率（5分）", -6, "5"],
    ["三公经费变动率", 41.8, "0"],
    ["三公经费变动率", 3, "3.5"],
    ["重点支出安排率", 95, "5"],
    ["重点支出安排率", 80, "4"],
    ["重点支出安排率", 79.99, "3"],
    ["重点支出安排率", 59, "0"],
    ["预算调整率", 0, "3"],
    ["预算调整率", 10, "2"],
    ["预算调整率", 10.01, "1"],
    ["预算调整率", 30, "0.5"],
    ["预算调整率", 31, "0"],
    ["政府采购执行率", 95, "2"],
    ["政府采购执行率", 1149, "3"],
    ["公务卡刷卡率", 49, "2.8"],
    ["固定资产利用率", 50, "0"],
    ["社会公众或服务对象满意度", 96, "5"],
    ["社会公众或服务对象满意度", 85, "3"],
    ["不存在的率", 1, "no rule"],
  ])("%s at %s%% scores %s", (name, rate, expected) => {
    expect(score(name, rate)).toBe(expected);
  });

  it("says when a begun point makes a difference", () => {
    const rule = { kind: "over", limit: 100, deduct: 0.5 } as const;
    const whole = steppedScore(rule, d(5), d(101.2), yueyang);
    expect([whole.score.toFixed(), whole.certain, whole.working]).toEqual([
      "4",
      false,
      "超过2个百分点：5 − 0.5 × 2 = 4",
    ]);
    const part = steppedScore(rule, d(5), d(101.2), {
      ...yueyang,
      stepRounding: { ...yueyang.stepRounding, value: "proportional" },
    });
    expect(part.score.toFixed()).toBe("4.4");
    expect(steppedScore(rule, d(5), d(120), yueyang)).toMatchObject({
      certain: true,
      working: "超过20个百分点：5 − 0.5 × 20 = 0，扣完为止",
    });
  });
});

describe("totals, grades, sums", () => {
  it("adds exactly and grades at the bounds", () => {
    expect(total(["0.1", "0.2", "9.99"].map(d)).toFixed()).toBe("10.29");
    expect([100, 90, 89.99, 80, 60, 59.99, 0, -1].map((score) => grade(d(score), policy)).join("")).toBe(
      "优优良良中差差差",
    );
  });

  it("tells a rounding tail from a difference", () => {
    const amount = (text: string) => ({ value: d(text), decimals: text.split(".")[1]?.length ?? 0 });
    const check = (whole: string, ...parts: string[]): string => {
      const { state, difference } = compareSum(amount(whole), parts.map(amount));
      return `${state} ${difference.toFixed()}`;
    };
    expect(check("3077.25", "2978.02", "99.23")).toBe("equal 0");
    expect(check("5.03", "15.57", "-10.53")).toBe("rounding -0.01");
    expect(check("4513.06", "4211.68", "50.92", "248.75")).toBe("different 1.71");
    expect(check("100", "60", "39")).toBe("different 1");
    expect(check("100", "33.33", "33.33", "33.33")).toBe("rounding 0.01");
    expect(check("7", "1", "5")).toBe("different 1");
  });
});
