import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf } from "../facts/indicator-line.ts";

/** I23 完成值为负: counted as 0 where the score is in proportion. */
export const negativeActual: FormRule = {
  id: "negative-actual",
  code: "I23",
  family: "indicators",
  title: "完成值为负",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "预算管理一体化绩效模块：完成值为负的按0计分",
  explanation: "正向指标的完成值是负数时，按比例计分按0算。变动率、结余一类越小越好的指标不提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { comparison, direction, name, row } = line;
      if (!comparison.numbers || direction.direction !== "forward" || comparison.numbers.target.lte(0)) return [];
      if (!comparison.numbers.actual.isNegative() || comparison.numbers.actual.isZero()) return [passed];
      return [
        finding({
          cells: existingCells(row.actual, row.score),
          message: say.negativeActual(name, textOf(line.actual)),
          found: textOf(line.actual),
        }),
      ];
    }),
  examples: [
    { name: "增长率为负", form: "project", edit: { D17: "产值增长率", F17: "-2%", H17: 0 }, finds: ["F17"] },
    { name: "正数", form: "project", edit: {}, finds: [] },
  ],
};
