import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { levelOf } from "../../scoring/qualitative.ts";
import type { Policy, QualitativeBand } from "../../policy/policy.ts";
import { roundScore } from "../../scoring/round-score.ts";
import type { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormContext, type FormRule, type Outcome } from "../rule.ts";
import { scoreTolerance } from "../facts/indicator-judgement.ts";
import { linesOf, scoredCells, type Line, shownScore } from "../facts/indicator-line.ts";

/** I06 定性得分不在档内: the words name a level whose band does not hold the score. */
export const qualitativeBand: FormRule = {
  id: "qualitative-band",
  code: "I06",
  family: "indicators",
  title: "定性指标得分档次",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "定性三档：100%–80%、80%–60%、60%–0（一体化系统）；湖北等地和旧版表为80%–50%、50%–0",
  parameters: ["qualitativeBands"],
  explanation:
    "完成值写明达成程度，或与指标值文字相同（视为达成）时，得分应在该档的范围内。档次比例是可以更改的口径参数。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const outside = outsideBand(context, line);
      return outside === null ? [] : [outside];
    }),
  examples: [
    {
      name: "与目标相同却得六成",
      form: "project",
      edit: { E19: "符合标准", F19: "符合标准", H19: 6, I19: "仍有改进的余地，已制定计划。" },
      finds: ["H19"],
    },
    {
      name: "部分达成却得九成",
      form: "project",
      edit: { E19: "长期使用", F19: "部分达成年度指标并具有一定效果", H19: 9, I19: "两台设备未达设计年限。" },
      finds: ["H19"],
    },
    {
      name: "达成得九成",
      form: "project",
      edit: { E19: "长期使用", F19: "达成年度指标", H19: 9, I19: "个别设备需要加强保养。" },
      finds: [],
    },
  ],
};

/** The level a line's words name, or the best one where they repeat the target. */
function bandOf({ actual, comparison }: Line, policy: Policy): QualitativeBand | null {
  const level = actual.kind === "qualitative" ? levelOf(actual.text, policy) : null;
  if (level) return level;
  const repeats = comparison.status === "met" && (comparison.by === "yes-no" || comparison.by === "words");
  return repeats ? (policy.qualitativeBands.value[0] ?? null) : null;
}

function outsideBand(context: FormContext, line: Line): Outcome | null {
  const { points, score, target, name } = line;
  const band = target.kind === "deadline" ? null : bandOf(line, context.policy);
  if (!band || !points || !score || score.gt(points)) return null;
  const bound = (share: number): Decimal => roundScore(points.times(share), context.policy);
  const [low, high] = [bound(band.low), bound(band.high)];
  const tolerance = scoreTolerance(context.form);
  if (low.minus(score).lte(tolerance) && score.minus(high).lte(tolerance)) return passed;
  return finding({
    cells: scoredCells(line),
    message: say.band({ name, level: band.level, low: low.toFixed(), high: high.toFixed(), found: shownScore(line) }),
    found: shownScore(line),
    expected: `${low.toFixed()}～${high.toFixed()}`,
  });
}

/** Whether {@link qualitativeBand} reports the line. */
export function isOutsideBand(context: FormContext, line: Line): boolean {
  return outsideBand(context, line)?.kind === "finding";
}
