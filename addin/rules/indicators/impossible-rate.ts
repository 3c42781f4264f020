import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isImpossibleRate } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, textOf } from "../facts/indicator-line.ts";

/** I21 率类超100%: a rate of a part in a whole above 100 %. */
export const impossibleRate: FormRule = {
  id: "impossible-rate",
  code: "I21",
  family: "indicators",
  title: "率类数值异常",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "部分占总体的比率不超过100%；预算完成率的上限和极端值见口径参数",
  explanation:
    "合格率、覆盖率、满意度一类不会超过100%；预算完成率、支付进度率明显超过100%，多半是分母用错。增长率、任务完成率可以超过100%，不提示。",
  check: (context) => {
    const { completionCeiling, extremeRate } = context.policy;
    return linesOf(context).flatMap((line): Outcome[] => {
      if (line.actual.kind !== "quantity" || line.actual.figure.unit !== "%") return [];
      if (!isImpossibleRate(line, { spent: completionCeiling.value, extreme: extremeRate.value })) return [passed];
      return [
        finding({
          cells: existingCells(line.row.actual, line.row.target),
          message: say.impossibleRate(line.name, textOf(line.actual)),
          found: textOf(line.actual),
        }),
      ];
    });
  },
  examples: [
    { name: "合格率101%", form: "project", edit: { F14: "101%" }, finds: ["F14"] },
    {
      name: "预算完成率830%",
      form: "project",
      edit: { D17: "预算完成率", E17: "≥95%", F17: "830.04%", H17: 10, I17: "" },
      finds: ["F17"],
    },
    { name: "任务完成率可以超过100%", form: "project", edit: { D14: "培训任务完成率", F14: "112%" }, finds: [] },
    { name: "增长率可以超过100%", form: "project", edit: { D14: "销售增长率", F14: "140%" }, finds: [] },
  ],
};
