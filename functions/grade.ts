import { grade as gradeOf } from "../addin/scoring/grade.ts";
import { pointsArgument, policyArgument } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";

/**
 * 评价等级 of a score out of 100 by the policy's bounds (`cn-2020`: 90, 80, 60).
 *
 * @example JX.GRADE(98) = "优"
 * @example JX.GRADE("89.99分") = "良"
 */
export function grade(score: ArgumentValue, policy: ArgumentValue): string {
  return gradeOf(pointsArgument(score, "score"), policyArgument(policy));
}
