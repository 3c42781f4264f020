import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { linesOf, scoredCells, textOf } from "../facts/indicator-line.ts";

/** I04 区间指标: full marks for a value outside the printed range. */
export const rangeTarget: FormRule = {
  id: "range-target",
  code: "I04",
  family: "indicators",
  title: "区间指标",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "指标值写成区间的，完成值应落在区间内",
  explanation: "指标值写成“80%～90%”这样的区间，完成值在区间外却得满分时提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { target, comparison, name } = line;
      if (target.kind !== "range" || comparison.status === "undecided") return [];
      if (comparison.status === "met" || !line.full) return [passed];
      return [
        finding({
          cells: scoredCells(line),
          message: say.range({ name, actual: textOf(line.actual), target: textOf(target) }),
          found: line.row.score?.text.trim() ?? "",
        }),
      ];
    }),
  examples: [
    { name: "高出区间却得满分", form: "project", edit: { E13: "15-20台", F13: "26台" }, finds: ["H13"] },
    { name: "在区间内", form: "project", edit: { E13: "15～20台", F13: "18台" }, finds: [] },
    {
      name: "区间外已扣分",
      form: "project",
      edit: { E13: "15-20台", F13: "12台", H13: 16, I13: "设备到货推迟。" },
      finds: [],
    },
  ],
};
