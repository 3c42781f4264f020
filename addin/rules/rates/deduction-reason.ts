import { rateMessages as say } from "../../messages/findings-rates.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { rowScore } from "../facts/rate-judgement.ts";
import { plainName } from "../facts/rate-kind.ts";

/** R16 扣分无原因: a score of the scoring sheet below its points, and the note blank. */
export const deductionReason: FormRule = {
  id: "deduction-reason",
  code: "R16",
  family: "rates",
  title: "扣分原因",
  severity: "warning",
  scope: "form",
  forms: ["scoring-sheet"],
  basis: "评分表“扣分原因和其他说明”一栏",
  explanation: "得分低于分值的指标，要在“扣分原因和其他说明”里写明原因。",
  check: ({ form }) =>
    indicatorRows(form).flatMap((row): Outcome[] => {
      const scored = rowScore(form, row);
      if (!scored || !row.reason) return [];
      const { points, score, scoreSlot, pointsSlot } = scored;
      if (score.gte(points) || row.reason.label !== "") return [passed];
      return [
        finding({
          cells: [row.reason, scoreSlot, pointsSlot],
          message: say.reasonBlank({ name: plainName(row), points: points.toFixed(), score: score.toFixed() }),
        }),
      ];
    }),
  examples: [
    { name: "扣1分没有写原因", form: "scoring-sheet", edit: { G6: "" }, finds: ["G6"] },
    { name: "都写了", form: "scoring-sheet", edit: {}, finds: [] },
  ],
};
