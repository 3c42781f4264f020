import type { Policy } from "../policy/policy.ts";
import { Decimal } from "../values/decimal.ts";

/** 评价等级 of a score out of 100, e.g. `优`. */
export function grade(score: Decimal, policy: Policy): string {
  const bounds = policy.grades.value;
  return (bounds.find(({ from }) => score.gte(from)) ?? bounds.at(-1))?.grade ?? "";
}

/** 总分: exact sum of scores. An empty list is 0. */
export function total(scores: readonly Decimal[]): Decimal {
  return scores.reduce((sum, score) => sum.plus(score), new Decimal(0));
}
