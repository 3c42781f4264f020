/** Sentences about sections that are empty or occur twice. */
export const sectionMessages = {
  noIndicators: "指标表只有表头，下面没有一项指标；请填写，或删去空表头。",
  noMoney: "资金表头下面没有数；请填写预算数和执行数，或删去空表头。",
  headingsRepeat: (heading: string, count: string) =>
    `表头里“${heading}”出现了${count}次，像是几张表并排放在一起，分不开，只核对了左边的一张；请把各表分开放，再校验。`,
} as const;
