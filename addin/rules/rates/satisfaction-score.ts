import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R14 满意度分档: the printed steps and the satisfaction of the basic information. */
export const satisfactionScore: BookRule = {
  id: "satisfaction-score",
  code: "R14",
  family: "rates",
  title: "满意度分档",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基本情况表里填的满意度，按评分标准的分档核对得分。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.satisfaction, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.satisfaction, forms),
  examples: [
    {
      name: "满意度90%却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { G35: "企业满意度90%" } }],
      finds: ["F21"],
    },
    {
      name: "满意度96%",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: {} }],
      finds: [],
    },
    {
      name: "两家单位的评分表不互相核对",
      form: "scoring-sheet",
      edit: {},
      others: [
        { form: "basic-information", edit: { G35: "企业满意度90%" } },
        { form: "scoring-sheet", edit: {} },
      ],
      finds: [],
    },
    { name: "没有满意度数据", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F21"] },
  ],
};
