import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** W16 单项权重过大. */
export const heavyIndicator: FormRule = {
  id: "heavy-indicator",
  code: "W16",
  family: "points",
  title: "单项权重过大",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "提示：单项占比见口径参数，无统一规定",
  parameters: ["heavyIndicator"],
  explanation: "一个三级指标的分值占总分比重过大时提示，请考虑拆分细化。",
  check: ({ form, policy }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.rows.flatMap((row) => {
        const points = row.points && readOperand(row.points, "points", form.moneyUnit);
        if (!row.points || !points?.known || row.points.area.bottom > row.points.area.top) return [];
        const share = points.value.div(policy.totalPoints.value);
        if (share.lte(policy.heavyIndicator.value)) return [passed];
        return [
          finding({
            cells: [row.points, ...(row.name ? [row.name] : [])],
            message: pointsMessages.heavy({
              name: readableText(row.name?.text ?? ""),
              points: points.text.trim(),
              share: showResult(share, "rate", 0),
            }),
            found: points.text.trim(),
          }),
        ];
      }),
    ),
  examples: [
    { name: "一个指标占30分", form: "project", edit: { G13: 30 }, finds: ["G13"] },
    { name: "一个指标占20分", form: "project", edit: {}, finds: [] },
  ],
};
