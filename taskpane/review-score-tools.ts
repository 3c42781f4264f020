import { reviewScoreWrites } from "../addin/review/review-score-writes.ts";
import { reviewScores } from "../addin/review/review-scores.ts";

/** Proposals for 复核分数, in a script of its own that is loaded when the user first requires them. */
export const REVIEW_SCORE_TOOLS = { scores: reviewScores, writes: reviewScoreWrites } as const;

export type ReviewScoreTools = typeof REVIEW_SCORE_TOOLS;
