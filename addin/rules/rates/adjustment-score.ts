import { RATED, type BookRule } from "../rule.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R05 预算调整率: |全年预算 − 年初预算| ÷ 年初预算 and its score. */
export const adjustmentScore: BookRule = {
  id: "adjustment-score",
  code: "R05",
  family: "rates",
  title: "预算调整率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用部门整体自评表的年初预算数和全年预算数算出调整率。因政策、上级安排的调整可以扣除，所以只作需作说明。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.adjustment, forms).map(({ outcome }) => outcome),
  examples: [
    {
      name: "调整4%只能得2分",
      form: "scoring-sheet",
      edit: { F6: 3 },
      others: [{ form: "department", edit: {} }],
      finds: ["F6"],
    },
    { name: "得分相符", form: "scoring-sheet", edit: {}, others: [{ form: "department", edit: {} }], finds: [] },
  ],
};
