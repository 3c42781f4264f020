import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W17 合并单元格分值与得分行数不符: one merged points cell over several separately scored rows. */
export const sharedPoints: FormRule = {
  id: "shared-points",
  code: "W17",
  family: "points",
  title: "合并的分值",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "自评表栏目：每项三级指标单列分值",
  explanation: "几个指标各有得分，分值却合并在一个单元格里，无法核对每项得分是否超过分值。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) => {
      const scoresOf = new Map<Slot, Set<Slot>>();
      for (const { name, points, score } of table.rows) {
        // Points printed left of the names are those of a level: the form requires no others.
        if (points?.reading.kind !== "figure" || !score || (name && points.column < name.column)) continue;
        const scores = scoresOf.get(points) ?? new Set<Slot>();
        scoresOf.set(points, score.reading.kind === "figure" ? scores.add(score) : scores);
      }
      return [...scoresOf].map(([points, scores]) => {
        if (scores.size < 2) return passed;
        return finding({
          cells: [points, ...scores],
          message: pointsMessages.sharedPoints(points.text.trim(), String(scores.size)),
          found: points.text.trim(),
        });
      });
    }),
  examples: [
    { name: "分值列没有合并", form: "project", edit: {}, finds: [] },
    {
      name: "三项共用一个分值",
      form: "project",
      edit: { G18: "", G19: "", G17: 30 },
      merges: ["G17:G19"],
      finds: ["G17"],
    },
  ],
};
