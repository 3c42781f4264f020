import { percentText } from "../../values/percent-text.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import type { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isImpossibleRate, looksLikeOtherBase, looksMisplaced } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, textOf, type Line } from "../facts/indicator-line.ts";

/** I10 超额完成未说明: far over the target without a reason. */
export const overFulfilment: FormRule = {
  id: "over-fulfilment",
  code: "I10",
  family: "indicators",
  title: "超额完成未说明",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "提示：完成值超过指标值较多的，说明原因；倍数见口径参数",
  parameters: ["overFulfilmentReason"],
  explanation:
    "正向指标的完成值达到目标的1.3倍（一体化系统1.2倍，可更改）以上，又没有写原因时提示，以便核对目标是否定低了。没有原因栏的表只作提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { policy } = context;
      const multiple = multipleOf(line);
      if (!multiple || line.deducted || looksMisplaced(line) || looksLikeOtherBase(line)) return [];
      if (isImpossibleRate(line, { spent: policy.completionCeiling.value, extreme: policy.extremeRate.value }))
        return [];
      if (multiple.lt(policy.overFulfilmentReason.value) || line.reason === "given") return [passed];
      const { row, name } = line;
      const percent = percentText(multiple, 2);
      return [
        finding({
          cells: existingCells(row.actual, row.target, row.reason),
          message: say.overFulfilled({ name, actual: textOf(line.actual), target: textOf(line.target), percent }),
          found: textOf(line.actual),
          working: `${line.comparison.numbers?.actual.toFixed() ?? ""} ÷ ${line.comparison.numbers?.target.toFixed() ?? ""} = ${percent}`,
          ...(line.reason === "no-column" ? { severity: "info" as const } : {}),
        }),
      ];
    }),
  examples: [
    { name: "恰好1.3倍", form: "project", edit: { F18: "390家" }, finds: ["F18"] },
    { name: "不到1.3倍", form: "project", edit: { F18: "389家" }, finds: [] },
    { name: "写了原因", form: "project", edit: { F18: "600家", I18: "新增两个服务站点，服务范围扩大。" }, finds: [] },
    { name: "反向指标低于目标不算", form: "project", edit: { F16: "2万元" }, finds: [] },
  ],
};

/** 完成值 ÷ 指标值 of a forward indicator that is met; `null` where that says nothing. */
export function multipleOf({ comparison, direction, target, row }: Line): Decimal | null {
  const { numbers } = comparison;
  const forward = direction.direction === "forward" && (target.kind === "quantity" || target.kind === "duration");
  if (!numbers || !forward || row.execution || comparison.status !== "met" || numbers.target.lte(0)) return null;
  return numbers.actual.div(numbers.target);
}
