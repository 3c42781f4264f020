import { describe, expect, it } from "vitest";
import { policyOf } from "../../addin/policy/registry.ts";
import { isAttainable, standardScore } from "../../addin/scoring/standard-score.ts";
import { parseScoringStandard } from "../../addin/scoring/standard-text.ts";
import { Decimal } from "../../addin/values/decimal.ts";

const policy = policyOf("yueyang-scoring");

describe("scores by the printed standard", () => {
  const score = (text: string, points: number, value: number | string) => {
    const standard = parseScoringStandard(text);
    if (standard?.kind !== "rate") throw new Error(text);
    const result = standardScore(standard, new Decimal(points), new Decimal(value), policy);
    return [result.score.toNumber(), result.certain];
  };
  it.each([
    ["以100%为标准，计5分；每超过一个百分点扣0.5分", 5, 120, [0, true]],
    ["以100%为标准，计5分；每超过一个百分点扣0.5分", 5, 104, [3, true]],
    ["以100%为标准，计5分；每超过一个百分点扣0.5分", 5, "104.3", [2.5, false]],
    ["100%计4分，每低于5%扣2分", 4, 95, [2, true]],
    ["100%计4分，每低于5%扣2分", 4, 94, [0, false]],
    ["90%以上得10分；70%-90%得8分；60%-70%得5分；低于60%不得分", 10, 70, [8, false]],
    ["90%以上得10分；70%-90%得8分；60%-70%得5分；低于60%不得分", 10, 71, [8, true]],
    ["95%-105%得5分，每偏离1个百分点扣0.5分", 5, 95, [5, true]],
    ["95%-105%得5分，每偏离1个百分点扣0.5分", 5, 108, [3.5, true]],
    ["95%-105%得5分，每偏离1个百分点扣0.5分", 5, 92, [3.5, true]],
    ["以100%为标准，每超过（降低）5%扣2分", 10, 110, [6, true]],
    ["以100%为标准，每超过（降低）5%扣2分", 10, 93, [6, false]],
    ["100%得6分，每超过1%扣1分，每低于1%扣0.5分", 6, 98, [5, true]],
    ["≤0得5分，每超过一个百分点扣0.5分，超过8%不得分", 5, 8, [1, true]],
    ["≤0得5分，每超过一个百分点扣0.5分，超过8%不得分", 5, 9, [0, true]],
    ["以100%为标准，每降低1个百分点扣0.2分，最多扣2分", 3, 60, [1, true]],
    ["预算调整率绝对值≤5%，得5分；每增加1个百分点扣0.2分", 5, -7, [4.6, true]],
    ["得分=预算完成率×分值", 10, "93.5", [9.35, true]],
    ["得分=预算完成率×分值", 10, 104, [10, true]],
    ["≥95%得5分；90%（含）-95%得3分；低于90%得1分", 5, 50, [1, true]],
  ])("%s of %d at %s%%", (text, points, value, expected) => expect(score(text, points, value)).toEqual(expected));

  it("knows which scores can come out at all", () => {
    const can = (text: string, points: number, value: number) => {
      const standard = parseScoringStandard(text);
      return standard !== null && isAttainable(standard, new Decimal(points), new Decimal(value));
    };
    expect([can("①甲，1分；②乙，0.5分", 1.5, 1), can("①甲，1分；②乙，0.5分", 1.5, 0.7)]).toEqual([true, false]);
    expect([can("每出现一例扣1分", 4, 3), can("每出现一例扣1分", 4, 3.5)]).toEqual([true, false]);
    expect([
      can("≥90%，计5分；80%（含）-90%，计4分；低于80%不得分", 5, 4),
      can("≥90%，计5分；80%（含）-90%，计4分；低于80%不得分", 5, 4.5),
    ]).toEqual([true, false]);
  });
});
