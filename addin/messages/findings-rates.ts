import type { Parts } from "./parts.ts";

const BALANCE_CASES = { none: "无结余", within: "有结余但不超过上年结转", over: "结余超过上年结转" } as const;
type BalanceCase = keyof typeof BALANCE_CASES;

/** Sentences of the checks of rate indicators in scoring tables (R). */
export const rateMessages = {
  scored: ({ name, rate, expected, score, rule }: Parts<"name" | "rate" | "expected" | "score" | "rule">) =>
    `${name}为${rate}，按${rule}应得${expected}分，填报${score}分；请核对。`,
  printedRule: "评分标准",
  policyRule: (policy: string) => `${policy}的规则`,
  actual: ({ name, printed, computed, sources }: Parts<"name" | "printed" | "computed" | "sources">) =>
    `${name}填${printed}，按${sources}的数计算为${computed}；请核对两处的口径和数据。`,
  unattainable: (name: string, score: string) => `“${name}”按评分标准得不出${score}分；请对照评分标准核对得分。`,
  balance: ({
    balance,
    carried,
    expected,
    score,
    kind,
  }: {
    readonly balance: string;
    readonly carried: string;
    readonly expected: string;
    readonly score: string;
    readonly kind: BalanceCase;
  }) =>
    `累计结余${balance}，上年结转${carried}，属于“${BALANCE_CASES[kind]}”，应得${expected}分，填报${score}分；请核对。`,
  balanceWorking: ({
    balance,
    carried,
    score,
    kind,
  }: {
    readonly balance: string;
    readonly carried: string;
    readonly score: string;
    readonly kind: BalanceCase;
  }) => `累计结余${balance}，上年结转${carried}，${BALANCE_CASES[kind]}，得${score}分`,
  paymentProgress: (printed: string, rate: string) =>
    `支付进度率填${printed}，而预算执行率为${rate}，两个数的口径对不上；请核对。`,
  itemsSum: ({ name, sum, points }: Parts<"name" | "sum" | "points">) =>
    `“${name}”的评分标准各项合计${sum}分，分值为${points}分；请核对评分标准和分值。`,
  reasonBlank: ({ name, points, score }: Parts<"name" | "points" | "score">) =>
    `“${name}”分值${points}，得分${score}，扣分原因没有填写；请补填。`,
  zeroRate: (name: string, rate: string) => `“${name}”填${rate}；请核实是没有发生，还是没有统计。`,
  derivedRate: (name: string) => `${name} · 实际完成值`,
  derivedScore: (name: string) => `${name} · 得分`,
  noInput: (name: string, needed: string) =>
    `“${name}”要用${needed}复算，工作簿里没有这些数；把有关的表放在同一个工作簿里再校验，或人工核对。`,
  otherPoints: ({ name, stated, points }: Parts<"name" | "stated" | "points">) =>
    `“${name}”的评分标准写满分${stated}分，分值填${points}分，无法按标准复算；请统一后再校验。`,
  noRule: (name: string) => `“${name}”的评分标准不是固定的格式，无法复算；请人工核对。`,
} as const;

/** What each rate is computed from, for the reason why it could not be checked. */
export const rateSources = {
  staff: "编制数和在职人数",
  threePublicChange: "三公经费上年决算数和本年决算数（评分办法按预算数的，以两年预算数为准）",
  threePublicControl: "三公经费预算数和决算数",
  keySpending: "重点项目支出和项目总支出",
  adjustment: "年初预算数和全年预算数",
  balance: "累计结余和上年结转",
  carryOver: "结转结余和支出预算数",
  publicControl: "公用经费预算数和决算数",
  procurement: "政府采购预算数和决算数",
  card: "公务卡消费和现金支出",
  assets: "在用固定资产和固定资产合计",
  completion: "全年预算数和全年执行数",
  satisfaction: "满意度调查结果",
  payment: "各专项资金的下达时间",
  buildingSize: "批复规模和实际规模",
  buildingCost: "预算投资和实际投资",
} as const;
