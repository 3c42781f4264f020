import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, notChecked, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { deriveScores } from "../facts/derive-score.ts";
import { looksMisplaced, scoreTolerance } from "../facts/indicator-judgement.ts";
import { readDirection } from "../../values/direction.ts";
import type { IndicatorScore } from "../../scoring/score.ts";
import type { Decimal } from "../../values/decimal.ts";
import type { Interval } from "../../values/interval.ts";
import { existingCells, linesOf, scoredCells, type Line, shownScore } from "../facts/indicator-line.ts";

/** I01 正向未达标得分偏高: below the target, and scored above 完成值 ÷ 指标值 × 分值. Full scores are reported by I08. */
export const forwardScore: FormRule = {
  id: "forward-score",
  code: "I01",
  family: "indicators",
  title: "正向未达标得分",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表填表说明：完成指标值记满分，未完成按完成值÷指标值×分值",
  parameters: ["completionDeductions", "scoreDecimals", "scoreRounding"],
  explanation:
    "没有达到目标的定量指标，得分一般是“完成值÷指标值×分值”。得分明显高于这个数时提示；得分都取整数的表允许取整的出入。得分偏低只作提示；预算执行率的得分是固定的“分值×执行率”，偏低也要说明。",
  derivations: deriveScores,
  check: (context) => {
    const tolerance = scoreTolerance(context.form);
    return linesOf(context).flatMap((line): Outcome[] => {
      const { expected, comparison, score, row, name } = line;
      if (!expected || !score || looksMisplaced(line)) return [];
      if (isUndecidedNumber(line))
        return [notChecked(existingCells(row.actual, row.target), say.undecided(name, comparison.reason))];
      if (comparison.by !== "number" || !expected.range) return [];
      if (expected.kind !== "forward" && !fallsShort(line)) return [];
      if (comparison.status === "met") return [passed];
      return line.full ? [] : [compareScore(line, score, expected, expected.range, tolerance)];
    });
  },
  examples: [
    { name: "完成三成只扣2分", form: "project", edit: { F17: "3%", H17: 8 }, finds: ["H17"] },
    { name: "得分低于公式", form: "project", edit: { H17: 5 }, finds: ["H17"] },
    {
      name: "取整的得分",
      form: "project",
      edit: { F20: "80%", H20: 9, I20: "回访样本少，反映的问题集中，已改进。" },
      finds: [],
    },
    { name: "保留小数的表按小数核对", form: "department", edit: { H19: 12.5 }, finds: ["H19"] },
    { name: "没有写%的小数无法核对", form: "project", edit: { F17: 0.12, H17: 8 }, finds: [], notChecked: ["F17"] },
    {
      name: "印“=”的比率没有完成",
      form: "project",
      edit: { E20: "=100%", F20: "80%", H20: 9.5, H19: 9.5, I20: "个别企业未按期完成，已督促整改。" },
      finds: ["H20"],
    },
    {
      name: "印“=”的成本少于指标值",
      form: "project",
      edit: { B16: "成本指标", C16: "成本指标", D16: "购置成本", E16: "=4万元", F16: "3万元", H16: 9 },
      finds: [],
    },
    {
      name: "约数无法判断",
      form: "project",
      edit: { E18: "≥305家", F18: "近310家", H18: 9 },
      finds: [],
      notChecked: ["F18"],
    },
  ],
};

/** The sign is =, less was done, and the words around it say that less is worse: scored like ≥. */
function fallsShort({ expected, target, comparison, name, row }: Line): boolean {
  if (
    expected?.kind !== "equal" ||
    target.kind !== "quantity" ||
    !comparison.numbers?.actual.lt(comparison.numbers.target)
  )
    return false;
  const worded = readDirection(
    { ...target, operator: null },
    { name, level2: row.level2?.text ?? "", level1: row.level1?.text ?? "" },
  );
  return worded.direction === "forward";
}

/** Two numbers of comparable units that do not decide whether the target is met. */
function isUndecidedNumber({ target, actual, comparison }: Line): boolean {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return false;
  return comparison.status === "undecided" && comparison.units !== "incompatible";
}

function compareScore(
  line: Line,
  score: Decimal,
  expected: IndicatorScore,
  { low, high }: Interval,
  tolerance: Decimal,
): Outcome {
  const { row, name } = line;
  const wanted = expected.score ?? high;
  const shown = shownScore(line);
  const parts = {
    cells: scoredCells(line),
    found: shown,
    expected: wanted.toFixed(),
    working: expected.working,
    difference: score.minus(wanted).toFixed(),
  };
  if (score.minus(high).gt(tolerance))
    return finding({ ...parts, message: say.forwardHigh({ name, expected: wanted.toFixed(), found: shown }) });
  if ((expected.score ?? low).minus(score).lte(tolerance)) return passed;
  const message = say.scoreLow({ name, expected: wanted.toFixed(), found: shown });
  return finding(row.execution ? { ...parts, message } : { ...parts, message, severity: "info" });
}
