/** Settings that came with a workbook from another user, in words. */
export const OFFERED = {
  title: (choices: string) => `这份表带来了设置：${choices}。没有采用前，按没有这些设置校验。`,
  accept: "采用",
  refuse: "不采用",
  show: "查看",
  hide: "收起",
  switchedOff: (title: string) => `关闭检查：${title}`,
  switchedOn: (title: string) => `打开检查：${title}`,
  reason: (cells: string, reason: string) => `说明：${cells}，${reason}`,
  chosen: (name: string) => `评分口径：${name}`,
  mapping: (sheet: string, form: string) => `对应关系：${sheet}，按${form}识别`,
  more: (count: number) => `另有 ${count} 条`,
} as const;
