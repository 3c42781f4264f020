import { normalizeLabel } from "../sheet/label.ts";
import type { ReviewScore } from "./review-scores.ts";
import type { UnitFigures } from "./unit-figures.ts";

/** The department forms for the summary with their proposals for 复核分数; a unit with two proposals gets none. */
export function withReviewScores(
  units: readonly UnitFigures[],
  scores: readonly Pick<ReviewScore, "form" | "unit" | "score">[],
): readonly UnitFigures[] {
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
