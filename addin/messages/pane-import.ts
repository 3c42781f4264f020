/** Sentences about forms imported from a Word document. */
export const IMPORT = {
  open: "从 Word 导入…",
  hint: "选一份 .docx、.doc 或 .wps 文件，里面的表和报告会原样排成新的工作表，不改动已有的表，也不改动 Word 文件；文件不会上传。",
  done: ({
    name,
    sheets,
    notices,
  }: {
    readonly name: string;
    readonly sheets: number;
    readonly notices: readonly string[];
  }): string =>
    `已从“${name}”导入 ${sheets} 张工作表，排在最后；改动不会写回 Word 文件。${notices.map((notice) => `${notice}。`).join("")}`,
  bar: (sheets: number): string => `刚从 Word 导入了 ${sheets} 张工作表。`,
  remove: "撤销导入",
  removed: (sheets: number): string => `已删除导入的 ${sheets} 张工作表，别的工作表没有改动。`,
  noneLeft: "导入的工作表已不在（可能已改名或删除），没有改动。",
} as const;
