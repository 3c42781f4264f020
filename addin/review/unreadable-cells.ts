import { hygieneMessages } from "../messages/findings-hygiene.ts";
import { formulaError } from "../rules/hygiene/formula-error.ts";
import type { NotChecked } from "../rules/finding.ts";
import { formatCellRef } from "../sheet/address.ts";
import { isUnreadable, keyPosition, type WorkbookSnapshot } from "../sheet/snapshot.ts";

/** Cells named one by one; a sheet with more of them is broken as a whole. */
const MOST = 100;

/**
 * Cells whose stored content the file reader could not make out, on any sheet: what stands in them nobody checked. Those
 * that `known` names already are left out.
 */
export function unreadableCells({ sheets }: WorkbookSnapshot, known: readonly NotChecked[]): NotChecked[] {
  const named = new Set<string>();
  for (const { rule, cells } of known)
    if (rule === formulaError.id) for (const cell of cells) named.add(formatCellRef(cell));
  const found: NotChecked[] = [];
  for (const { name, cells } of sheets) {
    let room = MOST;
    for (const [key, { value }] of cells) {
      if (room === 0 || !isUnreadable(value)) continue;
      room--;
      const cell = { sheet: name, ...keyPosition(key) };
      if (named.has(formatCellRef(cell))) continue;
      const { id: rule, code } = formulaError;
      found.push({ rule, code, cells: [cell], reason: hygieneMessages.unreadableCell });
    }
  }
  return found;
}
