import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W15 得分小数位: more decimals than the policy keeps. */
export const scoreDecimals: FormRule = {
  id: "score-decimals",
  code: "W15",
  family: "points",
  title: "得分小数位",
  severity: "info",
  scope: "form",
  forms: SCORED,
  basis: "预算管理一体化绩效模块：得分保留两位小数",
  parameters: ["scoreDecimals"],
  explanation: "得分保留两位小数；更多的小数会使合计对不上。",
  check: ({ form, policy }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.rows.flatMap((row) => {
        if (row.score?.reading.kind !== "figure") return [];
        const { decimals, text } = row.score.reading.figure;
        return [
          decimals > policy.scoreDecimals.value
            ? finding({
                cells: [row.score],
                message: pointsMessages.scoreDecimals(text.trim()),
                found: text.trim(),
              })
            : passed,
        ];
      }),
    ),
  examples: [
    { name: "三位小数", form: "project", edit: { H17: 8.125 }, finds: ["H17"] },
    { name: "两位小数", form: "project", edit: { H17: 8.25 }, finds: [] },
  ],
};
