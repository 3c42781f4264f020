/** A check of the catalogue that no workbook can decide. The help page lists these beside the checks. */
export interface UndecidableCheck {
  /** Catalogue code, e.g. `N07`. */
  readonly code: string;
  /** 名称. */
  readonly title: string;
  /** What would have to be known, and where a person finds it. Chinese, one sentence. */
  readonly reason: string;
}

/** Some checks of the family N ask what a text means. */
const REPORT = "要逐句对照自评报告的正文；目前只读取放在工作簿里的报告的预算、决算金额，其余文字请人工核对。";

/** In catalogue order. Only the family of the written report (N) is left: each other check looks at cells that are there. */
export const undecidableChecks: readonly UndecidableCheck[] = [
  { code: "N02", title: "占比之和", reason: REPORT },
  { code: "N07", title: "金额与表一致", reason: REPORT },
  { code: "N08", title: "得分等级一致", reason: REPORT },
  { code: "N09", title: "年初为0的完成率", reason: REPORT },
  { code: "N10", title: "完成值与自评表", reason: REPORT },
  { code: "N16", title: "年份、文件、他单位残留", reason: REPORT },
  { code: "N17", title: "模板提示语残留", reason: REPORT },
  { code: "N18", title: "必备章节", reason: REPORT },
  { code: "N19", title: "“无”与表冲突", reason: REPORT },
  { code: "N20", title: "序号层级混乱", reason: REPORT },
  { code: "N21", title: "未完成未在问题部分说明", reason: REPORT },
  { code: "N24", title: "标题与内容不符", reason: REPORT },
  { code: "N25", title: "增减未写原因", reason: REPORT },
  { code: "N26", title: "重复词、错字", reason: REPORT },
];
