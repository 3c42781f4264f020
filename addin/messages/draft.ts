/** Words, and what is put between them: a figure of a table, a place to fill in. */
export type Parts<Part> = readonly (string | Part)[];

/** 【待填：…】, a place no table answers. */
export function openPlace(what: string): string {
  return `【待填：${what}】`;
}

/** 【待核：…】, a figure that an open finding is about. */
export function doubtfulPlace(codes: string): string {
  return `【待核：${codes}】`;
}

/** Sentences of the draft of a report (自评报告草稿). */
export const DRAFT = {
  /** Name of the file, without ending. */
  fileName: (source: string): string => `${source}-自评报告草稿`,
  department: { title: (year: string): string => `${year}部门整体支出绩效自评报告` },
  project: { title: (year: string): string => `${year}项目支出绩效自评报告` },
  year: (year: number): string => `${year}年度`,
  open: {
    year: "年度",
    unit: "单位名称",
    project: "项目名称",
    functions: "主要职能，可从部门职能配置规定摘录",
    organisation: "内设机构和所属单位",
    staff: "编制人数、年末实有人数",
    finance: "全年收入和支出",
    spendingNotes: "用途和管理情况",
    causes: "增减原因",
    procurement: "政府采购支出，没有发生的写明",
    projects: "项目支出的安排、使用和管理情况",
    implementation: "项目的组织、招投标、验收和监督情况",
    evaluationWork: "自评怎样组织：分工、依据、步骤、取数和核对",
    goals: "年度总体目标及完成情况",
    indicators: "绩效指标完成情况",
    effects: "主要成效和社会反映",
    score: "自评得分",
    grade: "评价等级，按本地标准",
    problems: "存在的其他问题及原因",
    measures: "改进措施、责任和时限",
    application: "结果怎样用于预算安排和管理，何时何处公开",
    projectOverview: "项目的立项依据、主要内容和实施范围",
    other: "本节内容",
    date: "日期",
    fund: (name: string): string => `有无${name}，有的写金额和使用情况`,
    lines: (names: string): string => `${names}，没有发生的写明`,
    cell: (name: string): string => name,
    reason: (name: string): string => `${name}未得满分的原因和改进措施`,
  },
  funds: {
    government: "政府性基金预算支出",
    capital: "国有资本经营预算支出",
    insurance: "社会保险基金预算支出",
  },
  names: {
    initial: "年初预算数",
    budget: "全年预算数",
    executed: "全年执行数",
    rate: "预算执行率",
    points: "分值",
    score: "得分",
    target: "年度指标值",
    actual: "实际完成值",
    quota: "编制数",
    staff: "实际在职人数",
    control: "在职人员控制率",
    total: "自评总分",
    previous: "上年决算数",
    current: "本年决算数",
    plan: "本年预算数",
    change: "比上年增减",
    goal: "年度总体目标",
    result: "年度总体目标完成情况",
    reason: "偏差原因",
    amount: "金额",
  },
  /** Clauses; each takes what is between its words. */
  say: {
    quota: <Part>(count: Part): Parts<Part> => ["编制", count, "人"],
    staff: <Part>(count: Part): Parts<Part> => ["年末实际在职", count, "人"],
    control: <Part>(rate: Part): Parts<Part> => ["在职人员控制率", rate],
    organisation: <Part>(place: Part): Parts<Part> => [place, "。"],
    initial: <Part>(amount: Part): Parts<Part> => ["年初预算数", amount],
    budget: <Part>(amount: Part): Parts<Part> => ["全年预算数", amount],
    executed: <Part>(amount: Part): Parts<Part> => ["全年执行数", amount],
    rate: <Part>(rate: Part): Parts<Part> => ["预算执行率", rate],
    byIncome: "按收入性质分：",
    byExpenditure: "按支出性质分：",
    named: <Part>(name: string, amount: Part): Parts<Part> => [name, amount],
    ofWhich: "其中",
    bracketed: <Part>(words: Part): Parts<Part> => ["（", words, "）"],
    basicUse: "用于保障机构正常运转、完成日常工作任务。",
    plan: <Part>(amount: Part): Parts<Part> => ["本年预算数", amount],
    current: <Part>(name: string, amount: Part): Parts<Part> => [`本年${name}`, amount],
    previous: <Part>(amount: Part): Parts<Part> => ["上年决算数", amount],
    change: <Part>(base: Part, difference: Part): Parts<Part> => ["比上年决算数", base, difference],
    because: <Part>(place: Part): Parts<Part> => ["主要是", place],
    projectLine: <Part>(number: number, name: string): Parts<Part> => [`${number}.${name}：`],
    score: <Part>(score: Part): Parts<Part> => ["自评得分", score, "分"],
    goal: <Part>(words: Part): Parts<Part> => ["年度总体目标：", words],
    result: <Part>(words: Part): Parts<Part> => ["完成情况：", words],
    quoted: (group: string, name: string): string => `${group}“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`,
    indicator: (number: number, name: string): string => `（${number}）${name}：`,
    target: <Part>(target: Part): Parts<Part> => ["年度指标值", target],
    actual: <Part>(actual: Part): Parts<Part> => ["实际完成值", actual],
    points: <Part>(points: Part): Parts<Part> => ["分值", points, "分"],
    scored: <Part>(score: Part): Parts<Part> => ["得分", score, "分"],
    total: <Part>(score: Part): Parts<Part> => ["自评总分", score, "分"],
    grade: <Part>(grade: Part): Parts<Part> => ["评价等级为", grade],
    fundStated: <Part>(name: string, amount: Part): Parts<Part> => [`本年度${name}`, amount, "。"],
    deviation: <Part>(name: string, reason: Part): Parts<Part> => [`${name}未得满分：`, reason],
    money: (label: string): string => `${label}：`,
  },
  change: {
    up: (amount: string): string => `增加${amount}`,
    down: (amount: string): string => `减少${amount}`,
    same: "持平",
    rateUp: (rate: string): string => `增长${rate}`,
    rateDown: (rate: string): string => `下降${rate}`,
  },
  threePublic: "“三公”经费",
  publicSpending: "公用经费",
  procurement: "政府采购支出",
  projectSpending: "项目支出",
  basic: "基本支出",
  groups: { other: "其他指标" },
  list: {
    title: "定稿前要补充和核对的内容",
    intro: (open: number, doubts: number): string =>
      `共${open}处待填（黄色）、${doubts}处待核（蓝色）。待核的数在表中有未处理的校验结果，先改表或写明原因，再用“更新数字”。定稿时删去本页。版式按 GB/T 9704；红头、文号、签发由单位自定。`,
    headings: ["序号", "类别", "内容", "表中位置"],
    kinds: { open: "待填", doubt: "待核" },
    doubt: ({ name, found, message }: { name: string; found: string; message: string }): string =>
      `${name}${found === "" ? "" : `（表中为${found}）`}：${message}`,
  },
  none: "没有认出已填写的自评表，没有可写进报告的数。请先打开填好的部门整体或项目自评表。",
  pane: {
    intro:
      "按已填的表起草自评报告：数都从表里取，表里没有的写成【待填】，有未处理问题的写成【待核】。版式按 GB/T 9704，提纲按表的式样，工作簿里有本单位的报告时用它的提纲。",
    start: "起草并下载",
    copy: "起草并复制",
    copyNote: "Excel 的窗格不能存文件：草稿复制到剪贴板，在 Word 里粘贴即可，格式会保留。",
    saved: (open: number, doubts: number): string => `草稿已保存：${open}处待填，${doubts}处待核。`,
    copied: (open: number, doubts: number): string => `草稿已复制，可在 Word 里粘贴：${open}处待填，${doubts}处待核。`,
    listTitle: (open: number, doubts: number): string => `${open}处待填，${doubts}处待核`,
    renewIntro: "改过表以后，选已经改写过的草稿（.docx），绩核逐处对照草稿里的数和表，另存一份更新过的。",
    renew: "更新数字…",
    noRun: "先校验一次，才知道哪些数待核。",
    stale: "校验以后表又改过，请先重新校验。",
    blocked: "这个程序不允许复制到剪贴板，没有复制。",
    place: (name: string, where: string): string => (where === "" ? name : `${name}（${where}）`),
  },
  renew: {
    changed: ({ cell, now, before }: { cell: string; now: string; before: string }): string =>
      `${cell} 表已改为${now}，报告仍是${before}。`,
    left: ({ cell, before, why }: { cell: string; before: string; why: string }): string =>
      `${cell} 报告是${before}，没有更新：${why}。`,
    why: {
      doubt: (codes: string): string => `表中此数有未处理的问题（${codes}）`,
      blank: "表中此格现在没有数",
      missing: "工作簿里没有这一格所在的表",
      edited: "报告里改写过，不是单独的数",
    },
    none: "报告里的数和表一致，没有要更新的。",
    foreign: "这份文件里没有绩核草稿的标记，不能对照。请选用“起草自评报告”做出、再改写过的 .docx。",
    done: (count: number, left: number): string =>
      `已更新${count}处，另存为新文件${left > 0 ? `；${left}处没有更新，原因见下` : ""}。`,
    fileName: (source: string): string => `${source}-数字已更新`,
  },
} as const;

/** A part of the report that the tables or the user fill. */
export type DraftTopic =
  | "functions"
  | "organisation"
  | "staff"
  | "finance"
  | "basic"
  | "project-spending"
  | "implementation"
  | "government-fund"
  | "state-capital"
  | "social-insurance"
  | "goals"
  | "indicators"
  | "score"
  | "problems"
  | "measures"
  | "application"
  | "evaluation-work"
  | "project-overview"
  | "project-funds"
  | "effects";

/** One heading of an outline with what is below it. */
export interface OutlineEntry {
  readonly level: 1 | 2;
  /** Without its number. */
  readonly heading: string;
  readonly topics: readonly DraftTopic[];
}

const chapter = (heading: string, ...topics: readonly DraftTopic[]): OutlineEntry => ({ level: 1, heading, topics });
const part = (heading: string, ...topics: readonly DraftTopic[]): OutlineEntry => ({ level: 2, heading, topics });

/**
 * Outlines of reports as the regions ask for them: `by-fund` 湖南省部门整体, `scored` 岳阳 with its 评分表, `weighted` 江西 with
 * weights, `project` 项目支出.
 */
export const OUTLINES = {
  "by-fund": [
    chapter("部门（单位）基本情况"),
    part("主要职能和机构设置", "functions", "organisation"),
    part("人员情况", "staff"),
    part("预算收支总体情况", "finance"),
    chapter("一般公共预算支出情况"),
    part("基本支出情况", "basic"),
    part("项目支出情况", "project-spending"),
    chapter("政府性基金预算支出情况", "government-fund"),
    chapter("国有资本经营预算支出情况", "state-capital"),
    chapter("社会保险基金预算支出情况", "social-insurance"),
    chapter("部门整体支出绩效情况"),
    part("年度总体目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("存在的问题及原因分析", "problems"),
    chapter("下一步改进措施", "measures"),
    chapter("绩效自评结果拟应用和公开情况", "application"),
  ],
  scored: [
    chapter("部门（单位）概况"),
    part("主要职能和机构设置", "functions", "organisation"),
    part("人员情况", "staff"),
    chapter("部门（单位）整体支出管理及使用情况"),
    part("收支总体情况", "finance"),
    part("基本支出", "basic"),
    part("专项支出", "project-spending"),
    chapter("部门（单位）专项组织实施情况", "implementation"),
    chapter("部门（单位）整体支出绩效情况"),
    part("年度目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("存在的主要问题", "problems"),
    chapter("改进措施和有关建议", "measures"),
  ],
  weighted: [
    chapter("部门（单位）概况"),
    part("部门职能", "functions"),
    part("机构设置和人员", "organisation", "staff"),
    part("年度总体目标", "goals"),
    part("整体支出规模", "finance"),
    part("资金使用和管理", "basic", "project-spending"),
    chapter("绩效目标实现情况"),
    part("自评工作开展情况", "evaluation-work"),
    part("绩效指标完成情况", "indicators"),
    part("自评结论", "score"),
    chapter("存在的问题和改进措施"),
    part("存在的问题", "problems"),
    part("改进措施", "measures"),
  ],
  project: [
    chapter("绩效自评工作开展情况"),
    part("项目概况", "project-overview"),
    part("自评组织", "evaluation-work"),
    chapter("绩效目标完成情况分析"),
    part("资金投入和使用情况", "project-funds"),
    part("总体绩效目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("偏离绩效目标的原因和下一步改进措施"),
    part("偏离的原因", "problems"),
    part("改进措施", "measures"),
    chapter("绩效自评结果拟应用和公开情况", "application"),
  ],
} as const satisfies Readonly<Record<string, readonly OutlineEntry[]>>;

/** What words of a heading in a unit's own report stand for, the first that fits; the topics in the order they would be written. */
export const HEADING_TOPICS: readonly (readonly [pattern: RegExp, topics: readonly DraftTopic[]])[] = [
  [/政府性基金/u, ["government-fund"]],
  [/国有资本/u, ["state-capital"]],
  [/社会?保险?基金|社保基金/u, ["social-insurance"]],
  [/应用|公开/u, ["application"]],
  [/(?:问题|偏离|原因).{0,40}(?:措施|建议)/u, ["problems", "measures"]],
  [/措施|建议|下一步|打算/u, ["measures"]],
  [/问题|偏离|偏差|不足/u, ["problems"]],
  [/评价结论|自评结论|自评得分|评价结果|自评结果|得分|等级/u, ["score"]],
  [/评价工作|自评工作|工作开展|自评组织|评价组织/u, ["evaluation-work"]],
  [/组织实施|专项.{0,40}实施|项目.{0,40}管理/u, ["implementation"]],
  [/总体.{0,40}目标|绩效目标(?!.{0,40}(?:分析|实现))|工作任务|重点工作|主要工作/u, ["goals"]],
  [/指标|产出|效益/u, ["indicators"]],
  [/成效|效果/u, ["effects"]],
  [/基本支出/u, ["basic"]],
  [/项目支出|专项支出|专项资金/u, ["project-spending"]],
  [/绩效/u, ["goals", "indicators", "score"]],
  [/人员|编制/u, ["staff"]],
  [/(?:职能|职责).{0,40}机构/u, ["functions", "organisation"]],
  [/职能|职责/u, ["functions"]],
  [/机构/u, ["organisation"]],
  [/项目.{0,40}(?:概况|基本情况|立项)/u, ["project-overview"]],
  [/一般公共预算/u, ["basic", "project-spending"]],
  [/收支|支出规模|资金|预算|支出|经费/u, ["finance"]],
  [/概况|基本情况/u, ["functions", "organisation", "staff", "finance"]],
];
