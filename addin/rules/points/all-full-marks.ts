import { pointsMessages } from "../../messages/findings-points.ts";
import { readOperand } from "../../identities/operand.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** W18 全部满分. */
export const allFullMarks: FormRule = {
  id: "all-full-marks",
  code: "W18",
  family: "points",
  title: "全部满分",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财政部关于中央部门项目支出绩效自评的通知：严禁刻意抬高分数；地方参照",
  explanation: "每一项都得满分时提示核实，并留存佐证材料。",
  check: ({ form }) => {
    const rows = indicatorRows(form).flatMap((row) => {
      const points = row.points && readOperand(row.points, "points", form.moneyUnit);
      const score = row.score && readOperand(row.score, "points", form.moneyUnit);
      return row.score && points?.known && score?.known && points.value.gt(0)
        ? [{ slot: row.score, full: score.value.eq(points.value) }]
        : [];
    });
    if (rows.length < 3) return [];
    return [
      rows.every((row) => row.full)
        ? finding({ cells: rows.map((row) => row.slot), message: pointsMessages.allFull })
        : passed,
    ];
  },
  examples: [
    { name: "每项都是满分", form: "project", edit: { F17: "12%", H17: 10, H21: 99 }, finds: ["H13"] },
    { name: "有一项扣分", form: "project", edit: {}, finds: [] },
  ],
};
