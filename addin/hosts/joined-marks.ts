import type { CellRef } from "../sheet/address.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { Severity } from "../rules/finding.ts";
import { heavier, noteText } from "./mark-style.ts";
import type { Mark } from "./port.ts";

/** All marks of one cell as one: the heaviest severity, and the text of the note ({@link noteText}); `""` for none. */
export interface JoinedMark {
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly note: string;
}

/** Joins marks that name the same cell, in the order of their first appearance. */
export function joinMarks(marks: readonly Mark[]): JoinedMark[] {
  const joined = new Map<string, { cell: CellRef; severity: Severity; sentences: string[] }>();
  for (const { cell, severity, note } of marks) {
    const key = formatCellRef(cell);
    const known = joined.get(key);
    if (!known) {
      joined.set(key, { cell, severity, sentences: [note] });
      continue;
    }
    known.severity = heavier(known.severity, severity);
    known.sentences.push(note);
  }
  return [...joined.values()].map(({ cell, severity, sentences }) => ({
    cell,
    severity,
    note: sentences.some((text) => text !== "") ? noteText(sentences.filter((text) => text !== "")) : "",
  }));
}
