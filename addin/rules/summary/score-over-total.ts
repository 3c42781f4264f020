import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** S10 汇总表分数超过满分: a score above the most a form can reach. */
export const summaryScoreOver: FormRule = {
  id: "summary-score-over",
  code: "S10",
  family: "summary",
  title: "汇总表分数超过满分",
  severity: "warning",
  scope: "form",
  forms: ["summary"],
  basis: "公开的自评表：自评总分100分",
  explanation: "汇总表上单位或项目的自评分数、复核分数不应超过满分；口径里有加分的，按加分后的上限。",
  parameters: ["totalPoints", "bonusPoints"],
  check: ({ form, policy }) => {
    const most = policy.bonusPoints.on ? policy.bonusPoints.value.totalMost : policy.totalPoints.value;
    return sectionsOf(form, "summary").flatMap(({ rows }): Outcome[] =>
      rows.flatMap(({ name, cells }) =>
        (["score", "review-score"] as const).flatMap((column): Outcome[] => {
          const slot = cells[column];
          const term = slot && readOperand(slot, "points", form.moneyUnit);
          if (!slot || !term?.known) return [];
          if (term.interval.low.lte(most)) return [passed];
          const text = term.value.toFixed();
          return [
            finding({
              cells: [slot],
              message: summaryMessages.scoreOver({ name, found: text, most: String(most) }),
              found: text,
              expected: `≤${most}`,
            }),
          ];
        }),
      ),
    );
  },
  examples: [
    { name: "自评分数超过100", form: "summary", edit: { F6: 105 }, finds: ["F6"] },
    { name: "恰好100", form: "summary", edit: { F6: 100 }, finds: [] },
  ],
};
