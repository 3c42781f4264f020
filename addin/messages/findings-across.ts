import type { Parts } from "./parts.ts";

/** Sentences of the checks across tables (X), in catalogue order. Places are sheet names. */
export const acrossMessages = {
  coverage: ({ sum, department, share }: Parts<"sum" | "department" | "share">) =>
    `项目支出绩效自评表的执行数合计${sum}，部门项目支出${department}，自评覆盖${share}；财政部要求项目自评全覆盖，请补报或说明。`,
  projectsExceed: (sum: string, department: string) =>
    `项目支出绩效自评表的执行数合计${sum}，大于部门项目支出${department}；请核对。`,
  sameNameTarget: ({ name, a, b }: Parts<"name" | "a" | "b">) =>
    `同名指标“${name}”的年度指标值不一致：${a}，${b}；请核实后统一。`,
  sameNameActual: ({ name, a, b }: Parts<"name" | "a" | "b">) =>
    `同名指标“${name}”的实际完成值不一致：${a}，${b}；请核实后统一。`,
  sameNameScore: ({ name, a, b }: Parts<"name" | "a" | "b">) =>
    `同名指标“${name}”的指标值和完成值相同，得分率却不同：${a}，${b}；请统一评分尺度。`,
  alsoIn: ({ value, printed, unit }: Parts<"value" | "printed" | "unit">) => `${value}（${printed}${unit}）`,
  yearsOdd: ({ places, count, year }: Parts<"places" | "count" | "year">) =>
    `各表的年度不一致：${places}，其余${count}张表为${year}；请核对是否混入了其他年度的表。`,
  at: (sheet: string, value: string) => `“${sheet}”为${value}`,
  scoreOf: (score: string, points: string) => `${score}/${points}`,
  copied: (count: string) =>
    `${count}张项目自评表的指标、完成值和得分几乎完全相同，没有体现各项目的特点；请按项目实际填报。`,
  formTwice: (project: string, count: string) =>
    `“${project}”有${count}张几乎相同的自评表；请留下报送的一张，删去多余的。`,
  projectFunds: ({ column, sum, department, difference }: Parts<"column" | "sum" | "department" | "difference">) =>
    `各项目自评表的${column}合计${sum}，部门项目支出为${department}，相差${difference}；请核对。`,
  differs: (name: string, places: string) => `${name}各表不一致：${places}；请核对后统一。`,
  publicOverBasic: (publicSpending: string, basic: string) =>
    `公用经费${publicSpending}大于基本支出${basic}；公用经费是基本支出的一部分，请核对。`,
  lastYear: ({ name, year, stated, sheet, own }: Parts<"name" | "year" | "stated" | "sheet" | "own">) =>
    `${name}的上年（${year}年）数填${stated}，“${sheet}”里当年的数为${own}；请核对。`,
  statedNone: (fund: string, amount: string) => `自评表的${fund}为${amount}万元，自评报告写“无”；请核对后统一。`,
  yearsDiffer: (places: string) => `各表的年度不一致：${places}；请核对是否混入了其他年度的表。`,
  namesDiffer: (a: string, b: string) => `单位名称写法不一致：“${a}”和“${b}”；如为同一单位，请统一为全称。`,
  costTarget: ({ target, initial, name }: Parts<"target" | "initial" | "name">) =>
    `成本指标“${name}”的指标值${target}，与年初预算推算的${initial}不同；请核对指标值是否按年初预算填列。`,
  projectsOverSpending: ({ sum, spending, sheet }: Parts<"sum" | "spending" | "sheet">) =>
    `各项目自评表执行数合计${sum}，大于“${sheet}”的项目支出${spending}；请核对。`,
  totalsDiffer: (places: string) => `自评总分各表不一致：${places}；请核对后统一。`,
  correctedTotal: ({ names, expected, found }: Parts<"names" | "expected" | "found">) =>
    `${names}的得分更正后，自评总分应为${expected}分，表中为${found}分；请一并更正总分。`,
} as const;

/** What the same figure is called when several forms state it. */
export const factNames = {
  basicSpending: "基本支出",
  projectSpending: "项目支出",
  publicSpending: "公用经费",
  projectBudget: "项目支出年初预算",
  initialBudget: "年初预算",
  threePublic: "三公经费决算",
  threePublicBudget: "三公经费预算",
  procurement: "政府采购",
  staffQuota: "编制数",
  staffActual: "在职人数",
} as const;
