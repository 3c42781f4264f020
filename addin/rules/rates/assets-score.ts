import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R12 固定资产利用率: 在用 ÷ 合计 and its score. */
export const assetsScore: BookRule = {
  id: "assets-score",
  code: "R12",
  family: "rates",
  title: "固定资产利用率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基本情况表里在用固定资产和固定资产合计算出利用率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.assets, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.assets, forms),
  examples: [
    {
      name: "利用率九成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { C26: 720, E26: 80, C27: 620, E27: 80 } }],
      finds: ["F16"],
    },
    { name: "全部在用", form: "scoring-sheet", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
};
