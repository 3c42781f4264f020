import { RATED, type BookRule } from "../rule.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R11 公务卡刷卡率: only whether the score can come out at all; no form carries the amounts. */
export const cardScore: BookRule = {
  id: "card-score",
  code: "R11",
  family: "rates",
  title: "公务卡刷卡率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation: "表里没有公务卡消费的数，填了实际值的按评分标准核对，其余列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.card, forms).map(({ outcome }) => outcome),
  examples: [
    { name: "得分为负", form: "scoring-sheet", edit: { F14: -1 }, finds: ["F14"] },
    { name: "没有刷卡数据", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F14"] },
  ],
};
