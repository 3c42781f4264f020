import { RULE_SHEET_NAMES } from "./rule-sheet-names.ts";
import { SEVERITY_WORDS } from "./severity.ts";

/** Titles of the fields of a rule sheet (口径表) in its JSON schema. */
export const SCHEMA_TITLES = {
  $schema: "格式说明",
  version: "格式版本",
  name: "名称",
  base: "依据口径（空：按表上印的口径）",
  authority: "制定单位",
  date: "日期",
  edition: "版本",
  scope: "适用范围",
  parameters: "参数",
  checks: "检查的取舍",
  headings: "本地表头",
  value: "值",
  on: "采用",
  basis: "依据",
  document: "依据文件",
  clause: "条款",
  certainty: "确定程度（original 原文、published 公开表样、unconfirmed 待核）",
  note: "说明",
  row: "口径表里的行号",
  code: "检查的编号",
  use: "怎样检查",
  place: "表头的位置",
  word: "表上的字",
  meaning: "意思",
  kind: "类别",
  group: "一级指标",
  points: "分值",
  level: "档次",
  low: "下限",
  high: "上限",
  grade: "等次",
  from: "起点",
  share: "占分值的比例",
  below: "执行率低于",
  cap: "总分不超过",
  side: "哪一边",
  at: "指标值的倍数",
  most: "最多",
  totalMost: "总分最多",
  red: "红线",
  yellow: "黄线",
  indicator: "指标名称",
  aliases: "又名",
  rule: "计分办法",
  limit: "界限（%）",
  deduct: "每个百分点扣分",
  steps: "分档",
  rate: "比率（%）",
  score: "得分",
} as const;

/** Columns of the worksheet 绩核-口径, in order; further words after the first are read as well. */
export const RULE_SHEET_COLUMNS = {
  name: ["名称", "参数", "项目"],
  value: ["值", "取值", "规定"],
  on: ["采用", "是否采用"],
  document: ["依据文件", "依据", "文件"],
  clause: ["条款", "条文"],
  date: ["文件日期", "发文日期"],
  certainty: ["确定程度"],
  note: ["说明", "备注"],
} as const;

/** Rows above the table that say whose rule sheet it is. */
export const RULE_SHEET_HEAD = {
  name: "口径名称",
  authority: "制定单位",
  date: "日期",
  edition: "版本",
  base: "依据口径",
  scope: "适用范围",
} as const;

/** Words of the worksheet. */
export const RULE_SHEET_WORDS = {
  sheet: RULE_SHEET_NAMES.sheet,
  title: "绩核口径表",
  yes: "是",
  no: "否",
  /** 依据口径 of a rule sheet that goes with whatever the form is made for. */
  asPrinted: "按表上印的口径",
  check: "检查",
  column: "本地表头（列）",
  row: "本地表头（行）",
  formTitle: "本地表头（表名）",
  certainties: { original: "原文", published: "公开表样", unconfirmed: "待核" },
  uses: { off: "不检查", on: "检查", ...SEVERITY_WORDS },
} as const;

/** The worksheet beside it that lists every parameter; it is for reading only. */
export const RULE_SHEET_REFERENCE = {
  sheet: RULE_SHEET_NAMES.reference,
  title: "可以写进“绩核-口径”的参数（这张表只供查阅，不会被读取）",
  columns: ["名称", "现在的规定", "写法举例", "依据"],
  off: (value: string) => `${value}（没有采用）`,
} as const;

/** What is wrong with a rule sheet, one sentence a row. Texts given in are already short and safe to show. */
export const ruleSheetMessages = {
  row: (row: number, text: string) => `第${row}行：${text}`,
  noTable: "没有找到表头：要有“名称”“值”两栏。",
  noName: "没有写口径名称：表头上面要有“口径名称”和它的内容。",
  unknown: (name: string) => `不认识的名称“${name}”，请按口径表样填写。`,
  nameless: "有内容，但没有写名称。",
  noValue: (title: string) => `“${title}”没有写值。`,
  formula: (column: string) => `“${column}”是公式；口径表只能写固定的内容。`,
  error: (column: string) => `“${column}”是错误值。`,
  badValue: ({ title, found, example }: { readonly title: string; readonly found: string; readonly example: string }) =>
    `“${title}”的值“${found}”读不懂，请写成：${example}。`,
  outOfRange: (title: string, found: string) => `“${title}”的值“${found}”超出范围。`,
  badChoice: ({
    column,
    found,
    choices,
  }: {
    readonly column: string;
    readonly found: string;
    readonly choices: readonly string[];
  }) => `“${column}”写的是“${found}”，只能是${choices.map((choice) => `“${choice}”`).join("、")}。`,
  badDate: (found: string) => `日期“${found}”读不懂，请写成 2024-03-01、2024-03 或 2024。`,
  badText: (column: string) => `“${column}”太长，或有看不见的字符，或以 = + - @ 开头。`,
  twice: (title: string, before: number) => `“${title}”与第${before}行重复，只能写一次。`,
  unknownCheck: (code: string) => `没有编号为“${code}”的检查。`,
  badHeading: "本地表头要写成：表上的字＝意思，例如 县级下达数＝全年预算数。",
  unknownMeaning: (found: string, choices: readonly string[]) =>
    `“${found}”不是可选的意思，只能是：${choices.join("、")}。`,
  tooMany: (most: number) => `口径表最多${most}行，后面的没有读，整张表不采用。`,
  more: (count: number) => `另有 ${count} 处问题没有列出。`,
  // What does not fit together.
  descending: (title: string) => `“${title}”要从高到低排列，不能有相同的起点。`,
  ascending: (title: string) => `“${title}”要从低到高排列；执行率低的，封顶分数不能反而高。`,
  chained: (title: string) => `“${title}”各档要首尾相接，从100%到0%。`,
  toZero: (title: string) => `“${title}”最后一档要从0分开始。`,
  weights: (sum: string, total: string) => `一级指标权重加预算执行率分值是${sum}分，不是总分${total}分。`,
  sides: "“完成值偏离扣分”里，达到的界限要在100%以上，低于的界限要在100%以下。",
  redYellow: "“监控进度红黄线”的红线要低于黄线。",
  // A file.
  notJson: "不是 JSON 文件，或内容不完整。",
  notObject: "不是口径表文件。",
  field: (path: string, text: string) => `${path}：${text}`,
  wrongType: "类型不对",
  notAllowed: "不是可选的内容",
  unknownKeys: (keys: readonly string[]) => `有不认识的项 ${keys.join("、")}`,
  outside: "超出范围",
  tooManyItems: (most: number) => `最多${most}项`,
  keyTwice: (key: string) => `“${key}”在同一处写了两次，只能写一次。`,
  listedTwice: (name: string) => `“${name}”写了两次，只能写一次。`,
  itemTwice: (title: string, name: string) => `“${title}”里的“${name}”写了两次，只能写一次。`,
  invalid: "内容不合要求",
  root: "口径表",
} as const;
