import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W10 分值≤0. A negative weight is impossible; a zero may be a row that is not used. */
export const pointsPositive: FormRule = {
  id: "points-positive",
  code: "W10",
  family: "points",
  title: "分值应大于0",
  severity: "error",
  scope: "form",
  forms: SCORED,
  basis: "自评表栏目：分值应大于0",
  explanation: "每项指标的分值应大于0。填0的行如果不用，请删除指标内容。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.rows.flatMap((row) => {
        const points = row.points && readOperand(row.points, "points", form.moneyUnit);
        if (!row.points || !points?.known) return [];
        if (points.value.gt(0)) return [passed];
        const used = row.actual?.reading.kind !== "blank" && row.name?.reading.kind === "text";
        if (points.value.isZero() && !used) return [];
        return [
          finding({
            cells: [row.points],
            message: pointsMessages.pointsNotPositive(points.text.trim()),
            found: points.text.trim(),
            severity: points.value.isZero() ? "warning" : "error",
          }),
        ];
      }),
    ),
  examples: [
    { name: "分值为负", form: "project", edit: { G13: -5 }, finds: ["G13"] },
    { name: "分值为0", form: "project", edit: { G13: 0 }, finds: ["G13"] },
    { name: "分值为正", form: "project", edit: {}, finds: [] },
  ],
};
