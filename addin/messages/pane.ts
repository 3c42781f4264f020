import type { Parts } from "./parts.ts";

/** Sentences of the task pane (任务窗格) that every page shares: start, verdict, status line, actions and their outcome. */
export const PANE = {
  product: "绩核",
  pageNames: { check: "校验", fill: "填充", checks: "清单", more: "更多" },
  pages: "页面",
  start: {
    title: "一键校验绩效自评表",
    steps: [
      "打开填好的自评表，点“一键校验”。绩核只读取这个工作簿，数据不会离开本机。",
      "按卡片逐条核对：点“定位”跳到单元格，能算出来的可以直接修正，确有原因的写明说明。",
      "到“填充”补齐能算出的空格，最后在“更多”里做提交前清理。",
    ],
    check: "一键校验",
    sample: "打开示例",
  },
  check: "一键校验",
  checkAgain: "重新校验",
  cancel: "取消",
  restore: "还原",
  markColour: "表格里用这个颜色标出",
  counts: "各类数量",
  idle: "只读取这个工作簿，数据不离开本机",
  fresh: (sheets: number, marked: number): string =>
    marked > 0 ? `已读 ${sheets} 个工作表，标出 ${marked} 格` : `已读 ${sheets} 个工作表`,
  stale: {
    edited: "表格改动过，结果可能已过时",
    written: "已写入表格，重新校验后更新结果",
    settings: "设置已改，重新校验后生效",
  },
  busy: {
    check: "正在读取工作簿…",
    write: "正在写入并读回…",
    restore: "正在还原…",
    mark: "正在标记…",
    clear: "正在清除标记…",
    report: "正在写入结果工作表…",
    clean: "正在清理…",
    select: "正在定位…",
    sample: "正在放入或删除示例表…",
    import: "正在导入 Word 里的表…",
    previous: "正在读取上年的表…",
    nextYear: "正在生成下年表…",
  },
  progress: {
    read: (done: number, all: number): string => `已读 ${done} / ${all} 个工作表`,
    recognise: (sheet: string): string => `正在识别 ${sheet}`,
    check: ({
      sheet,
      check,
      done,
      all,
    }: {
      readonly sheet: string;
      readonly check: string;
      readonly done: number;
      readonly all: number;
    }): string => `正在核对 ${done} / ${all} · ${sheet === "" ? "各表之间" : sheet} · ${check}`,
  },
  rechecking: "正在重新校验…",
  partial: "已取消。下面是取消前的部分结果，没有核对的列为“未能检查”。",
  marksUnseen: "校验已完成，但上次留下的标记没能看到。如果表里还有旧标记，请稍后点“清除标记”，再校验一次。",
  blocked: "上一步还没有完成，请稍候。",
  unexpected:
    "出现了没有料到的问题，工作簿没有改动。请再试一次；若仍然出错，请到“更多 → 环境检测”复制信息发给维护人员。",
  notMarked: (count: number): string =>
    `有 ${count} 格没有标记（工作表受保护），结果仍在窗格里；要标出来，请先撤销工作表保护，再重新校验。`,
  markFailed: "结果已算出，但单元格标记没有写上。",
  cleared: (count: number): string => (count > 0 ? `已清除 ${count} 格的标记，表格恢复原样。` : "没有需要清除的标记。"),
  announcement: ({
    verdict,
    must,
    explain,
    notChecked,
  }: {
    readonly verdict: string;
    readonly must: number;
    readonly explain: number;
    readonly notChecked: number;
  }): string => `校验完成：${verdict}。必须修改 ${must} 处，需作说明 ${explain} 处，未能检查 ${notChecked} 项。`,
  jumped: (place: string): string => `已定位到 ${place}`,
  fixed: (place: string, value: string): string => `${place} 已改为 ${value}，并已读回核对。`,
  fixedAll: (count: number): string => `已修正 ${count} 处，并已读回核对。`,
  fixedSome: (count: number, left: number): string =>
    `已修正 ${count} 处；${left} 处没有写入（工作表受保护或单元格不能改）。`,
  restored: ({
    label,
    count,
    left,
  }: {
    readonly label: string;
    readonly count: number;
    readonly left: number;
  }): string =>
    left > 0
      ? `已还原“${label}”中的 ${count} 格；${left} 格之后又改动过，保持不变。`
      : `已还原“${label}”，共 ${count} 格。`,
  restoreOf: (label: string): string => `还原：${label}`,
  silenced: (title: string): string => `不再提示“${title}”。要恢复，请到“清单”里打开这项检查。`,
  restoreLabel: {
    fix: ({ place, before, after }: Parts<"place" | "before" | "after">): string =>
      `修正 ${place}：${before === "" ? "（空）" : before} → ${after}`,
    fixAll: (count: number): string => `修正全部可推算的 ${count} 处`,
    fill: (count: number): string => `填充 ${count} 格`,
    clean: (count: number): string => `替换公式 ${count} 格`,
  },
  settingsNotKept: "这个程序不能把设置存进工作簿，设置只在本次打开期间有效。",
  settingsFailed: "设置没有存进工作簿，只在本次打开期间有效。",
  reported: "已在工作簿末尾写入“校验报告”（可打印签字）和“摘要、明细、检查清单、运行信息”四张结果工作表。",
  copied: "已复制，可以粘贴到别处。",
  copyBlocked: "程序不允许复制，请在下面的文本框里手工选取后复制。",
  close: "关闭",
} as const;
