import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R03 三公经费控制率: 决算 ÷ 预算 and its score. */
export const threePublicControlScore: BookRule = {
  id: "three-public-control-score",
  code: "R03",
  family: "rates",
  title: "三公经费控制率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表里三公经费的预算数和决算数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.threePublicControl, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.threePublicControl, forms),
  examples: [
    {
      name: "超预算却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { C6: 8, C11: 4 } }],
      finds: ["F9"],
    },
    { name: "没有超预算", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
};
