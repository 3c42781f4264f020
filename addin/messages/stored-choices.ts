/** What settings that came with a workbook would change, in one phrase; `""` for nothing. */
export function storedChoicesText(choices: {
  readonly off: number;
  readonly on: number;
  readonly explanations: number;
  readonly mappings: number;
  readonly policy: string | null;
  /** Name of the rule sheet (口径表); `""` for none. */
  readonly ruleSheet: string;
}): string {
  return [
    choices.off > 0 ? `关闭了 ${choices.off} 项检查` : "",
    choices.on > 0 ? `打开了 ${choices.on} 项检查` : "",
    choices.explanations > 0 ? `${choices.explanations} 条说明` : "",
    choices.policy === null ? "" : `口径 ${choices.policy}`,
    choices.ruleSheet === "" ? "" : `口径表“${choices.ruleSheet}”`,
    choices.mappings > 0 ? `${choices.mappings} 张表的对应关系` : "",
  ]
    .filter((part) => part !== "")
    .join("、");
}
