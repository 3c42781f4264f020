/** Names of the official forms as users know them. */
export const FORM_NAMES = {
  "department-self-evaluation": "部门（单位）整体支出绩效自评表",
  "project-self-evaluation": "项目支出绩效自评表",
  monitoring: "绩效监控表",
  "scoring-sheet": "整体支出绩效评价评分表",
  "base-data": "整体支出绩效评价基础数据表",
  summary: "整体支出自评情况汇总表",
  "basic-information": "整体支出绩效自评基本情况表",
  goals: "绩效目标表",
  report: "绩效自评报告",
  part: "绩效表的一部分",
} as const;

/** Names of the sections of a form; unknown ids are shown as they are. */
const SECTION_NAMES: Readonly<Record<string, string>> = {
  funding: "资金",
  breakdown: "收支构成",
  goals: "年度目标",
  tasks: "年度主要任务",
  indicators: "指标",
  scoring: "评分",
  total: "总分",
  staff: "人员",
  amounts: "经费",
  buildings: "楼堂馆所",
  "unit-table": "收支和资产",
  "base-data": "基础数据",
  summary: "汇总",
  narrative: "文字说明",
  report: "报告正文",
  deviation: "偏差说明",
  header: "基本信息",
};

/** The Chinese name of a part of a form; the id itself where it has none. */
export function sectionName(id: string): string {
  return SECTION_NAMES[id] ?? id;
}
