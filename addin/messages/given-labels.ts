import type { Parts } from "./parts.ts";

/**
 * The labels the user can give to a cell of a form (对应关系), by what they mean. Each word is one the recognition knows,
 * so the same text names the choice in the pane and stands for the cell's own text when the sheet is read.
 */
export const LABEL_WORDS = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  target: "年度指标值",
  actual: "实际完成值",
  points: "分值",
  score: "得分",
  measure: "计量单位",
  sign: "指标性质",
  completion: "完成率",
  standard: "评分标准",
  reason: "偏差原因分析及改进措施",
  total: "总分",
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  rate: "执行率",
  money: "年度资金总额",
  project: "项目名称",
  "unit-name": "单位名称",
  authority: "主管部门",
  implementer: "实施单位",
  "review-score": "复核得分",
  previous: "上年决算数",
  planned: "预算数",
  spent: "决算数",
  types: "项目类型",
  period: "起止时间",
  overview: "项目概况",
  funds: "资金投入和使用情况",
  organization: "组织实施情况",
  output: "产出和效果",
  unused: "不参与核对",
} as const;

export type LabelName = keyof typeof LABEL_WORDS;

/** Names of the groups in which the labels are offered. */
export const LABEL_GROUPS = { table: "表格栏目", money: "资金栏目", head: "表头信息", rows: "左侧标签" } as const;

/** Sentences about a given mapping, one each. */
export const givenLabelMessages = {
  used: (labels: readonly string[]) =>
    labels.length > 0 ? `按您指定的对应关系识别：${labels.join("，")}。` : "按您指定的表类型识别。",
  label: ({ cell, text, word }: Parts<"cell" | "text" | "word">) =>
    `${cell}${text === "" ? "（空白）" : `“${text}”`}是${word}`,
  moved: (cell: string, text: string) => `没有采用您指定的对应关系：${cell}附近找不到“${text}”了，请重新指定或删除。`,
  filled: (cell: string) => `没有采用您指定的对应关系：${cell}当时是空白，现在有内容，请重新指定或删除。`,
  twice: ({ first, second, word }: Parts<"first" | "second" | "word">) =>
    `没有采用您指定的对应关系：${first}和${second}都指定成了“${word}”，请只留一个。`,
  missing: (form: string, words: readonly string[]) =>
    `按您指定的对应关系还认不出${form}：没有${words.join("、")}。请指明这些栏目，或改选表类型。`,
  empty: (form: string) =>
    `按您指定的对应关系还认不出${form}：栏目太少，或表头下面没有内容。请核对表头是不是这一行，并把各栏都指明。`,
} as const;
