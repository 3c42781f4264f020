import type { Parts } from "./parts.ts";

/** One contradiction between figures of a report, as printed. */
export interface ContradictionParts {
  /** What the figure is called: 占比, 分项之和 … */
  readonly name: string;
  /** The figure as printed. */
  readonly found: string;
  /** What the others call for, with its unit. */
  readonly expected: string;
  /** The arithmetic: `309.93万元 ÷ 1069.02万元 = 28.99%`. */
  readonly working: string;
}

/** Sentences of the checks of the written report (N), in catalogue order. */
export const narrativeMessages = {
  contradiction: ({ name, found, expected, working }: ContradictionParts) =>
    `${name}应为${expected}，文中写${found}（${working}）；请核对。`,
  sum: ({ found, expected, working }: ContradictionParts) =>
    `合计写${found}，分项相加为${expected}（${working}）；请核对合计和各分项。`,
  suspect: (figure: string, needed: string) => `其中${figure}改为${needed}时各处都相符。`,
  swapped: (figure: string, needed: string) => `${figure}疑为${needed}写颠倒了数字。`,
  inverted: "比率的分子、分母疑似写反。",
  direction: "增减的方向与数字相反。",
  swappedDecimals: "两个占比的小数疑似互换。",
  shares: (parts: string, total: string) => `占比与金额不符：${parts}；所写占比合计${total}。请核对。`,
  sharePart: (found: string, expected: string) => `写${found}，应为${expected}`,
  sharesOver: (total: string) => `同一总额的各项占比合计${total}，超过100%；请核对。`,
  unit: (found: string, expected: string) =>
    `“${found}”与同一句的${expected}数字相同而单位不同，疑为漏写“万”；请核对。`,
  same: ({ found, expected }: ContradictionParts) =>
    `同一金额前后不一致：此处为${found}，另一处为${expected}；请核对后统一。`,
  tail: ({ name, found, expected }: ContradictionParts) => `${name}有尾差：文中为${found}，按其他数字为${expected}。`,
  balance: ({ found, expected, working }: ContradictionParts) =>
    `结转结余或预算调整不平：应为${expected}，文中写${found}（${working}）；请核对。`,
  bound: (found: string, limit: string) => `写在限额${limit}之内，所写的数${found}却不在其中；请核对。`,
  count: (stated: string, listed: string) => `写${stated}个，后面列出${listed}个；请核对。`,
  publicSpending: ({ goods, publicSpending, difference }: Parts<"goods" | "publicSpending" | "difference">) =>
    `基本支出的商品和服务支出为${goods}，公用经费为${publicSpending}，相差${difference}；两者通常应当相等，请核对是否混入了项目支出。`,
  noneButAmount: (fund: string, amount: string) => `前面写没有${fund}支出，此处却有${amount}；请核对后统一。`,
  allMet: (figure: string, goal: string) => `写目标全部完成，自评表的${figure}却没有达到目标${goal}；请核对或说明。`,
  zeroInitial: (rate: string) => `年初预算为0，不能写完成年初预算的${rate}；应写完成全年（调整后）预算的百分比。`,
  grade: ({ score, expected, found }: Parts<"score" | "expected" | "found">) =>
    `自评得分${score}分对应“${expected}”，文中写“${found}”；请核对。`,
  stageOfAmount: ({ stated, amount, form, other, value }: Parts<"stated" | "amount" | "form" | "other" | "value">) =>
    `报告写${stated}${amount}，自评表的${stated}为${value}；${amount}是自评表的${other}（${form}），请核对后统一。`,
  partOfAmount: ({ stated, amount, value, other }: Parts<"stated" | "amount" | "value" | "other">) =>
    `报告写${stated}${amount}，自评表为${value}；${amount}只是其中的${other}，报告漏计了其余部分，请核对后统一。`,
  amount: ({ name, stated, form, value }: Parts<"name" | "stated" | "form" | "value">) =>
    `报告的${name}为${stated}，“${form}”为${value}；请核对后统一。`,
  scope: ({ fund, amount, value }: Parts<"fund" | "amount" | "value">) =>
    `“${fund}”标题下写的总支出${amount}含其他资金，自评表的${fund}只有${value}；请核对口径。`,
  indicator: ({ name, stated, value }: Parts<"name" | "stated" | "value">) =>
    `“${name}”报告写${stated}，自评表的完成值为${value}；请核对后统一。`,
  partYear: ({ name, stated, period }: Parts<"name" | "stated" | "period">) =>
    `“${name}”${stated}在报告里是${period}的数，自评表当作全年完成值填列；请核对。`,
  growthOfGoal: ({ stated, actual, goal }: Parts<"stated" | "actual" | "goal">) =>
    `报告写增幅${stated}，这是完成值${actual}减指标值${goal}得出的，不是增幅；请核对。`,
  wrongProject: ({ project, amount, value }: Parts<"project" | "amount" | "value">) =>
    `报告写“${project}”支出${amount}，而“${project}”的支出为${value}；疑为套用其他项目的文字，请核对。`,
  leftover: (year: string, own: string) => `${own}年度的报告写“${year}年”，疑为套用往年文字；请核对。`,
  template: (text: string) => `“${text}”是填报说明，请删除。`,
  numbering: (list: string) => `序号层级混用：${list}；请统一。`,
  repeatedWord: (text: string) => `疑似重复：“${text}”；请核对。`,
  missedUnexplained: (name: string) => `指标“${name}”没有达到目标，报告的存在问题部分没有提到；请补充说明。`,
  openList: (count: string) => `${count}处只列出部分分项（等、主要是，或分项没有列全），不能与合计比较；请人工核对。`,
  openBase: (count: string) => `${count}处没有写明比较的基数（上年数、目标数或总额），无法复算；请人工核对。`,
  openWords: (count: string) => `${count}处不能确定说的是不是同一个数，没有比较；请人工核对。`,
  read: ({ figures, checked, undecided }: Parts<"figures" | "checked" | "undecided">) =>
    `读出${figures}个数字，核对了${checked}处数量关系，${undecided}处无法判断；没有数量关系的数字和文字请人工核对。`,
} as const;

/** What each kind of relation is called in a sentence. */
export const relationNames = {
  sum: "分项之和",
  share: "占比",
  change: "增减",
  balance: "结转结余",
  target: "与目标的差距",
  completion: "完成率",
  rate: "比率",
  product: "金额",
  count: "数量",
  same: "同一金额",
  bound: "限额",
  unit: "金额单位",
} as const;
