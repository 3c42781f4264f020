import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Policy } from "../../policy/policy.ts";
import type { IndicatorScore } from "../../scoring/score.ts";
import { possibleScores } from "../../scoring/possible-scores.ts";
import { scoringStandard } from "../../scoring/standard-text.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { Decimal, hundredthOf } from "../../values/decimal.ts";
import { fractionInterval } from "../../values/figure.ts";
import type { Interval } from "../../values/interval.ts";
import type { IndicatorValue } from "../../values/indicator-value.ts";

/** Words of a rule of its own: 扣0.5分, 得3分, 不得分, 酌情. An explanation of the indicator and 达标得分 have none. */
const OWN_RULE = /[扣减得计记]除?\d+(?:\.\d+)?分|不[得计]分|酌情|分档|扣完/u;

/** A percentage as a fraction, with the interval its printed digits allow. */
function rateOf(actual: IndicatorValue): { value: Decimal; interval: Interval } | null {
  if (actual.kind !== "quantity" || actual.figure.unit !== "%") return null;
  const interval = fractionInterval(actual.figure);
  return interval && { value: hundredthOf(actual.figure.value), interval };
}

/**
 * What a line scores by the 评分标准 printed beside it, in place of the national proportion: by the rule where it is one for
 * rates and the result is a rate, undecided where it is any other rule of its own. The score `by` target and result stands
 * where the row prints no rule, or only that proportion.
 */
export function byPrintedStandard(
  row: IndicatorRow,
  actual: IndicatorValue,
  points: Decimal,
  policy: Policy,
  by: IndicatorScore,
): IndicatorScore {
  if (!row.standard || row.standard.area.bottom > row.standard.area.top || by.comparison.by !== "number") return by;
  const standard = scoringStandard(row.standard.text, points);
  const undecided: IndicatorScore = { ...by, score: null, range: null, working: "", certain: false, alternatives: [] };
  if (standard?.kind !== "rate") return standard || OWN_RULE.test(normalizeLabel(row.standard.text)) ? undecided : by;
  if (standard.scale.kind === "share") return by;
  const rate = rateOf(actual);
  if (!rate || (standard.points !== null && !points.eq(standard.points))) return undecided;
  const { scores, best, faces, open } = possibleScores(standard, points, rate, policy);
  if (open) return undecided;
  const [low, high] = [Decimal.min(...scores), Decimal.max(...scores)];
  const certain = faces.every((score) => score.eq(best.score));
  return {
    ...by,
    score: certain ? best.score : null,
    range: { low, high },
    working: best.working,
    certain,
    alternatives: [],
  };
}
