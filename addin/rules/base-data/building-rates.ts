import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { rateIdentity, type Identity } from "../../identities/identity.ts";
import type { Measure } from "../../identities/operand.ts";
import type { IdentityRule } from "../rule.ts";

/** B15 规模/投资控制率: 实际 ÷ 批复. */
export const buildingRates: IdentityRule = {
  id: "building-rates",
  code: "B15",
  family: "base-data",
  title: "楼堂馆所控制率",
  severity: "error",
  scope: "identity",
  forms: ["base-data"],
  basis: "部门整体支出绩效评价基础数据表：规模控制率=实际规模÷批复规模，投资概算控制率=实际投资÷预算投资",
  explanation: "完工的楼堂馆所，规模控制率等于实际规模除以批复规模，投资概算控制率等于实际投资除以预算投资。",
  message: say.buildingRate,
  identities: ({ form }) =>
    sectionsOf(form, "buildings").flatMap((section) =>
      section.rows.flatMap((row) => [
        ...rate(form, "规模控制率", "count", row.approvedSize, row.actualSize, row.sizeRate),
        ...rate(form, "投资概算控制率", "money", row.approvedCost, row.actualCost, row.costRate),
      ]),
    ),
  examples: [
    { name: "规模控制率写错", form: "base-data", edit: { D23: "89.33%" }, finds: ["D23"] },
    { name: "投资控制率算反了", form: "base-data", edit: { G23: "102.04%" }, finds: ["G23"] },
    {
      name: "没有完工项目",
      form: "base-data",
      edit: { B23: "", C23: "", D23: "", E23: "", F23: "", G23: "" },
      finds: [],
    },
  ],
};

function rate(
  form: Form,
  label: string,
  measure: Measure,
  approved: Slot | null,
  actual: Slot | null,
  target: Slot | null,
): Identity[] {
  if (!approved || !actual || !target) return [];
  const [limit, used] = [figureIn(approved, measure), figureIn(actual, measure)];
  return [
    rateIdentity({
      form,
      target,
      label,
      expression: over(used, limit),
      call: { name: "CONTROLRATE", arguments: [limit, used] },
    }),
  ];
}
