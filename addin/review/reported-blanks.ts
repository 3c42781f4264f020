import type { Finding, NotChecked } from "../rules/finding.ts";
import { rules } from "../rules/registry.ts";
import type { CellRef } from "../sheet/address.ts";

const REPORTING = new Set(rules.filter(({ reportsBlanks }) => reportsBlanks).map(({ id }) => id));

/** The cells left blank that findings name. */
export function reportedBlanks(findings: readonly Finding[]): readonly CellRef[] {
  return findings.filter(({ rule }) => REPORTING.has(rule)).flatMap(({ cells }) => cells);
}

/** What could not be checked for want of a cell that a finding names as blank is part of that finding. */
export function withoutReported(entries: readonly NotChecked[], reported: readonly CellRef[]): readonly NotChecked[] {
  if (reported.length === 0) return entries;
  const keys = new Set(reported.map(keyOf));
  return entries.filter(({ cells }) => !cells.slice(1).some((cell) => keys.has(keyOf(cell))));
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
