/** Sentences and labels of the Excel adapter. */
export const EXCEL = {
  version: "程序版本",
  platform: "运行平台",
  language: "界面语言",
  requirementSet: (set: string) => `接口 ${set}`,
  merges: "识别合并单元格",
  noMerges: "不可用：此版本 Excel 读不到合并区域，校验结果可能不全，请升级 Excel",
  jump: "点击定位到该单元格",
  /** `&P` and `&N` are Excel's codes for page and number of pages. */
  pageFooter: "第 &P 页，共 &N 页",
  hiddenSheet: (sheet: string) => `工作表“${sheet}”已隐藏，请先取消隐藏`,
  missingSheet: (sheet: string) => `找不到工作表“${sheet}”，请重新校验`,
} as const;
