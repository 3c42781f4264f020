import type { Parts } from "./parts.ts";

/** Sentences of the checks of goal tables (G), in catalogue order. */
export const goalMessages = {
  funds: ({ label, found, expected }: { readonly label: string; readonly found: string; readonly expected: string }) =>
    `${label}填报${found}，下面各项资金来源合计为${expected}；请核对。`,
  tasks: ({ label, found, expected }: { readonly label: string; readonly found: string; readonly expected: string }) =>
    `${label}填报${found}，按各项相加为${expected}；请核对。`,
  taskAmount: (task: string) => `任务“${task}”的预算金额`,
  taskTotal: (heading: string) => `金额合计 · ${heading}`,
  groupPoints: ({
    label,
    found,
    expected,
  }: {
    readonly label: string;
    readonly found: string;
    readonly expected: string;
  }) => `“${label}”标注${found}分，下面各指标分值合计为${expected}分；请核对。`,
  levelEmpty: (level: string) => `“${level}”下面没有设置指标；请补上，确实不适用的请删去或说明。`,
  groupMissing: (names: string) =>
    `绩效目标表没有设置${names}；财政部要求从产出、效益、满意度等方面设置指标，不适用的请说明。`,
  targetBlank: (name: string) => `指标“${name}”没有填指标值；请补上可以考核的指标值。`,
  targetOnly: (target: string) => `指标值“${target}”没有对应的三级指标名称；请补上。`,
  zeroTarget: (name: string, target: string) =>
    `指标“${name}”的指标值是“${target}”，怎样都能完成；请核对是否应为大于0的数，或写明≤。`,
  unmeasurable: (name: string, target: string) =>
    `指标“${name}”的指标值“${target}”没有数，也没有可以核对的标准，无法考核；请细化、量化。`,
  placeholder: (text: string) => `“${text}”还是模板的占位文字；请填写或删除。`,
  duplicate: (name: string) => `指标“${name}”出现了两次；每项指标只应设置一次，请核对。`,
  costOver: ({ name, target, amount }: Parts<"name" | "target" | "amount">) =>
    `成本指标“${name}”的指标值${target}大于资金总额${amount}；请核对指标值或资金。`,
  costSum: (sum: string, amount: string) => `各成本指标的指标值合计${sum}，大于资金总额${amount}；请核对。`,
  changed: ({ name, goal, evaluation, place }: Parts<"name" | "goal" | "evaluation" | "place">) =>
    `指标“${name}”的指标值，绩效目标表为${goal}，${place}为${evaluation}；事后调整指标值的，请说明原因和批准情况。`,
  dropped: (name: string, place: string) => `绩效目标表的指标“${name}”没有出现在${place}；请补上，或说明删去的原因。`,
  added: (name: string, place: string) => `${place}的指标“${name}”不在绩效目标表里；请说明增加的原因，或核对名称。`,
  allOther: (place: string) => `${place}的指标与绩效目标表没有一项同名；请核对是否用错了绩效目标表。`,
  evaluation: (sheet: string) => `自评表（${sheet}）`,
  monitoring: (sheet: string) => `监控表（${sheet}）`,
  money: ({ goal, evaluation, place }: Parts<"goal" | "evaluation" | "place">) =>
    `绩效目标表的资金总额为${goal}，${place}的年初预算数为${evaluation}；请核对，预算有调整的请说明。`,
  moneyEither: ({ goal, initial, budget, place }: Parts<"goal" | "initial" | "budget" | "place">) =>
    `绩效目标表的资金总额为${goal}，与${place}的年初预算数${initial}、全年预算数${budget}都不同；请核对，预算有调整的请说明。`,
  fromGoals: (sheet: string, cell: string) => `取自绩效目标表“${sheet}”${cell}`,
  carriedName: "三级指标",
  carriedTarget: (name: string) => `${name} · 年度指标值`,
} as const;
