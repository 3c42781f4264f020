import type { TextBlock, TextRun } from "../document-plan.ts";

/** A paragraph of the text. */
export function body(runs: readonly TextRun[]): TextBlock {
  return { kind: "text", style: "body", runs };
}
