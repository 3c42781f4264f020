import { compareIdentity } from "../forms/identities/compare.ts";
import { derive } from "../forms/identities/derive.ts";
import { slotsOf } from "../forms/identities/expression.ts";
import type { Identity } from "../forms/identities/identity.ts";
import type { BookContext, Rule } from "../rules/rule.ts";
import { columnIndex } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import type { Derivation } from "./types.ts";

/** Every blank or wrong cell that the identities of the rules derive, once per cell. */
export function deriveAll(rules: readonly Rule[], book: BookContext): Derivation[] {
  const byCell = new Map<string, Derivation>();
  for (const rule of rules) {
    if (rule.scope !== "identity") continue;
    for (const context of book.forms) {
      if (!rule.forms.includes(context.form.kind)) continue;
      for (const identity of rule.identities(context)) {
        const key = `${identity.target.sheet}!${identity.target.row},${identity.target.column}`;
        const derivation = byCell.has(key) ? null : derivationOf(rule, identity);
        if (derivation) byCell.set(key, derivation);
      }
    }
  }
  return [...byCell.values()];
}

function derivationOf(rule: Extract<Rule, { scope: "identity" }>, identity: Identity): Derivation | null {
  if (!identity.derives || identity.target.cell.formula !== null) return null;
  const comparison = compareIdentity(identity);
  if (comparison.state !== "blank" && comparison.state !== "differs") return null;
  if (comparison.state === "differs" && rule.agreesWithin?.(identity, comparison.target, comparison.expected)) return null;
  const { target } = identity;
  const derived = derive(identity, comparison.expected);
  // A formula that reads a cell which itself is a formula over the target would be circular.
  const circular = slotsOf(identity.expression).some((slot) => slot.cell.formula !== null && readsCell(slot.cell.formula, target.row, target.column));
  return {
    cell: { sheet: target.sheet, row: target.row, column: target.column },
    label: identity.label,
    current: readableText(target.text),
    value: derived.value,
    formula: circular ? null : derived.formula,
    nativeFormula: circular ? null : derived.nativeFormula,
    format: derived.format,
    working: derived.working,
    state: comparison.state === "blank" ? "blank" : "wrong",
  };
}

/** Whether a formula on the same sheet mentions the cell, alone or inside a range. */
function readsCell(formula: string, row: number, column: number): boolean {
  for (const match of formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/gi)) {
    const left = columnIndex(match[1] ?? "");
    const right = match[3] === undefined ? left : columnIndex(match[3]);
    const top = Number(match[2]) - 1;
    const bottom = match[4] === undefined ? top : Number(match[4]) - 1;
    if (column >= left && column <= right && row >= top && row <= bottom) return true;
  }
  return false;
}
