/** Words for the three severities and for what could not be checked, as every surface shows them. */
export const SEVERITY_WORDS = {
  error: "必须修改",
  warning: "需作说明",
  info: "提示",
} as const;

export const NOT_CHECKED_WORD = "未能检查";
export const EXPLAINED_WORD = "已作说明";
