import type { Parts } from "./parts.ts";

/** Sentences of 口径 in the pane: the rule sheet (口径表) in use, a new one, import and export. */
export const RULE_SHEETS = {
  intro: "各地的权重、封顶、扣分和表头写在口径表里，不用改程序。口径表随这个工作簿保存，只在本机读取。",
  none: "这个工作簿没有用口径表，按表上印的口径校验。",
  inUse: (signature: string): string => `正在使用：${signature}。`,
  base: (name: string): string => `没有写的，按${name}。`,
  basePrinted: "没有写的，按表上印的口径。",
  scope: (scope: string): string => `适用范围：${scope}。`,
  nothing: "还没有写任何参数。",
  stop: "不再使用",
  stopped: "已停用口径表，按表上印的口径校验。",
  used: (name: string): string => `这个工作簿从现在起按口径表“${name}”校验。`,
  columns: { name: "名称", value: "值", basis: "依据" },
  off: (value: string): string => `${value}（不采用）`,
  create: {
    title: "新建口径表",
    from: "从哪个口径开始",
    intro: "只列出与全国通用口径不同的参数，其余照旧；另附一张“绩核-口径参数”，列出可以写的参数和写法。",
    name: (base: string): string => `口径表（据${base}）`,
    here: "放进这个工作簿",
    file: "存成工作簿文件",
    added: "已在最后加入工作表“绩核-口径”，改好后重新校验，再选“采用”。",
    exists: "工作簿里已经有“绩核-口径”工作表，没有再加。请直接改那一张，或先把它删除。",
    saved: (file: string): string => `已存为“${file}”。填好后用“导入”读进来。`,
  },
  open: {
    button: "导入…",
    hint: "读入 .jihe.json 文件，或带“绩核-口径”工作表的工作簿",
    missing: (file: string): string => `“${file}”里没有“绩核-口径”工作表。`,
    broken: (file: string, count: number): string => `“${file}”里的口径表有 ${count} 处问题，整张没有采用：`,
    read: (file: string): string => `已读入“${file}”，还没有使用。`,
    use: "用于这个工作簿",
    drop: "不用",
  },
  save: {
    file: "导出文件",
    here: "导出成工作表",
    copy: "复制成文字",
    copied: "口径表已复制。粘贴到文本文件里，存成 .jihe.json 就能导入。",
    saved: (file: string): string => `已存为“${file}”。`,
    name: (name: string): string => `${name}.jihe.json`,
    manual: "口径表文字",
  },
  /** A mapping (对应关系) saved as 本地表头. */
  learn: {
    button: "存进口径表",
    hint: "把这些表头存成本地表头，以后凡是这样的表都认得，命令行也认得",
    name: "本地口径表",
    done: ({ sheet, headings, name }: Parts<"sheet" | "name"> & { readonly headings: number }): string =>
      `“${sheet}”的 ${headings} 个本地表头已存进口径表“${name}”，改按口径表识别。在 更多 → 口径 导出后，别的工作簿和命令行也能用。`,
    unclear: "这些表头单凭文字还认不出这种表（例如有空白的表头），没有存进口径表，仍按对应关系识别。",
  },
  keptUnreadable: "这个工作簿里存的口径表读不出来，没有采用。",
  /** The worksheet 绩核-口径 of the open workbook. */
  found: {
    label: "工作簿里的口径表",
    offered: (signature: string): string => `工作簿里有${signature}。没有采用前，按没有它校验。`,
    waiting: (signature: string): string => `工作簿里的${signature}，还没有采用：`,
    changed: ({ signature, used }: Parts<"signature" | "used">): string =>
      `工作簿里的${signature}与正在使用的“${used}”不同，仍按正在使用的校验。`,
    broken: (count: number): string => `工作簿里的“绩核-口径”有 ${count} 处问题，整张没有采用：`,
    more: (count: number): string => `另有 ${count} 处`,
    accept: "采用",
    refuse: "不采用",
    show: "查看",
  },
} as const;
