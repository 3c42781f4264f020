import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, notChecked, passed, type FormRule, type Outcome } from "../rule.ts";

/** S07 复核数量不足: the rule printed under the table, 本级 and so many subordinate units, fewer → all. */
export const reviewedCount: FormRule = {
  id: "reviewed-count",
  code: "S07",
  family: "summary",
  title: "复核数量",
  severity: "warning",
  scope: "form",
  forms: ["summary"],
  basis: "汇总表说明：主管部门需对本级及所属单位复核并打分",
  explanation:
    "表下说明写明要复核的数量时（如本级及三个所属单位，少于三个的全部复核），有复核分数的单位不能少于这个数量。",
  check: ({ form }) =>
    sectionsOf(form, "summary").flatMap((section): Outcome[] => {
      if (!section.review || section.byProject || section.rows.length === 0) return [];
      const slots = section.rows.map((row) => row.cells["review-score"]);
      const reviewed = slots.map((slot) => slot !== undefined && readOperand(slot, "points", form.moneyUnit).known);
      const count = reviewed.filter(Boolean).length;
      const [first] = slots;
      if (!first) return [];
      if (count === 0) return [notChecked([first], summaryMessages.notReviewedYet)];
      const needed = Math.min(section.rows.length, section.review.subordinates + 1);
      if (count < needed) {
        const open = slots.find((slot, index) => slot !== undefined && reviewed[index] === false) ?? first;
        return [
          finding({
            cells: [open, section.review.slot],
            message: summaryMessages.reviewedTooFew({
              needed: String(needed),
              subordinates: String(needed - 1),
              found: String(count),
            }),
            found: String(count),
            expected: String(needed),
            difference: String(count - needed),
          }),
        ];
      }
      return [
        reviewed[0] === true
          ? passed
          : finding({ cells: [first, section.review.slot], message: summaryMessages.headNotReviewed }),
      ];
    }),
  examples: [
    { name: "只复核了两个", form: "summary", edit: { G6: "", G7: "" }, finds: ["G6"] },
    { name: "本级和三个所属单位都已复核", form: "summary", edit: {}, finds: [] },
    { name: "还没有复核", form: "summary", edit: { G4: "", G5: "", G6: "", G7: "" }, finds: [], notChecked: ["G4"] },
    { name: "说明没有写数量", form: "summary", edit: { G6: "", A11: "" }, finds: [] },
  ],
};
