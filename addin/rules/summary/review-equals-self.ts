import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** S05 复核分全部等于自评分. */
export const reviewEqualsSelf: FormRule = {
  id: "review-equals-self",
  code: "S05",
  family: "summary",
  title: "复核分数照抄自评",
  severity: "info",
  scope: "form",
  forms: ["summary"],
  basis: "汇总表说明：主管部门需复核并打分",
  explanation: "所有单位的复核分数都与自评分数完全相同时，提示确认是否真正复核。",
  check: ({ form }) =>
    sectionsOf(form, "summary").flatMap((section): Outcome[] => {
      const pairs = section.rows.flatMap(({ cells }) => {
        const [score, review] = [cells.score, cells["review-score"]].map(
          (slot) => slot && readOperand(slot, "points", form.moneyUnit),
        );
        return score?.known && review?.known && cells["review-score"]
          ? [{ equal: score.value.eq(review.value), slot: cells["review-score"] }]
          : [];
      });
      if (pairs.length === 0) return [];
      if (!pairs.every(({ equal }) => equal)) return [passed];
      return [
        finding({ cells: pairs.map(({ slot }) => slot), message: summaryMessages.allEqual(String(pairs.length)) }),
      ];
    }),
  examples: [
    { name: "四个复核分数都等于自评分数", form: "summary", edit: { G4: 96.5, G5: 95, G6: 97, G7: 93 }, finds: ["G4"] },
    { name: "有的不同", form: "summary", edit: {}, finds: [] },
    { name: "还没有复核", form: "summary", edit: { G4: "", G5: "", G6: "", G7: "" }, finds: [] },
  ],
};
