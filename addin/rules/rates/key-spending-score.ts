import { RATED, type BookRule } from "../rule.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R04 重点支出安排率: only whether the score is one of the printed steps; no form carries the amounts. */
export const keySpendingScore: BookRule = {
  id: "key-spending-score",
  code: "R04",
  family: "rates",
  title: "重点支出安排率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation: "表里没有重点项目支出的数，只核对得分是不是评分标准里的一档；其余列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.keySpending, forms).map(({ outcome }) => outcome),
  examples: [
    { name: "得分不在各档里", form: "scoring-sheet", edit: { F5: 4.5 }, finds: ["F5"] },
    { name: "得分是其中一档", form: "scoring-sheet", edit: { F5: 4 }, finds: [], notChecked: ["F5"] },
  ],
};
