import { REPORT_SHEETS } from "./report.ts";

/** Words of 校验报告, the page to be signed, and of 审核意见, the slip that goes back to a unit. */
export const REVIEW_REPORT = {
  /** Name of the result sheet; hosts add the prefix that identifies it as ours. */
  sheet: REPORT_SHEETS.signed,
  title: "绩效自评校验报告",
  fileName: (stem: string): string => `${stem} 校验报告`,
  unit: "单位",
  year: "年度",
  yearOf: (years: string): string => `${years}年度`,
  forms: "校验的表",
  verdict: "结论",
  coverage: "核对情况",
  date: "校验日期",
  noUnit: "（表内没有填写）",
  noYear: "（表内没有写明）",
  noForms: "没有识别出绩效表",
  /** All forms in one line: where one kind is on many sheets it is named once. */
  formsOf: (form: string, sheets: readonly string[]): string => `${form}（${sheets.join("、")}）`,
  cannotSubmit: (must: number, explain: number): string =>
    `还不能报送：有 ${must} 处必须修改${explain > 0 ? `、${explain} 处需作说明` : ""}。`,
  afterExplaining: (explain: number): string => `写明下列 ${explain} 处的原因后可以报送。`,
  someNotChecked: (count: number): string => `没有发现必须修改的问题，有 ${count} 项未能检查，请自行核对后报送。`,
  partlyRead: (count: number): string => `没有发现问题，有 ${count} 张表没有全部校验，请自行核对后报送。`,
  passed: "没有发现问题，可以报送。",
  nothing: "没有识别出绩效表，没有校验。",
  partial: "校验中途停止，只有部分结果。",
  hints: (count: number): string => `另有 ${count} 处提示，不影响报送，见结果表。`,
  explained: (count: number): string => `已作说明 ${count} 处。`,
  off: (count: number): string => `关闭了 ${count} 项检查。`,
  ruleSheet: (signature: string): string => `校验依据：${signature}。`,
  head: { number: "序号", place: "位置", cell: "单元格", found: "现为", expected: "应为", note: "说明" },
  must: (count: number): string => `一、必须修改（${count} 处）`,
  explain: (count: number): string => `二、需作说明（${count} 处）`,
  gaps: (count: number): string => `三、未能检查（${count} 项）`,
  blank: "空白",
  reason: (text: string): string => `填报单位说明：${text}`,
  otherPlace: (value: string): string => `另一处 ${value}`,
  onSheet: (sheet: string): string => `表：${sheet}`,
  rowAndColumn: (row: string, column: string): string =>
    Array.from(new Set([row, column].filter((part) => part !== ""))).join(" · "),
  signatures: ["填表人：", "复核人：", "负责人：", "日期：    年  月  日"],
  footer: (unit: string, date: string): string => [unit, date].filter((part) => part !== "").join("  "),

  slip: {
    title: "绩效自评审核意见",
    fileName: (unit: string): string => `${unit} 审核意见`,
    to: (unit: string): string => `${unit}：`,
    withoutRecipient: "填报单位：",
    intro: ({
      years,
      must,
      explain,
    }: {
      readonly years: string;
      readonly must: number;
      readonly explain: number;
    }): string =>
      `你单位报送的${years === "" ? "" : `${years}年度`}绩效自评材料已经审核，${verdictOfSlip(must, explain)}`,
    clean: (years: string): string =>
      `你单位报送的${years === "" ? "" : `${years}年度`}绩效自评材料已经审核，没有发现需要修改或说明的问题。`,
    unreadable: (reason: string): string => `你单位报送的文件没能审核：${reason}`,
    reply: "请逐条修改或写明原因后重新报送；对意见有不同看法的，请在“说明”一栏写明依据。",
    signatures: ["审核人：", "联系电话：", "日期：    年  月  日"],
  },
} as const;

function verdictOfSlip(must: number, explain: number): string {
  if (must > 0) return `有 ${must} 处必须修改${explain > 0 ? `、${explain} 处需作说明` : ""}，现退回。`;
  return explain > 0 ? `有 ${explain} 处需作说明，现退回。` : "有的内容未能检查，请自行核对。";
}
