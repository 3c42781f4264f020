import { SEVERITY_WORDS } from "./severity.ts";

/** Sentences about Word documents: their sheets, places, notices and what cannot be read. */
export const wordMessages = {
  /** Names of sheets without a title of their own. */
  proseSheet: "正文",
  tableSheet: (table: number): string => `第${table}张表`,
  /** A place in words that a reader of the document understands. */
  cellPlace: ({
    table,
    row,
    column,
  }: {
    readonly table: number;
    readonly row: number;
    readonly column: string;
  }): string => `第${table}张表第${row}行${column}`,
  named: (heading: string): string => `“${heading}”`,
  nth: (cell: number): string => `第${cell}格`,
  paragraphPlace: (paragraph: number, beginning: string): string => `第${paragraph}段“${beginning}”`,
} as const;

/** What was read in a certain way, or not at all. */
export const WORD_NOTICES = {
  cells: (count: number) =>
    `文件可能有损坏：${count} 格没有读成表格，其中的数没有核对；请用 Word 打开看看，另存为 .docx 后再试`,
  tracked: () => "含修订，按接受后的内容校验",
  hidden: () => "含隐藏文字，未读",
  pictures: (count: number) => `有 ${count} 处图片或图形未读`,
  objects: (count: number) => `有 ${count} 个嵌入对象未读`,
  outside: () => "有插入的外部内容（altChunk）未读，请在 Word 中打开并另存为 .docx 后再试",
  footnotes: (count: number) => `有 ${count} 处脚注或尾注未读`,
  prose: (count: number) => `另有 ${count} 段文字不是自评报告，未校验`,
} as const;

/** What a file is that is no readable Word document, with the next step. */
export const WORD_PROBLEMS = {
  encrypted: "文件设有打开密码，请先在 Word 或 WPS 中取消密码",
  protected: "文件受权限保护，请由有权限的人在 Word 中取消限制后另存为 .docx",
  pdf: "这是 PDF；请用 Word 或 WPS 打开，另存为 .docx",
  rtf: "这是 RTF；请用 Word 或 WPS 打开，另存为 .docx",
  html: "这是网页（HTML）；请用 Word 或 WPS 打开，另存为 .docx",
  xml: "这是 Word 2003 的 XML 文档；请用 Word 或 WPS 打开，另存为 .docx",
  pages: "这是 Pages 文稿；请在 Pages 中导出为 Word（.docx）",
  odt: "这是 OpenDocument 文档（.odt）；请用 Word 或 WPS 打开，另存为 .docx",
  slides: "这是演示文稿，没有可以校验的表",
  picture: "这是图片，不能校验；请用可以编辑的 Word 或 Excel 原稿",
  scan: "文档里只有图片（扫描件），不能校验；请用可以编辑的 Word 或 Excel 原稿",
  blank: "文档里没有文字，请确认选对了文件",
  empty: "文件是空的",
  other: "不是 Word 文档，也不是 Excel 工作簿",
} as const;

/** Sentences about copies with comments. */
export const wordCopyMessages = {
  commented: (path: string, comments: number): string => `已写入批注副本：${path}（${comments} 条批注）`,
  notFilled: "Word 文件只校验，不回填；可在网页版绩核中打开后另存为 Excel 再填充",
  onlyListed: "旧版 .doc/.wps 只列出结果，不写批注；请另存为 .docx，或在装有 LibreOffice 的电脑上加 --with-libreoffice",
  noLibreOffice: "没有找到 LibreOffice，未能把 .doc 转成带批注的 .docx；请另存为 .docx 后再试",
  libreOfficeFailed: "LibreOffice 没有在限定时间内转换完，未写批注副本；请另存为 .docx 后再试",
} as const;

/** Author of the comments in a document; comments of this author are replaced at the next run. */
export const COMMENT_AUTHOR = "绩核";

/** Text of a comment: how serious, what, and the code of the check. */
export function commentText({
  severity,
  code,
  message,
}: {
  readonly severity: keyof typeof SEVERITY_WORDS;
  readonly code: string;
  readonly message: string;
}): string {
  return `【${SEVERITY_WORDS[severity]} ${code}】${message}`;
}
