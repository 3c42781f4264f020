import type { Finding } from "../rules/finding.ts";
import type { Mark } from "./port.ts";

/** One mark for each finding, at its primary cell, with the note `noteOf` gives. */
export function findingMarks(
  findings: readonly Finding[],
  noteOf: (finding: Finding, index: number) => string,
): Mark[] {
  return findings.flatMap((finding, index) =>
    finding.cells.slice(0, 1).map((cell) => ({ cell, severity: finding.severity, note: noteOf(finding, index) })),
  );
}
