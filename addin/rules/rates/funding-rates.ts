import { rateCheck } from "./rate-check.ts";
import { RATE_KINDS } from "../facts/rate-kind.ts";

/** R04 重点支出安排率: only whether the score is one of the printed steps; no form has the amounts. */
export const keySpendingScore = rateCheck({
  id: "key-spending-score",
  code: "R04",
  title: "重点支出安排率",
  severity: "warning",
  explanation: "表里没有重点项目支出的数，只核对得分是不是评分标准里的一档；其余列为未能核对。",
  kinds: [RATE_KINDS.keySpending],
  examples: [
    { name: "得分不在各档里", form: "scoring-sheet", edit: { F5: 4.5 }, finds: ["F5"] },
    { name: "得分是其中一档", form: "scoring-sheet", edit: { F5: 4 }, finds: [], notChecked: ["F5"] },
  ],
});

/** R05 预算调整率: |全年预算 − 年初预算| ÷ 年初预算 and its score. */
export const adjustmentScore = rateCheck({
  id: "adjustment-score",
  code: "R05",
  title: "预算调整率",
  severity: "warning",
  explanation:
    "用部门整体自评表的年初预算数和全年预算数算出调整率。因政策、上级安排的调整可以扣除，所以只作需作说明。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.adjustment],
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
});

/** R08 结转结余率: (预算 − 执行) ÷ 预算 against the printed rate and its score. */
export const carryOverRate = rateCheck({
  id: "carry-over-rate",
  code: "R08",
  title: "结转结余率",
  severity: "warning",
  explanation: "用部门整体自评表的全年预算数和全年执行数推算结转结余率，与填报的比较。各地分母不同，所以只作需作说明。",
  kinds: [RATE_KINDS.carryOver],
  examples: [
    {
      name: "预算有结余却填0",
      form: "department",
      edit: { D15: "结转结余率", E15: "≤5%", F15: "0.00%" },
      finds: ["F15"],
    },
    { name: "相符", form: "department", edit: { D15: "结转结余率", E15: "≤6%", F15: "5%" }, finds: [] },
  ],
});

/** R11 公务卡刷卡率: only whether the standard can give the score at all; no form has the amounts. */
export const cardScore = rateCheck({
  id: "card-score",
  code: "R11",
  title: "公务卡刷卡率",
  severity: "warning",
  explanation: "表里没有公务卡消费的数，填了实际值的按评分标准核对，其余列为未能核对。",
  kinds: [RATE_KINDS.card],
  examples: [
    { name: "得分为负", form: "scoring-sheet", edit: { F14: -1 }, finds: ["F14"] },
    { name: "没有刷卡数据", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F14"] },
  ],
});

/** R13 预算完成率: 执行 ÷ 预算 against the printed rate and its score; rates far over 100 % are I21's. */
export const completionRateCheck = rateCheck({
  id: "completion-rate",
  code: "R13",
  title: "预算完成率",
  severity: "warning",
  explanation:
    "用部门整体自评表的全年预算数和全年执行数算出预算完成率，与填报的比较。明显超过100%的由“率类数值异常”提示。",
  kinds: [RATE_KINDS.completion],
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
});
