import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { linesOf, scoredCells, textOf } from "../facts/indicator-line.ts";

/** I03 等于指标: the sign is =, the actual value another one, and nothing was deducted. */
export const equalTarget: FormRule = {
  id: "equal-target",
  code: "I03",
  family: "indicators",
  title: "等于指标",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "指标值符号为“=”的，完成值应与指标值相等；计分办法各地不同，见口径参数",
  explanation:
    "指标值写“=”却完成了另一个数、又得满分时提示；预算执行率本身按比例计分，由I01核对。完成值少于指标值列为需作说明，多于指标值只作提示：多半是符号应写“≥”。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { target, comparison, name, row } = line;
      if (target.kind !== "quantity" || target.operator !== "=" || comparison.by !== "number" || !line.full) return [];
      if (comparison.status === "met" || !comparison.numbers || row.execution) return [passed];
      const more = comparison.numbers.actual.gt(comparison.numbers.target);
      return [
        finding({
          cells: scoredCells(line),
          message: say.equal({ name, target: textOf(target), actual: textOf(line.actual) }),
          found: row.score?.text.trim() ?? "",
          ...(more ? { severity: "info" as const } : {}),
        }),
      ];
    }),
  examples: [
    { name: "要求等于20台，完成18台得满分", form: "project", edit: { E13: "=20台", F13: "18台" }, finds: ["H13"] },
    { name: "完成得更多", form: "project", edit: { E13: "＝20台", F13: "25台" }, finds: ["H13"] },
    {
      name: "预算执行率99.99%，得分四舍五入为满分",
      form: "project",
      edit: { B13: "预算执行率", C13: "预算执行率", D13: "预算执行率", E13: "=100%", F13: "99.99%" },
      finds: [],
    },
    { name: "恰好相等", form: "project", edit: { E13: "=20台", F13: "20台" }, finds: [] },
  ],
};
