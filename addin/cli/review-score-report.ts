import { REVIEW_SCORE } from "../messages/review-score.ts";
import { visibleText } from "../messages/visible-text.ts";
import type { ReviewScore } from "../review/review-scores.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { OutputLine } from "./line.ts";
import type { FileReport } from "./report-schema.ts";

type Reported = NonNullable<FileReport["reviewScores"]>;

/** Proposals for 复核分数 in the report's shape. */
export function reportedScores(scores: readonly ReviewScore[]): Reported {
  return scores.map(({ cell, ...score }) => ({ ...score, cell: cell && formatCellRef(cell) }));
}

/** One line a proposal, with its working. */
export function reviewScoreLines({ reviewScores = [] }: FileReport): OutputLine[] {
  return reviewScores.map((score): OutputLine => [visibleText(REVIEW_SCORE.full(score))]);
}
