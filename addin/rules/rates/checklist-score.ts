import { rateMessages as say } from "../../messages/findings-rates.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { isAttainable } from "../../scoring/standard-score.ts";
import { scoringStandard } from "../../scoring/standard-text.ts";
import type { ScoringStandard } from "../../scoring/standard.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";
import { rowScore } from "../facts/rate-judgement.ts";
import { PAYMENT_NAME } from "./payment-progress.ts";
import { plainName } from "../facts/rate-kind.ts";

/** R15 清单式计分: a score that no combination of the printed items gives, and items that do not add up to the points. */
export const checklistScore: FormRule = {
  id: "checklist-score",
  code: "R15",
  family: "rates",
  title: "清单式计分",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "评分表印制的评分标准",
  explanation:
    "评分标准逐项列出分数的，各项合计应等于分值，得分应是其中几项之和；每出现一例扣若干分的，扣分应是它的整数倍；“完成得5分，否则不得分”的，得分应是写明的几种分数之一。",
  check: ({ form }) =>
    indicatorRows(form).flatMap((row): Outcome[] => {
      const scored = rowScore(form, row);
      const standard = row.standard && scored && scoringStandard(row.standard.text, scored.points);
      if (
        !scored ||
        !row.standard ||
        !standard ||
        PAYMENT_NAME.test(plainName(row)) ||
        !isList(standard, scored.points)
      )
        return [];
      const { points, score, scoreSlot, pointsSlot } = scored;
      if (standard.kind === "items") {
        const sum = standard.items.reduce((total, item) => total.plus(item), new Decimal(0));
        if (!sum.eq(points))
          return [
            finding({
              cells: [pointsSlot, row.standard],
              message: say.itemsSum({ name: plainName(row), sum: sum.toFixed(), points: points.toFixed() }),
              found: points.toFixed(),
              expected: sum.toFixed(),
            }),
          ];
      }
      if (isAttainable(standard, points, score)) return [passed];
      return [
        finding({
          cells: [scoreSlot, row.standard],
          message: say.unattainable(plainName(row), score.toFixed()),
          found: score.toFixed(),
        }),
      ];
    }),
  examples: [
    { name: "逐项1分，得不出2.5分", form: "scoring-sheet", edit: { F10: 2.5 }, finds: ["F10"] },
    { name: "每例扣1分，得不出6.5分", form: "scoring-sheet", edit: { F15: 6.5 }, finds: ["F15"] },
    {
      name: "各项合计不等于分值",
      form: "scoring-sheet",
      edit: { D12: "①按规定内容公开，1分；②按规定时限公开，1分。" },
      finds: ["E12"],
    },
    {
      name: "完成得满分、否则不得分，得不出2分",
      form: "scoring-sheet",
      edit: { D10: "按期制定的，得满分；否则不得分。", F10: 2 },
      finds: ["F10"],
    },
    {
      name: "完成得满分、否则不得分，得0分",
      form: "scoring-sheet",
      edit: { D10: "按期制定的，得满分；否则不得分。", F10: 0 },
      finds: [],
    },
    { name: "扣一例", form: "scoring-sheet", edit: {}, finds: [] },
  ],
};

/** The standard lists what is scored, costs the same for each case, or gives one of several scores up to the points of the row. */
function isList(standard: ScoringStandard, points: Decimal): boolean {
  return (
    standard.kind === "items" ||
    standard.kind === "per-case" ||
    (standard.kind === "choice" && points.eq(Math.max(...standard.scores)))
  );
}
