/** Names of the exported result sheets; hosts add the prefix that identifies them as ours. */
export const REPORT_SHEETS = {
  signed: "校验报告",
  summary: "摘要",
  details: "明细",
  checks: "检查清单",
  run: "运行信息",
} as const;

/** Words of the exported result sheets and of the plain-text report. */
export const REPORT = {
  title: "绩效自评表校验结果",
  verdict: "结论",
  rules: "规则与口径",
  sheet: "工作表",
  form: "识别为",
  formTitle: "表名",
  subject: "单位或项目",
  year: "年度",
  policy: "评分口径",
  policyReason: "选用理由",
  rate: "执行率",
  score: "总分",
  unrecognised: "未识别",
  signatures: ["填表人：", "审核人：", "单位负责人：", "日期："],
  number: "序号",
  level: "级别",
  code: "代码",
  cell: "单元格",
  problem: "问题",
  found: "现为",
  expected: "应为",
  difference: "相差",
  working: "计算过程",
  basis: "依据",
  others: "相关单元格",
  explanation: "出错说明",
  check: "检查内容",
  result: "结果",
  count: "处数",
  reason: "原因",
  item: "项目",
  content: "内容",
  time: "校验时间",
  nothing: "没有发现问题。",
  switchedOff: "已关闭的检查",
  partial: "部分结果",
  partialNote: "校验中途取消，没有核对的项目列为“未能检查”。",
  countUnit: (count: number) => `${count} 处`,
} as const;

/** How a check of the catalogue went. */
export const CHECK_STATES = {
  passed: "通过",
  found: "发现问题",
  "not-checked": "未能检查",
  off: "已关闭",
  "not-applicable": "不适用",
} as const;

/** Verdict line: what matters first. Counts are of findings without an explanation. */
export function verdictText(counts: {
  readonly must: number;
  readonly explain: number;
  readonly hints: number;
  readonly explained: number;
  readonly off: number;
  readonly notChecked: number;
  readonly forms: number;
  readonly unread: number;
  readonly partial: boolean;
}): string {
  const text = completeText(counts) + silencedText(counts);
  return counts.partial ? `${REPORT.partial}：${text}` : text;
}

/** What the user switched off or explained is beside every verdict. */
function silencedText({ off, explained }: { readonly off: number; readonly explained: number }): string {
  const parts = [...(off > 0 ? [`关闭了 ${off} 项检查`] : []), ...(explained > 0 ? [`已作说明 ${explained} 处`] : [])];
  return parts.length > 0 ? `（${parts.join("，")}）` : "";
}

function passedText({ off, explained }: { readonly off: number; readonly explained: number }): string {
  if (off > 0) return "开着的检查没有发现问题";
  return explained > 0 ? "没有未作说明的问题" : "通过";
}

function completeText(counts: Omit<Parameters<typeof verdictText>[0], "partial">): string {
  if (counts.must > 0) return `有 ${counts.must} 处需修改`;
  if (counts.explain > 0) return `有 ${counts.explain} 处需作说明`;
  if (counts.notChecked > 0) return `有 ${counts.notChecked} 项未能检查`;
  if (counts.forms === 0) return "没有识别出绩效表";
  const hints = counts.hints > 0 ? `，另有 ${counts.hints} 处提示` : "";
  if (counts.unread === 0) return `${passedText(counts)}${hints}`;
  return counts.unread === counts.forms
    ? `没有可校验的内容${hints}`
    : `没有发现问题，有 ${counts.unread} 张表没有全部校验${hints}`;
}

/**
 * 应为 where the form's own figures call for the value, 另一处为 where two tables merely differ (checks X without a fix): neither is
 * known to be the right one.
 */
export function expectedWord({ code, fix }: { readonly code: string; readonly fix: unknown }): string {
  return code.startsWith("X") && fix === null ? "另一处为" : REPORT.expected;
}
