/** Sentences of the workbench (工作台): the page that opens an official form in the browser. */
export const WORKBENCH = {
  program: "绩核工作台（浏览器）",
  engine: "表格引擎",
  hiddenSheet: (name: string): string => `工作表“${name}”是隐藏的，无法定位`,
} as const;
