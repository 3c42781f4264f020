import { percentText } from "../../values/percent-text.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { IndicatorScore } from "../../scoring/score.ts";
import type { ValueComparison } from "../../values/compare.ts";
import { type Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { looksMisplaced, scoreTolerance } from "../facts/indicator-judgement.ts";
import { linesOf, scoredCells, shownScore } from "../facts/indicator-line.ts";

/** I02 反向超标得分偏高: a lower-is-better indicator went over its target and still scored above both formulas in use. */
export const reverseScore: FormRule = {
  id: "reverse-score",
  code: "I02",
  family: "indicators",
  title: "反向超标得分",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "两种通行算法：旧版自评表说明用 指标值÷完成值×分值；一体化系统用线性扣减。按当地规定选用",
  parameters: ["reverseFormula", "scoreDecimals", "scoreRounding"],
  explanation:
    "成本、费用一类越小越好的指标超过目标时要扣分。两种公式都有地方在用，得分高于两者时提示，并列出两种算法的结果。",
  check: (context) => {
    const tolerance = scoreTolerance(context.form);
    return linesOf(context).flatMap((line): Outcome[] => {
      const { expected, comparison, score, name } = line;
      if (expected?.kind !== "reverse" || !score || !expected.range) return [];
      if (comparison.by !== "number" || looksMisplaced(line)) return [];
      if (comparison.status === "met") return [passed];
      if (line.full || !comparison.numbers || comparison.numbers.target.isZero()) return [];
      const { sentence, span } = wantedScores(expected, expected.range.high);
      const parts = {
        cells: scoredCells(line),
        found: shownScore(line),
        expected: sentence,
        working: expected.working,
      };
      if (score.minus(expected.range.high).gt(tolerance)) {
        const over = excess(comparison.numbers);
        return [
          finding({ ...parts, message: say.reverseHigh({ name, over, expected: sentence, found: shownScore(line) }) }),
        ];
      }
      if (expected.range.low.minus(score).gt(tolerance))
        return [
          finding({
            ...parts,
            message: say.scoreLow({ name, expected: span, found: shownScore(line) }),
            severity: "info",
          }),
        ];
      return [passed];
    });
  },
  examples: [
    {
      name: "超支四成只扣1分",
      form: "department",
      edit: { F17: "560元", H17: 4.5, I17: "场地租金上涨。" },
      finds: ["H17"],
    },
    { name: "在两种公式之间", form: "department", edit: { F17: "480元", H17: 4, I17: "场地租金上涨。" }, finds: [] },
    { name: "低于两种公式", form: "department", edit: { F17: "440元", H17: 1, I17: "场地租金上涨。" }, finds: ["H17"] },
    { name: "没有超过目标", form: "department", edit: {}, finds: [] },
  ],
};

/** The score by the formula in use, or by both where the policy leaves it open: as a sentence, and as a span. */
function wantedScores(
  { score, alternatives: [linear, ratio] }: IndicatorScore,
  high: Decimal,
): { sentence: string; span: string } {
  const one = (score ?? high).toFixed();
  if (!linear || !ratio) return { sentence: say.oneScore(one), span: one };
  const [first, second] = [linear.score.toFixed(), ratio.score.toFixed()];
  return { sentence: say.twoScores(first, second), span: `${first}～${second}` };
}

/** How far the result lies above its target, in % of the target. */
function excess({ target, actual }: NonNullable<ValueComparison["numbers"]>): string {
  return percentText(actual.minus(target).div(target), 2);
}
