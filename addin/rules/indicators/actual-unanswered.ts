import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { levelOf } from "../../scoring/qualitative.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { deriveOwnGrowth } from "../facts/growth-in-prose.ts";
import { existingCells, linesOf, textOf, type Line } from "../facts/indicator-line.ts";
import type { IndicatorValue } from "../../values/indicator-value.ts";

const NO_ANSWER: ReadonlySet<IndicatorValue["kind"]> = new Set(["blank", "dash", "placeholder", "unreadable"]);

/** A number of something else than the target requires. */
function answersAnother({ actual, comparison }: Line): boolean {
  if (actual.kind !== "quantity" || actual.label === "" || actual.figure.approximate) return false;
  return comparison.status === "undecided" && comparison.units !== "incompatible";
}

function isInWords(actual: IndicatorValue): boolean {
  return actual.kind === "yes-no" || (actual.kind === "qualitative" && !/\d/u.test(actual.text.normalize("NFKC")));
}

/** I18 完成值未回应目标: the target is a number, and the result is words or another quantity. */
export const actualUnanswered: FormRule = {
  id: "actual-unanswered",
  code: "I18",
  family: "indicators",
  title: "完成值未对照目标",
  severity: "warning",
  scope: "form",
  forms: [...SELF_EVALUATION, "basic-information"],
  basis: "完成值应与指标值口径一致、可以比较",
  explanation:
    "指标值是数，完成值应写出同一口径的数。只写“高于全市平均”、或写一段没有数的话，无法核对是否完成。只写“已完成”“达成年度指标”的，只作提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { target, actual, row, name } = line;
      if (target.kind !== "quantity" || NO_ANSWER.has(actual.kind)) return [];
      if (!answersAnother(line) && !isInWords(actual)) return [passed];
      const light =
        actual.kind === "yes-no" || (actual.kind === "qualitative" && levelOf(actual.text, context.policy) !== null);
      return [
        finding({
          cells: existingCells(row.actual, row.target),
          message: say.unanswered({ name, target: textOf(target), actual: textOf(actual) }),
          found: textOf(actual),
          ...(light ? { severity: "info" as const } : {}),
        }),
      ];
    }),
  derivations: deriveOwnGrowth,
  examples: [
    {
      name: "基本情况表只写高于平均",
      form: "basic-information",
      edit: { G34: "超于全市平均增速11.8%" },
      finds: ["G34"],
    },
    { name: "只写高于平均", form: "project", edit: { F17: "高于全市平均11.8%" }, finds: ["F17"] },
    { name: "没有数的话", form: "project", edit: { F18: "服务企业成效明显" }, finds: ["F18"] },
    { name: "只写已完成", form: "project", edit: { F18: "已完成" }, finds: ["F18"] },
    { name: "写出了数", form: "project", edit: { F18: "服务企业320家" }, finds: [] },
    { name: "整段文字里有数的不断定", form: "project", edit: { F18: "上半年150家，下半年170家" }, finds: [] },
  ],
};
