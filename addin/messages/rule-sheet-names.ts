/** Names of the worksheets of a rule sheet (口径表): itself, and the list of what may be written on it, for reading only. */
export const RULE_SHEET_NAMES = { sheet: "绩核-口径", reference: "绩核-口径参数" } as const;
