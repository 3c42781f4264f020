import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { readDirection } from "../../values/direction.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf, type Line } from "../facts/indicator-line.ts";

/** I20 成本指标用≥/＞: a floor for a cost. */
export const costFloor: FormRule = {
  id: "cost-floor",
  code: "I20",
  family: "indicators",
  title: "成本指标设下限",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财预〔2021〕101号（中央部门参考试行）：成本指标反映控制成本的要求，应设上限",
  explanation:
    "成本指标的目标一般写“≤”。写成“≥”表示花得越多越好，多半是符号写反，或指标放错了组。节约率、执行率一类越大越好的不提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      if (!line.group.includes("成本") || line.target.kind !== "quantity") return [];
      return [
        isCostFloor(line)
          ? finding({
              cells: existingCells(line.row.target, line.row.name),
              message: say.costFloor(line.name, textOf(line.target)),
              found: textOf(line.target),
            })
          : passed,
      ];
    }),
  examples: [
    { name: "单台成本写成≥", form: "project", edit: { E16: "≥5万元", F16: "5.2万元" }, finds: ["E16"] },
    {
      name: "成本节约率可以设下限",
      form: "project",
      edit: { D16: "采购成本节约率", E16: "≥5%", F16: "6%" },
      finds: [],
    },
    { name: "写“≤”的不提示", form: "project", edit: {}, finds: [] },
  ],
};

/** A cost indicator whose sign requires more, and whose words do not. */
export function isCostFloor({ group, target, name, row }: Line): boolean {
  if (!group.includes("成本") || target.kind !== "quantity" || (target.operator !== "≥" && target.operator !== ">"))
    return false;
  return (
    readDirection(
      { ...target, operator: null },
      { name, level2: row.level2?.text ?? "", level1: row.level1?.text ?? "" },
    ).direction === "reverse"
  );
}
