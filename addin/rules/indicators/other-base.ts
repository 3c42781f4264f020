import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { looksLikeOtherBase } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, scoredCells, textOf } from "../facts/indicator-line.ts";

/** I31 增量与水平混淆: the target is an increase, the actual value a level. */
export const otherBase: FormRule = {
  id: "other-base",
  code: "I31",
  family: "indicators",
  title: "增量与水平混淆",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "指标值与完成值应为同一口径",
  explanation:
    "占比、增速一类指标的完成值是目标的5倍以上时，常是目标写了增幅、完成值写了占比（如目标0.5%，完成24.9%），请核对口径。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      if (!line.comparison.numbers || line.target.kind !== "quantity" || line.target.figure.unit !== "%") return [];
      if (!looksLikeOtherBase(line)) return [passed];
      return [
        finding({
          cells: [...existingCells(line.row.actual), ...scoredCells(line)],
          message: say.otherBase({ name: line.name, target: textOf(line.target), actual: textOf(line.actual) }),
          found: textOf(line.actual),
        }),
      ];
    }),
  examples: [
    {
      name: "目标是增幅，完成值是占比",
      form: "project",
      edit: { D17: "设备投资占比", E17: "0.5%", F17: "24.9%", H17: 10, I17: "" },
      finds: ["F17"],
    },
    {
      name: "增速高一些",
      form: "project",
      edit: { D17: "产值增速", E17: "≥8%", F17: "12.6%", H17: 10, I17: "" },
      finds: [],
    },
  ],
};
