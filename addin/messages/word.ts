/** Sentences about Word documents: their sheets, places, notices and what cannot be read. */
export const wordMessages = {
  /** Names of sheets without a title of their own. */
  proseSheet: "正文",
  tableSheet: (table: number): string => `第${table}张表`,
  /** A place in the words of somebody who has the document before them. */
  cellPlace: (table: number, row: number, column: string): string => `第${table}张表第${row}行${column}`,
  named: (heading: string): string => `“${heading}”`,
  nth: (cell: number): string => `第${cell}格`,
  paragraphPlace: (paragraph: number, beginning: string): string => `第${paragraph}段“${beginning}”`,
} as const;

/** What was read in a certain way, or not at all. */
export const WORD_NOTICES = {
  tracked: () => "含修订，按接受后的内容校验",
  hidden: () => "含隐藏文字，未读",
  pictures: (count: number) => `有 ${count} 张图片未读`,
  objects: (count: number) => `有 ${count} 个嵌入对象未读`,
  outside: () => "有插入的外部内容（altChunk）未读，请在 Word 中打开并另存为 .docx 后再试",
  footnotes: (count: number) => `有 ${count} 处脚注或尾注未读`,
  prose: (count: number) => `另有 ${count} 段文字不是自评报告，未校验`,
} as const;
