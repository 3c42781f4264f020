/** Words for the three severities and for what could not be checked, as every surface shows them. */
export const SEVERITY_WORDS = {
  error: "必须修改",
  warning: "需作说明",
  info: "提示",
} as const;

/** The word for a place that could not be checked. */
export const NOT_CHECKED_WORD = "未能检查";
/** The word for a finding the user gave a reason for. */
export const EXPLAINED_WORD = "已作说明";

/** Which group of a list an item belongs to. */
export type Category = keyof typeof SEVERITY_WORDS | "not-checked" | "explained";

/** The word for each group. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  ...SEVERITY_WORDS,
  "not-checked": NOT_CHECKED_WORD,
  explained: EXPLAINED_WORD,
};
