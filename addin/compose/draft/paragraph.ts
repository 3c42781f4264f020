import type { TextBlock, PlannedRun } from "../document-plan.ts";

/** A paragraph of the text. */
export function body(runs: readonly PlannedRun[]): TextBlock {
  return { kind: "text", style: "body", runs };
}
