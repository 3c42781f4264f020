import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { looksMisplaced } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, textOf } from "../facts/indicator-line.ts";

/** I14 量纲错误: target and actual are 10 000 times apart, as 元 and 万元 are. */
export const unitMagnitude: FormRule = {
  id: "unit-magnitude",
  code: "I14",
  family: "indicators",
  title: "单位错位",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "元、万元、亿元之间相差一万倍",
  explanation: "换算单位之后，完成值约为指标值的一万倍或万分之一时，多半是把元当成了万元，或把万元当成了亿元。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      if (!line.comparison.numbers) return [];
      if (!looksMisplaced(line)) return [passed];
      return [
        finding({
          cells: existingCells(line.row.actual, line.row.target),
          message: say.misplaced({ name: line.name, target: textOf(line.target), actual: textOf(line.actual) }),
          found: textOf(line.actual),
        }),
      ];
    }),
  examples: [
    { name: "元写成了万元", form: "project", edit: { F16: "45000万元", H16: 5 }, finds: ["F16"] },
    { name: "元与万元换算后相当", form: "project", edit: { F16: "45000元" }, finds: [] },
  ],
};
