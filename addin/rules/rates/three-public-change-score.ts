import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R02 三公经费变动率: (本年 − 上年) ÷ 上年 and its score. */
export const threePublicChangeScore: BookRule = {
  id: "three-public-change-score",
  code: "R02",
  family: "rates",
  title: "三公经费变动率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表里三公经费的上年决算数和本年决算数算出变动率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.threePublicChange, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.threePublicChange, forms),
  examples: [
    {
      name: "比上年增长却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { B6: 8, B11: 3.5 } }],
      finds: ["F4"],
    },
    { name: "没有增长", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
    {
      name: "没有上年数",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { B6: "" } }],
      finds: [],
      notChecked: ["F4"],
    },
  ],
};
