import { REVIEW_SCORE } from "../messages/review-score.ts";
import { visibleText } from "../messages/visible-text.ts";
import type { ReviewScore } from "../review/review-scores.ts";
import type { UnitFigures } from "../review/unit-figures.ts";
import { formatCellRef } from "../sheet/address.ts";
import { normalizeLabel } from "../sheet/label.ts";
import type { Line } from "./line.ts";
import type { FileReport } from "./report-schema.ts";

type Reported = NonNullable<FileReport["reviewScores"]>;

/** Proposals for 复核分数 in the report's shape. */
export function reportedScores(scores: readonly ReviewScore[]): Reported {
  return scores.map(({ cell, ...score }) => ({ ...score, cell: cell && formatCellRef(cell) }));
}

/** The department forms for the summary with their proposals; a unit with two proposals gets none. */
export function withReviewScores(units: readonly UnitFigures[], scores: Reported): readonly UnitFigures[] {
  if (scores.length === 0) return units;
  return units.map((figures) => {
    const own = scores.filter(
      ({ form, unit }) =>
        form === "department-self-evaluation" && normalizeLabel(unit) === normalizeLabel(figures.unit),
    );
    const score = own.length === 1 ? (own[0]?.score ?? null) : null;
    return { ...figures, reviewScore: score === null ? null : Number(score) };
  });
}

/** One line a proposal, with its working. */
export function reviewScoreLines({ reviewScores = [] }: FileReport): Line[] {
  return reviewScores.map(({ sheet, unit, project, working, basis, open }): Line => {
    const line = REVIEW_SCORE.line({ sheet, subject: project === "" ? unit : project, working });
    const rest = [basis, open > 0 ? REVIEW_SCORE.open(open) : ""].filter((text) => text !== "");
    return [visibleText([line, ...rest].join("。"))];
  });
}
