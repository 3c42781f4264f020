import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R01 在职人员控制率: 在职 ÷ 编制 and its score. */
export const staffRateScore: BookRule = {
  id: "staff-rate-score",
  code: "R01",
  family: "rates",
  title: "在职人员控制率",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表或基本情况表里的编制数和在职人数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) => judgeRate(RATE_KINDS.staff, forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveRate(RATE_KINDS.staff, forms),
  examples: [
    {
      name: "在职超编制两成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { B3: 10, F3: 12 } }],
      finds: ["F3"],
    },
    {
      name: "超4个百分点应扣2分",
      form: "scoring-sheet",
      edit: { F3: 4 },
      others: [{ form: "base-data", edit: { B4: 25, C4: 26, D4: "104%" } }],
      finds: ["F3"],
    },
    {
      name: "不足一个点进一或按比例都接受",
      form: "scoring-sheet",
      edit: { F3: 3.75 },
      others: [{ form: "base-data", edit: { B4: 40, C4: 41, D4: "102.5%" } }],
      finds: [],
    },
    { name: "没有超编", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
    { name: "没有编制数", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F3"] },
    {
      name: "自评表填的控制率与人数不符",
      form: "department",
      edit: { D15: "在职人员控制率", E15: "≤100%", F15: "86.67%" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F15"],
    },
  ],
};
