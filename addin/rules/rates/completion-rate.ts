import { RATED, type BookRule } from "../rule.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R13 预算完成率: 执行 ÷ 预算 against the printed rate and its score; rates far over 100 % are I21's. */
export const completionRate: BookRule = {
  id: "completion-rate",
  code: "R13",
  family: "rates",
  title: "预算完成率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用部门整体自评表的全年预算数和全年执行数算出预算完成率，与填报的比较。明显超过100%的由“率类数值异常”提示。",
  check: ({ forms }) => judgeRate(RATE_KINDS.completion, forms).map(({ outcome }) => outcome),
  examples: [
    {
      name: "填的完成率与资金栏不符",
      form: "department",
      edit: { D15: "预算完成率", E15: "≥95%", F15: "99%" },
      finds: ["F15"],
    },
    {
      name: "项目表的完成率是项目自己的",
      form: "project",
      edit: { D14: "预算完成率", F14: "99.5%" },
      others: [{ form: "department", edit: {} }],
      finds: [],
    },
    { name: "相符", form: "department", edit: { D15: "预算完成率", E15: "≥95%", F15: "95%" }, finds: [] },
  ],
};
