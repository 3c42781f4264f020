import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { Policy } from "../../policy/policy.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isGuessed } from "../facts/indicator-judgement.ts";
import { linesOf, scoredCells, shown, textOf, type Line, shownScore } from "../facts/indicator-line.ts";
import { isOutsideBand } from "./qualitative-band.ts";
import { isVague } from "./vague-reason.ts";

/** I07 达标却扣分: the target is met and points were taken off all the same. */
export const metButDeducted: FormRule = {
  id: "met-but-deducted",
  code: "I07",
  family: "indicators",
  title: "达标却扣分",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表填表说明：完成指标值记满分，未完成按完成值÷指标值×分值",
  explanation:
    "完成值达到目标的应得满分。扣了分又没有写清依据时提示；写明原因的、方向只是推定的，提示的程度较轻；超额完成较多的不提示；原因一栏空着的由 I09 提示，不重复。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { comparison, points, score } = line;
      if (!points || !score || comparison.status !== "met" || comparison.by === null) return [];
      if (comparison.by === "words" && line.target.kind !== "deadline") return [];
      if (!line.deducted) return [passed];
      // A missing reason is reported by I09: one line, one finding.
      if (line.reason === "blank" && !line.direction.presumed) return [];
      if (isOutsideBand(context, line) || exceedsByFar(line, context.policy)) return [];
      return [deductedFinding(line, points.minus(score).toFixed())];
    }),
  examples: [
    { name: "达到目标却扣分，原因没有说清", form: "project", edit: { H18: 8, I18: "长期工作" }, finds: ["H18"] },
    {
      name: "推定为反向，没有超过目标",
      form: "project",
      edit: { D16: "预算控制率", E16: "100%", F16: "90%", H16: 4 },
      finds: ["H16"],
    },
    { name: "符合标准却得八成", form: "project", edit: { E19: "符合标准", F19: "符合标准", H19: 8 }, finds: ["H19"] },
    {
      name: "超额较多而扣分的不提示",
      form: "project",
      edit: { F18: "420家", H18: 8, I18: "目标设定偏低，按规定扣分。" },
      finds: [],
    },
    { name: "原因空着的由 I09 提示", form: "project", edit: { H18: 8, I18: "" }, finds: [] },
    { name: "达标得满分", form: "project", edit: {}, finds: [] },
  ],
};

function deductedFinding(line: Line, deduction: string): Outcome {
  const { comparison, target, actual, name, row, direction } = line;
  const byNumber = comparison.by === "number";
  const byName = direction.presumed && direction.inColumn !== true;
  const wordedReverse = byNumber && byName && direction.direction === "reverse" && target.kind !== "range";
  const same = comparison.numbers?.target.eq(comparison.numbers.actual) ?? false;
  const light = (line.reason === "given" && !isVague(row.reason)) || (byNumber && isGuessed(line) && !same);
  const parts = { name, actual: textOf(actual), target: textOf(target), deduction };
  return finding({
    cells: [...scoredCells(line), ...(row.reason ? [row.reason] : [])],
    message: wordedReverse ? say.metIfReverse({ ...parts, why: direction.reason }) : say.metButDeducted(parts),
    found: shownScore(line),
    expected: shown(row.points),
    ...(light ? { severity: "info" as const } : {}),
  });
}

/** Far over the target: some places deduct for that. */
function exceedsByFar({ comparison, direction }: Line, policy: Policy): boolean {
  const { numbers } = comparison;
  return (
    numbers !== null &&
    direction.direction === "forward" &&
    numbers.target.gt(0) &&
    numbers.actual.gte(numbers.target.times(policy.overFulfilmentReason.value))
  );
}
