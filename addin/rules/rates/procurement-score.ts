import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R10 政府采购执行率: 决算 ÷ 预算 and its score. */
export const procurementScore: BookRule = {
  id: "procurement-score",
  code: "R10",
  family: "rates",
  title: "政府采购执行率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表里政府采购的预算数和决算数算出执行率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.procurement, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.procurement, forms),
  examples: [
    {
      name: "执行九成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { D20: 27 } }],
      finds: ["F13"],
    },
    { name: "执行了全部", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
};
