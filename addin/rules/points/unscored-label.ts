import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { distinctSlots } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W13 标签有分而无指标行: a group states points, but no row of it has any. */
export const unscoredLabel: FormRule = {
  id: "unscored-label",
  code: "W13",
  family: "points",
  title: "标注分值而未评分",
  severity: "error",
  scope: "form",
  forms: SCORED,
  basis: "表内勾稽：标注了分值的指标须有分值和得分",
  explanation: "一级或二级指标标注了分值，下面却没有任何分值和得分，这些分就没有着落。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) => {
      if (!table.columns.includes("points") || !table.columns.includes("score")) return [];
      const filled = (rows: typeof table.rows): boolean =>
        [...distinctSlots(rows, "points"), ...distinctSlots(rows, "score")].some(
          (slot) => slot.reading.kind !== "blank",
        );
      if (!filled(table.rows)) return [];
      return table.groups.flatMap((group) => {
        const printed = group.points && readOperand(group.points, "points", form.moneyUnit);
        if (!group.points || !printed?.known || !printed.value.gt(0)) return [];
        // A level-1 group whose level-2 groups are named is reported once, at the finer level.
        const finer =
          group.level === 1 &&
          table.groups.some(
            (other) => other.level === 2 && other.points && other.rows.every((row) => group.rows.includes(row)),
          );
        if (filled(group.rows) || finer) return [passed];
        const [first] = group.rows;
        return [
          finding({
            cells: [...(first?.points ? [first.points] : []), ...(first?.score ? [first.score] : []), group.slot],
            message: pointsMessages.unscoredLabel(group.name, printed.value.toFixed()),
            expected: printed.value.toFixed(),
          }),
        ];
      });
    }),
  examples: [
    {
      name: "可持续影响指标标注10分却没有评分",
      form: "project",
      edit: { C19: "可持续影响指标（10分）", D19: "无", E19: "", F19: "", G19: "", H19: "" },
      finds: ["G19"],
    },
    { name: "没有标注分值的空行", form: "project", edit: { D19: "", E19: "", F19: "", G19: "", H19: "" }, finds: [] },
  ],
};
