/** Why a sheet was not recognised: what was looked for and what was found instead. */
export const reviewMessages = {
  unfilled: "这张表还没有填写，没有可校验的内容。",
  continues: (name: string) => `接“${name}”的表，两处合在一起核对。`,
  emptySheet: "工作表是空的。",
  notRecognised: (seen: { readonly title: string | null; readonly funding: boolean; readonly indicators: boolean }) => {
    const found = [
      seen.title === null ? null : `标题“${seen.title.replace(/\s+/g, " ").trim()}”`,
      seen.funding ? "预算执行情况栏目" : null,
      seen.indicators ? "指标表表头" : null,
    ].filter((part) => part !== null);
    const missing = [
      seen.indicators ? null : "含一级、二级、三级指标和指标值、完成值、得分的表头",
      seen.title === null ? "绩效自评表一类的标题" : null,
    ].filter((part) => part !== null);
    return `没有认出绩效表：${found.length > 0 ? `看到了${found.join("、")}，` : ""}${missing.length > 0 ? `没有找到${missing.join("，也没有找到")}` : "但没有自评得分或实际完成值"}。`;
  },
  nothingRecognised: "没有认出任何绩效自评表，无法校验。",
  failed: (detail: string) => `这项检查运行出错，没有得出结论（${detail}）。`,
  stopped: "校验中途取消，这一项没有核对；重新校验即可补上。",
  unread: "校验中途取消，没有看这张表。",
  switchedOff: "已在设置里关闭。",
  chosenByUser: "由您指定。",
  underSheet: (reason: string, name: string) => `${reason.replace(/。$/u, "")}；并采用口径表“${name}”。`,
  localHeadings: (name: string) => `按口径表“${name}”的本地表头识别。`,
  ownArithmetic: "表内勾稽",
  weightBySheet: "口径表规定了这项检查的级别",
  sheetSwitchedOff: "口径表规定不检查",
  offBySheet: (cited: string) => `口径表规定不检查：${cited}。`,
} as const;
