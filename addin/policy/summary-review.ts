/**
 * How many units the supervising department (主管部门) reviews and scores, as the note of the official summary table prints
 * it: 本级 and three subordinate units; fewer than three, all of them.
 */
export const SUMMARY_REVIEW = {
  subordinates: 3,
  source:
    "部门整体支出自评情况汇总表（附件4）注2：主管部门需对本级及三个所属单位复核并打分，所属单位少于三个的则全部复核并打分",
  date: "2021",
} as const;

/** Units to be reviewed among so many listed ones, 本级 included. */
export function unitsToReview(listed: number): number {
  return Math.min(listed, SUMMARY_REVIEW.subordinates + 1);
}
