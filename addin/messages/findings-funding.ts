import type { DisagreementParts } from "./findings-identity.ts";
import type { Parts } from "./parts.ts";

/** Sentences of the funding checks (F), in catalogue order. */
export const fundingMessages = {
  cellsBlank: (columns: readonly string[]) =>
    `年度资金总额行的${columns.map((each) => `“${each}”`).join("、")}没有填写，请补填。`,
  rowBlank: (columns: readonly string[], parts: boolean) =>
    `年度资金总额一行没有填写（${columns.join("、")}都是空的），执行率、得分和总分因此没有核对；请补填${parts ? "，分项已有的数可用“填充”推算" : ""}。`,
  breakdownBlank: (name: string) => `“${name}”后面没有填合计数，请补填各项之和。`,
  executionRate: ({ found, expected }: DisagreementParts) =>
    `执行率应为${expected}，表中为${found}；请按“执行数÷预算数”核对改正。`,
  executionScore: ({ found, expected }: DisagreementParts) =>
    `预算执行率得分应为${expected}分，表中为${found}分；请按“分值×执行率”改正，执行率超过100%的按满分计。`,
  overExecution: (rate: string) =>
    `执行数大于预算数，执行率达到${rate}；“全年预算数”要填调整后的全年预算，请核对是否误填了年初预算数。`,
  overExecutionByRate: (rate: string) =>
    `执行率填${rate}，超过100%，而预算数、执行数没有填全；请补填两个数，并核对是否把年初预算数当作了全年预算数。`,
  zeroBudget: "全年预算数为0或空白，却有执行数，算不出执行率；请补填全年预算数。",
  fundingTotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}为${found}，分项合计为${expected}，相差${difference}；请核对总额和分项。`,
  incomeBreakdown: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}合计填${found}，各项相加为${expected}，相差${difference}；请核对合计和分项。`,
  expenditureBreakdown: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}合计填${found}，各项相加为${expected}，相差${difference}；请核对合计和分项。`,
  expenditureEqualsBudget: (sum: string, executed: string) =>
    `按支出性质分合计${sum}，等于全年预算数而不是全年执行数${executed}；支出应按执行数填列，请核对口径。`,
  expenditureMatchesNeither: ({ sum, executed, difference }: Parts<"sum" | "executed" | "difference">) =>
    `按支出性质分合计${sum}，与全年执行数${executed}相差${difference}，也不等于全年预算数；请核对基本支出和项目支出。`,
  incomeAgainstTotal: ({ income, total, difference }: Parts<"income" | "total" | "difference">) =>
    `按收入性质分合计${income}，与年度资金总额${total}相差${difference}；如动用了上年结转，请写明结转金额。`,
  partScored: (label: string) => `“${label}”是分项，不计分；分值和得分只填在“年度资金总额”一行，以免汇总时重复。`,
  wrongDenominator: (rate: string, right: string) =>
    `执行率${rate}是按年初预算数算的；应按全年预算数计算，为${right}。`,
  adjustment: (rate: string) => `全年预算数比年初预算数调整了${rate}，幅度较大；请在报告中说明调整原因和依据。`,
  initialBlank: "年初预算数空白；年初没有安排预算的请填0，并说明追加的依据。",
  cutThenFull: (initial: string, budget: string) =>
    `全年预算由${initial}调减到${budget}后执行率为100%；建议说明调减原因。`,
  amountText: (column: string, text: string) => `“${column}”填的是“${text}”，不是数字；金额请只填数字。`,
  amountNegative: (column: string, text: string) => `“${column}”为负数${text}，请核对。`,
  amountDecimals: (column: string, text: string) => `“${column}”的${text}小数超过6位，请核对单位和取位。`,
  scoreAheadOfExecution: (scores: string, rate: string) =>
    `指标得分率${scores}明显高于预算执行率${rate}，请核实得分是否与资金执行相匹配。`,
  cap: ({ rate, cap, score }: Parts<"rate" | "cap" | "score">) =>
    `预算执行率${rate}，按规定自评总分不得超过${cap}分，表中为${score}分。`,
  unspent: (rate: string) => `还有${rate}的预算没有执行，请说明原因和改进措施。`,
} as const;
