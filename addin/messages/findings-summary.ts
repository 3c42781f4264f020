import type { DisagreementParts } from "./findings-identity.ts";
import type { Parts } from "./parts.ts";

/** Sentences of the checks of the summary table (S), in catalogue order. */
export const summaryMessages = {
  total: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}应为${expected}，表中为${found}，相差${difference}；请按各单位相加改正。`,
  rate: ({ label, found, expected }: DisagreementParts) =>
    `${label}应为${expected}，表中为${found}；请按“全年执行数÷全年预算数”改正。`,
  scoreAgainstForm: ({ name, summary, form }: Parts<"name" | "summary" | "form">) =>
    `“${name}”的自评分数汇总表填${summary}分，自评表总分为${form}分；请改成一致。`,
  scoreAgainstRows: ({ name, summary, form, rows }: Parts<"name" | "summary" | "form" | "rows">) =>
    `“${name}”的自评分数汇总表填${summary}分，自评表总分栏填${form}分，按自评表逐项得分相加应为${rows}分；请先改正自评表，再改汇总表。`,
  totalScored: (found: string, mean: string) =>
    `合计行填了分数${found}；分数相加没有意义，合计行应留空或填平均分${mean}。`,
  totalScoredAlone: (found: string) =>
    `合计行填了分数${found}；表中只有一个单位，合计行的分数建议留空，以免被当作分数合计。`,
  allEqual: (count: string) => `${count}个单位的复核分数与自评分数完全相同；请确认已经逐项复核。`,
  unitCount: ({ expected, found, subordinates }: Parts<"expected" | "found" | "subordinates">) =>
    `自评表填下属单位${subordinates}个，连同本级汇总表应列${expected}个单位，现列${found}个；请核对。`,
  reviewedTooFew: ({ needed, subordinates, found }: Parts<"needed" | "subordinates" | "found">) =>
    `按表下说明应复核本级及${subordinates}个所属单位（共${needed}个），现有复核分数的只有${found}个；请补齐复核分数。`,
  headNotReviewed: "第一行（部门本级）没有复核分数；按表下说明本级也要复核并打分。",
  notReviewedYet: "复核分数一栏还没有填写，无法核对复核数量；主管部门复核后再校验。",
  amountAgainstForm: ({ name, column, expected, found }: Parts<"name" | "column" | "expected" | "found">) =>
    `“${name}”的${column}汇总表填${found}，自评表为${expected}；请改成一致。`,
  over: (name: string, rate: string) =>
    `“${name}”的全年执行数大于全年预算数（执行率${rate}）；请核对预算数是否为调整后的全年预算数。`,
  scoreOver: ({ name, found, most }: Parts<"name" | "found" | "most">) =>
    `“${name}”的分数${found}超过满分${most}；请核对分数，有加分的请写明依据。`,
  columns: { initial: "年初预算数", budget: "全年预算数", executed: "全年执行数" },
  totalLabel: (column: string) => `合计 · ${column}`,
  rateLabel: (name: string) => `${name} · 执行率`,
  totalName: "合计",
} as const;
