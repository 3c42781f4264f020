import { hygieneMessages } from "../messages/findings-hygiene.ts";
import { notCheckedMessages } from "../messages/not-checked.ts";
import { formulaError } from "../rules/hygiene/formula-error.ts";
import type { Finding, NotChecked } from "../rules/finding.ts";
import { formatCellRef, formatPosition, type CellRef } from "../sheet/address.ts";
import { awaitsResult, isUnreadable, keyPosition, type WorkbookSnapshot } from "../sheet/snapshot.ts";

/** Cells named one by one; a sheet with more of them is broken as a whole. */
const MOST = 100;

/** The results of the checks. */
interface CheckResults {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

const { id: rule, code } = formulaError;

/**
 * Cells whose stored content the file reader could not make out, on any sheet: their content was not checked. Those
 * that `known` names already are left out.
 */
export function unreadableCells({ sheets }: WorkbookSnapshot, known: readonly NotChecked[]): NotChecked[] {
  const named = new Set<string>();
  for (const gap of known) if (gap.rule === rule) for (const cell of gap.cells) named.add(formatCellRef(cell));
  const found: NotChecked[] = [];
  for (const { name, cells } of sheets) {
    let room = MOST;
    for (const [key, { value }] of cells) {
      if (room === 0 || !isUnreadable(value)) continue;
      room--;
      const cell = { sheet: name, ...keyPosition(key) };
      if (!named.has(formatCellRef(cell)))
        found.push({ rule, code, cells: [cell], reason: hygieneMessages.unreadableCell });
    }
  }
  return found;
}

/**
 * Formulas without a result, on any sheet, that no result names so far: what they would show is unknown, whether a check
 * reads them or not. One entry a sheet, with its first cells.
 */
export function uncalculatedCells({ sheets }: WorkbookSnapshot, { findings, notChecked }: CheckResults): NotChecked[] {
  let named: Set<string> | null = null;
  const found: NotChecked[] = [];
  for (const { name, cells } of sheets) {
    const waiting: CellRef[] = [];
    for (const [key, cell] of cells) {
      if (!awaitsResult(cell)) continue;
      named ??= new Set([...findings, ...notChecked].flatMap((result) => result.cells.map(formatCellRef)));
      const place = { sheet: name, ...keyPosition(key) };
      if (!named.has(formatCellRef(place))) waiting.push(place);
    }
    const [first] = waiting;
    if (!first) continue;
    const reason =
      waiting.length === 1
        ? notCheckedMessages.uncalculated(formatPosition(first))
        : notCheckedMessages.uncalculatedCells(waiting.length);
    found.push({ rule, code, cells: waiting.slice(0, MOST), reason });
  }
  return found;
}
