import { RATED, type BookRule } from "../rule.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R08 结转结余率: (预算 − 执行) ÷ 预算 against the printed rate and its score. */
export const carryOverRate: BookRule = {
  id: "carry-over-rate",
  code: "R08",
  family: "rates",
  title: "结转结余率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation: "用部门整体自评表的全年预算数和全年执行数推算结转结余率，与填报的比较。各地分母不同，所以只作需作说明。",
  check: ({ forms }) => judgeRate(RATE_KINDS.carryOver, forms).map(({ outcome }) => outcome),
  examples: [
    {
      name: "预算有结余却填0",
      form: "department",
      edit: { D15: "结转结余率", E15: "≤5%", F15: "0.00%" },
      finds: ["F15"],
    },
    { name: "相符", form: "department", edit: { D15: "结转结余率", E15: "≤6%", F15: "5%" }, finds: [] },
  ],
};
