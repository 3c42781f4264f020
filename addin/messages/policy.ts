/** Why a policy (口径) was chosen, and how sure its figures are. */
export const policyMessages = {
  platform: (sign: string, unit: string) => `表头有“${sign}”“${unit}”两列，按预算管理一体化系统的规则校验`,
  groups: (printed: string, name: string) => `一级指标是${printed}，与${name}一致`,
  cost: (printed: string) => `一级指标里有成本指标（${printed}），按财预〔2021〕101号校验`,
  cited: (document: string) => `表上引用了${document}`,
  fallback: "表上没有写明依据的口径，按财预〔2020〕10号校验，可以改选",
  common: (source: string) => `常见口径：${source}`,
  check: (code: string) => `检查 ${code}`,
  dated: (date: string) => `，${date}`,
  /** A place in a rule sheet. */
  citation: (parts: {
    readonly name: string;
    readonly row: number | null;
    readonly title: string;
    readonly rests: string;
  }) =>
    `口径表“${parts.name}”${parts.row === null ? "" : `第${parts.row}行`}“${parts.title}”${parts.rests === "" ? "" : `（依据：${parts.rests}）`}`,
  /** Who is behind a rule sheet: 口径表“…” 制定单位 … 日期 … 版本 …. */
  signature: (sheet: {
    readonly name: string;
    readonly authority: string;
    readonly date: string;
    readonly edition: string;
  }) =>
    [
      `口径表“${sheet.name}”`,
      ...[
        ["制定单位", sheet.authority],
        ["日期", sheet.date],
        ["版本", sheet.edition],
      ].flatMap(([word, text]) => (text === "" ? [] : [`${word}${text}`])),
    ].join("，"),
  chosenByUser: "由使用者选定",
} as const;
