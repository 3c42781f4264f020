import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R09 公用经费控制率: 决算 ÷ 预算 and its score. */
export const publicControlScore: BookRule = {
  id: "public-control-score",
  code: "R09",
  family: "rates",
  title: "公用经费控制率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表里公用经费的预算数和决算数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.publicControl, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.publicControl, forms),
  examples: [
    {
      name: "自评表填的控制率与基础数据不符",
      form: "department",
      edit: { D15: "公用经费控制率", E15: "≤100%", F15: "21.89%" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F15"],
    },
    {
      name: "相符",
      form: "department",
      edit: { D15: "公用经费控制率", E15: "≤100%", F15: "93.55%" },
      others: [{ form: "base-data", edit: {} }],
      finds: [],
    },
  ],
};
