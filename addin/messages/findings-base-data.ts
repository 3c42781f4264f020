import type { DisagreementParts } from "./findings-identity.ts";
import type { Parts } from "./parts.ts";

/** Sentences of the checks of base data and basic information (B), in catalogue order. */
export const baseDataMessages = {
  growthBasis: "常见口径：经费比上年增长较多时说明原因；提示比例是本产品设定，可以改",
  itemBudgetBasis: "常见口径：支出一般不超过预算安排，超过的说明原因",
  staffOverQuota: ({ persons, posts }: { readonly persons: string; readonly posts: string }) =>
    `在职人数${persons}多于编制数${posts}；请核对两个数，确实超编的请写明原因。`,
  staffRate: ({ found, expected }: DisagreementParts) =>
    `控制率填${found}，按“实际在职人数÷编制数”应为${expected}；请核对编制数和在职人数。`,
  threePublic: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，公务用车、出国、接待三项合计为${expected}，相差${difference}；请核对合计和分项。`,
  vehicles: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，购置与运行维护合计为${expected}，相差${difference}；请核对。`,
  projectParts: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，下面各行合计${expected}，还有${difference}没有分列；专项资金请一个专项一行填列。`,
  projectPartsOver: ({ label, found, expected }: DisagreementParts) =>
    `${label}填${found}，下面各行合计${expected}，分项之和大于总额；请核对。`,
  itemsOver: ({ label, sum, total }: Parts<"label" | "sum" | "total">) =>
    `${label}为${total}，其中各项合计${sum}，大于总额；请核对。`,
  itemOver: ({ item, amount, label, total }: Parts<"item" | "amount" | "label" | "total">) =>
    `“${item}”填${amount}，大于它所属的${label}${total}；请核对。`,
  procurementOver: ({ rate, actual, budget }: Parts<"rate" | "actual" | "budget">) =>
    `政府采购${actual}，是预算数${budget}的${rate}；请核对预算是否漏列追加，并说明原因。`,
  budgetBlank: (name: string) => `“${name}”没有填预算数，无法核对预算控制情况；请补填，没有预算的填0。`,
  rateBlank: (rate: string) => `控制率没有填写，按在职人数和编制数应为${rate}；请补填。`,
  adjustmentBlank: (name: string) => `“${name}”没有填写；有调整的请填调整数，没有调整的填0。`,
  unitsBlank: (names: string) =>
    `${names}各行都没有填，汇总数等于其余机构之和；有这些机构的请补填，没有的请填0或删去。`,
  overBudget: ({ label, actual, budget, rate }: Parts<"label" | "actual" | "budget" | "rate">) =>
    `${label}决算${actual}，超过预算数${budget}，是预算的${rate}；请说明原因。`,
  threePublicOver: ({ label, actual, budget, rate }: Parts<"label" | "actual" | "budget" | "rate">) =>
    `${label}决算${actual}，超过预算数${budget}，是预算的${rate}；“三公”经费不得超预算，请核对并说明。`,
  growth: ({ label, previous, actual, rate }: Parts<"label" | "previous" | "actual" | "rate">) =>
    `${label}由上年的${previous}增加到${actual}，增长${rate}；请说明增长原因。`,
  incomeTotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，各项收入合计为${expected}，相差${difference}；请核对。`,
  expenditureTotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，各项支出合计为${expected}，相差${difference}；请核对。`,
  balance: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，按收入和支出计算应为${expected}，相差${difference}；请核对。`,
  assetsTotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，在用、出租和其他合计为${expected}，相差${difference}；请核对。`,
  unitsTotal: ({ label, found, expected, difference }: DisagreementParts) =>
    `${label}填${found}，各机构合计为${expected}，相差${difference}；请核对汇总数和各机构数。`,
  buildingRate: ({ label, found, expected }: DisagreementParts) =>
    `${label}填${found}，按实际数÷批复数应为${expected}；请核对。`,
  itemsFarBelow: ({ label, sum, total, share }: Parts<"label" | "sum" | "total" | "share">) =>
    `${label}${total}，其中列出的各项合计${sum}，只占${share}；请确认其中项是否填全。`,
  sameItems: ({ a, b, amount }: Parts<"a" | "b" | "amount">) =>
    `“${a}”和“${b}”填的都是${amount}，疑似重复录入；请核对。`,
} as const;
