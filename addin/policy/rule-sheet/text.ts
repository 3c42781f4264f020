import type { PolicyDocument } from "../document.ts";

/** A rule sheet (口径表) as the text of a `*.jihe.json` file. The rows of the worksheet it came from are left out. */
export function ruleSheetText(document: PolicyDocument): string {
  const plain = JSON.stringify(document, (key, value: unknown) => (key === "row" ? undefined : value), 2);
  return `${plain}\n`;
}
