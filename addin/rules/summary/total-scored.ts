import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { Decimal, roundHalfUp } from "../../values/decimal.ts";
import { intersects, printedInterval } from "../../values/interval.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** S04 合计行填分数: the score of the total row is the mean or blank. */
export const totalScored: FormRule = {
  id: "total-row-scored",
  code: "S04",
  family: "summary",
  title: "合计行的分数",
  severity: "info",
  scope: "form",
  forms: ["summary"],
  basis: "汇总表填报习惯：分数不相加，合计行留空或填平均分",
  explanation: "分数不能相加，汇总表合计行的分数应留空或填各单位的平均分。",
  check: ({ form }) =>
    sectionsOf(form, "summary").flatMap((section): Outcome[] => {
      const slot = section.total?.cells.score;
      const term = slot && readOperand(slot, "points", form.moneyUnit);
      if (!slot || !term?.known) return section.total ? [passed] : [];
      const scores = section.rows.flatMap((row) => {
        const score = row.cells.score && readOperand(row.cells.score, "points", form.moneyUnit);
        return score?.known ? [score.value] : [];
      });
      const text = term.value.toFixed();
      if (scores.length <= 1)
        return [finding({ cells: [slot], message: summaryMessages.totalScoredAlone(text), found: text })];
      const mean = scores.reduce((total, value) => total.plus(value), new Decimal(0)).div(scores.length);
      if (intersects(term.interval, printedInterval(mean, 2))) return [passed];
      const shown = roundHalfUp(mean, 2).toFixed();
      return [
        finding({ cells: [slot], message: summaryMessages.totalScored(text, shown), found: text, expected: shown }),
      ];
    }),
  examples: [
    { name: "合计行填了分数之和", form: "summary", edit: { F9: 381.5 }, finds: ["F9"] },
    { name: "合计行留空", form: "summary", edit: {}, finds: [] },
    { name: "合计行填平均分", form: "summary", edit: { F9: 95.38 }, finds: [] },
  ],
};
