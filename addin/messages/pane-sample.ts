/** Sentences about the sample worksheet (示例表). */
export const SAMPLE = {
  insert: "放一张示例表试试",
  hint: "示例是一份已公开的自评表，里面有真实的错误。它单独放在“绩核示例”工作表里，不动您的表，随时可以删除。",
  bar: "现在核对的只是“绩核示例”这张示例表，您自己的表还没有核对。",
  remove: "删除示例",
  removed: "示例表已删除，别的工作表没有改动。",
} as const;
