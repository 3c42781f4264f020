/** A table of indicators below the clean monitoring form, as an edit. */
export const MONITORED = {
  A13: "一级指标",
  B13: "三级指标",
  C13: "年度指标值",
  D13: "1-7月执行情况",
  E13: "全年预计完成情况",
  F13: "完成目标可能性",
  G13: "原因说明",
  A14: "产出指标",
  B14: "更新设备数量",
  C14: "≥20台",
  D14: "12台",
  E14: "20台",
  F14: "确定能",
  G14: "",
} as const;
