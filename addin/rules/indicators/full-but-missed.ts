import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { figureInterval } from "../../values/figure.ts";
import type { Severity } from "../finding.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isCostFloor } from "./cost-floor.ts";
import { isGuessed, looksMisplaced, scoreTolerance, signAgainstWords } from "../facts/indicator-judgement.ts";
import { linesOf, scoredCells, textOf, type Line, shownScore } from "../facts/indicator-line.ts";
import type { IndicatorScore } from "../../scoring/score.ts";
import type { Decimal } from "../../values/decimal.ts";

/** I08 未达标却满分: the target is missed and the score is full. */
export const fullButMissed: FormRule = {
  id: "full-but-missed",
  code: "I08",
  family: "indicators",
  title: "未达标却满分",
  severity: "error",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "表内勾稽：完成值未达到印明符号的指标值，得分不应为满分",
  explanation:
    "指标值印明“≥”或“≤”，完成值没有达到却得满分，是表内自相矛盾。没有印符号、单位没有写全，或符号本身可疑的，列为需作说明。",
  check: (context) => {
    const tolerance = scoreTolerance(context.form);
    return linesOf(context).flatMap((line): Outcome[] => {
      const { comparison, expected, name } = line;
      if (!line.full || !expected || looksMisplaced(line) || isCostFloor(line)) return [];
      if (!isDecided(line, expected)) return [];
      if (comparison.status === "met") return [passed];
      const wanted = wantedScore(expected);
      return [
        finding({
          cells: scoredCells(line),
          message: say.fullButMissed({
            name,
            actual: textOf(line.actual),
            target: textOf(line.target),
            expected: wanted === "" ? "" : say.shouldScore(wanted),
          }),
          found: shownScore(line),
          expected: wanted,
          working: expected.working,
          severity: isRoundedUp(line, expected, tolerance) && comparison.by === "number" ? "info" : severityOf(line),
        }),
      ];
    });
  },
  examples: [
    { name: "没有达到“≥”却得满分", form: "project", edit: { F13: "18台" }, finds: ["H13"] },
    { name: "超过“≤”却得满分", form: "project", edit: { F16: "5.6万元" }, finds: ["H16"] },
    { name: "没有印符号的列为需作说明", form: "project", edit: { E13: "20台", F13: "18台" }, finds: ["H13"] },
    {
      name: "单位单独成列、百分数存成小数",
      form: "project",
      edit: { J12: "度量单位", J14: "%", E14: "≥98", F14: 0.995 },
      finds: [],
    },
    { name: "完成值是区间，上限也没有达到", form: "project", edit: { F13: "15-18台" }, finds: ["H13"] },
    { name: "完成值自己写明没有达标", form: "project", edit: { F14: "已完成80%，未达标" }, finds: ["H14"] },
    { name: "要求“是”，填“否”", form: "project", edit: { E19: "是", F19: "否" }, finds: ["H19"] },
    { name: "只写未达标", form: "project", edit: { F14: "未达标" }, finds: ["H14"] },
    { name: "中文数字的指标值没有完成", form: "project", edit: { E13: "≥二十台", F13: "十八台" }, finds: ["H13"] },
    { name: "恰好达到", form: "project", edit: { F13: "20台" }, finds: [] },
    { name: "约数不能断定", form: "project", edit: { F13: "近21台" }, finds: [] },
  ],
};

/** Whether numbers, yes and no, or words that admit a miss decide. */
function isDecided({ comparison, target }: Line, { kind }: IndicatorScore): boolean {
  if (comparison.status === "undecided") return false;
  switch (comparison.by) {
    case "number":
      return kind === "forward" || kind === "reverse";
    case "yes-no":
      return true;
    case "words":
      return comparison.status === "not-met" && target.kind !== "deadline";
    case "date":
    case null:
      return false;
  }
}

function isRoundedUp({ points }: Line, { range, score }: IndicatorScore, tolerance: Decimal): boolean {
  const high = range?.high ?? score;
  return high !== null && (points?.minus(high).lte(tolerance) ?? false);
}

function wantedScore({ score, alternatives: [linear, ratio] }: IndicatorScore): string {
  if (linear && ratio) return say.twoScores(linear.score.toFixed(), ratio.score.toFixed());
  return score ? say.oneScore(score.toFixed()) : "";
}

/** Provably wrong only with a printed sign, printed equal units, exact figures, and no word that contradicts the sign. */
function severityOf(line: Line): Severity {
  // The result says itself that it missed, or 否 to 是: the direction does not matter.
  if (line.comparison.by === "words" || line.comparison.by === "yes-no") return "warning";
  if (isGuessed(line) || isDoubtfullyReverse(line)) return "info";
  if (line.direction.presumed || !isPlainlyPrinted(line)) return "warning";
  return missedForSure(line) && !signAgainstWords(line) ? "error" : "warning";
}

/** Two exact figures of one printed unit, and a printed sign. */
function isPlainlyPrinted({ target, actual, comparison }: Line): boolean {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return false;
  if (target.operator === null || target.operator === "≈" || actual.operator !== null) return false;
  if (target.figure.approximate || actual.figure.approximate || target.label !== "" || actual.label !== "")
    return false;
  const { unit } = target.figure;
  return unit !== null && unit === actual.figure.unit && comparison.units === "same";
}

/** Presumed lower-is-better from its name alone, outside the cost group: the writer may have meant the other direction. */
function isDoubtfullyReverse({ direction, group, target }: Line): boolean {
  const byName = direction.presumed && direction.inColumn !== true;
  return byName && direction.direction === "reverse" && !group.includes("成本") && target.kind === "quantity";
}

/** No value the printed actual figure may stand for reaches the target. */
function missedForSure({ target, actual }: Line): boolean {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return false;
  const { low, high } = figureInterval(actual.figure);
  return target.operator === "≥" || target.operator === ">"
    ? high.lt(target.figure.value)
    : low.gt(target.figure.value);
}
