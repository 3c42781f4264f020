/** What is wrong with an explanation (出错说明) that was typed in. */
export const IGNORE_PROBLEMS = {
  empty: "请写明为什么可以不改，说明会随结果一起导出。",
  short: "说明太短，请至少写 4 个字。",
  long: "说明太长，请控制在 200 字以内。",
  personal: "说明会保存在工作簿里，请不要写电话或证件号码。",
} as const;
