import { SEVERITY_WORDS } from "./severity.ts";

/** Words of the reviewer's desk (批量校验) beside those of the table itself. */
export const DESK = {
  filings: "同一文件夹的表和报告合为一份",
  filingsHint: "每个文件夹算一份材料，里面的表和报告互相核对。",
  changed: "这个文件在校验之后改动过或已移走，请重新选择文件再校验。",
  changedShort: "校验后已改动",
  noFiles: "这是上次校验留下的结果，文件本身没有保存。要打开文件，请重新选择同一文件夹。",
  keptFrom: (time: string): string => `上次（${time}）的校验结果。重新选择同一文件夹会再校验一遍，并与这次结果对照。`,
  discard: "清除结果",

  ruleSheet: {
    choose: "口径表…",
    hint: "所有文件都用这张口径表：.jihe.json 文件，或带“绩核-口径”工作表的工作簿",
    inUse: (signature: string): string => `按${signature}校验`,
    brought: "这个文件带来了口径表，没有采用。",
    broken: (file: string, problems: readonly string[]): string =>
      `“${file}”里的口径表有 ${problems.length} 处问题，整张没有采用：${problems.slice(0, 3).join("")}`,
    unreadable: (file: string, reason: string): string => `没能读入“${file}”：${reason}`,
  },

  scores: {
    show: "复核分数",
    hint: "列出复核分数的建议：自评分数减去能证明的错误，再按口径表扣分；导出的表和汇总表也写上。",
    column: "复核分数",
    working: "复核分数怎样得出",
  },

  openFirst: ({ kind, path }: { readonly kind: string; readonly path: string }): string =>
    `打开 ${path}，转到第一处${kind}`,
  details: (path: string): string => `${path} 的明细`,
  detailsOf: (count: number): string => `明细（${count} 处）`,
  more: (count: number): string => `还有 ${count} 处，打开文件查看。`,
  filterBy: (column: string): string => `按“${column}”过滤`,
  filterText: "包含…",
  filterNumber: "如 >0",
  clearFilters: "清除过滤",

  round: {
    column: "与上一轮相比",
    load: "载入上一轮结果",
    save: "保存本轮结果",
    saved: (name: string): string => `已保存 ${name}，下一轮校验时可以载入。`,
    fileName: "校验结果",
    loaded: (count: number): string => `已载入上一轮 ${count} 个文件的结果。`,
    notResult: "这不是校验结果文件。请选择“保存本轮结果”保存的文件，或命令行 --format ndjson 的输出。",
    against: ({ settled, open, fresh }: Readonly<Record<"settled" | "open" | "fresh", number>>): string =>
      `与上一轮相比：已改 ${settled} 处，未改 ${open} 处，新出现 ${fresh} 处`,
    missing: (count: number): string => `；上一轮有 ${count} 个文件这次没有`,
    drop: "不再对照",
    settled: "已改",
    open: "未改",
    fresh: "新出现",
    none: "上一轮没有",
    short: ({ settled, open, fresh }: Readonly<Record<"settled" | "open" | "fresh", number>>): string =>
      [
        ...(settled > 0 ? [`已改 ${settled}`] : []),
        ...(open > 0 ? [`未改 ${open}`] : []),
        ...(fresh > 0 ? [`新出现 ${fresh}`] : []),
      ].join(" · ") || "没有变化",
  },

  slips: {
    all: "生成全部审核意见",
    one: "审核意见",
    oneOf: (path: string): string => `生成 ${path} 所属单位的审核意见`,
    archive: "审核意见",
    done: (name: string, count: number): string => `已生成 ${name}，共 ${count} 份审核意见。`,
  },

  statistics: {
    title: "统计",
    checks: "哪些问题最多",
    checkBar: ({ code, check, count, rows }: CheckBar): string => `${code} ${check}：${count} 处，涉及 ${rows} 份`,
    only: (check: string): string => `只看有“${check}”的`,
    noChecks: "没有必须修改或需作说明的问题。",
    plot: "预算执行率与自评总分",
    rate: "预算执行率（%）",
    score: "自评总分",
    dot: ({ name, rate, score }: Readonly<Record<"name" | "rate" | "score", string>>): string =>
      `打开 ${name}：执行率 ${rate}，自评总分 ${score}`,
    without: (count: number): string => `另有 ${count} 份没有执行率或总分，不在图上。`,
    beyond: (rate: number): string => `执行率超过 ${rate}% 的画在右边线上。`,
    noDots: "没有同时写明执行率和总分的表。",
    legend: SEVERITY_WORDS,
  },
} as const;

interface CheckBar {
  readonly code: string;
  readonly check: string;
  readonly count: number;
  readonly rows: number;
}
