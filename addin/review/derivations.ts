import { compareIdentity, type IdentityState } from "../identities/compare.ts";
import { derive } from "../identities/derive.ts";
import type { DerivedCell } from "../identities/derived-cell.ts";
import type { Slot } from "../forms/grid.ts";
import { isTolerated } from "../rules/identity-outcome.ts";
import type { Identity } from "../identities/identity.ts";
import type { BookContext, BookRule, FormContext, FormRule, IdentityRule, Rule } from "../rules/rule.ts";
import { columnIndex } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { keptPerForms } from "./kept.ts";
import { booksFor, circumstanceOf, seenBy } from "./run-rules.ts";
import { statedIdentities } from "./stated-identities.ts";
import type { Derivation } from "./types.ts";
import { parsePercentText, percentFormat } from "../values/percent-text.ts";
import type { Decimal } from "../values/decimal.ts";

const kept = keptPerForms<readonly Derivation[]>();

/** The blank or wrong cells that one rule derives; most checks only look. */
export function derivationsBy(rule: Rule, book: BookContext, forms: readonly FormContext[]): readonly Derivation[] {
  if (!derives(rule)) return NONE;
  return rule.scope === "workbook"
    ? booksFor(rule, book, forms).flatMap((each) =>
        kept(rule, seenBy(each), circumstanceOf(each), () => ofBook(rule, each)),
      )
    : forms.flatMap((context) => kept(rule, [context], "", () => ofForm(rule, context)));
}

/** The derivations once per cell: the first rule that derives a cell has it. */
export function oncePerCell(derivations: readonly Derivation[]): Derivation[] {
  const byCell = new Map<string, Derivation>();
  for (const derivation of derivations) {
    const key = `${derivation.cell.sheet}!${derivation.cell.row},${derivation.cell.column}`;
    if (!byCell.has(key)) byCell.set(key, derivation);
  }
  return [...byCell.values()];
}

const NONE: readonly Derivation[] = [];

/** Most checks only look. */
function derives(rule: Rule): boolean {
  return (
    rule.scope === "identity" ||
    rule.derivations !== undefined ||
    (rule.scope === "workbook" && rule.identities !== undefined)
  );
}

function ofBook(rule: BookRule, book: BookContext): Derivation[] {
  const stated = (rule.identities?.(book) ?? []).flatMap(
    (identity) => derivationOf(rule, identity, compareIdentity(identity)) ?? [],
  );
  return [...stated, ...(rule.derivations?.(book) ?? []).map(ruleDerivation)];
}

function ofForm(rule: FormRule | IdentityRule, context: FormContext): Derivation[] {
  if (rule.scope === "form") return (rule.derivations?.(context) ?? []).map(ruleDerivation);
  return statedIdentities(rule, context).flatMap(({ identity, comparison }) =>
    isTolerated(identity, comparison, context.policy) ? [] : (derivationOf(rule, identity, comparison) ?? []),
  );
}

/** A cell that a rule derives without an identity. */
function ruleDerivation(derived: DerivedCell): Derivation {
  return cellDerivation(derived, derived.target.reading.kind === "blank" ? "blank" : "wrong");
}

function cellDerivation(derived: DerivedCell, state: Derivation["state"]): Derivation {
  const { target, label, value, formula, nativeFormula, working, reads } = derived;
  const circular = readsBack(reads, target);
  const percent = parsePercentText(value);
  return {
    cell: { sheet: target.sheet, row: target.row, column: target.column },
    label,
    current: readableText(target.text),
    value,
    formula: circular ? null : formula,
    nativeFormula: circular ? null : nativeFormula,
    format: derived.format === undefined ? percent && percentFormat(percent.decimals) : derived.format,
    working,
    state,
  };
}

/** A formula that reads a cell which itself is a formula over the target would be circular. */
function readsBack(slots: readonly Slot[], target: Slot): boolean {
  return slots.some((slot) => slot.cell.formula !== null && readsCell(slot.cell.formula, target.row, target.column));
}

function derivationOf(rule: IdentityRule | BookRule, identity: Identity, comparison: IdentityState): Derivation | null {
  if (!identity.derives || identity.target.cell.formula !== null) return null;
  if (comparison.state !== "blank" && comparison.state !== "differs") return null;
  if (comparison.state === "differs" && isLeftAlone(rule, identity, comparison.target, comparison.expected))
    return null;
  return cellDerivation(derive(identity, comparison.expected), comparison.state === "blank" ? "blank" : "wrong");
}

/** The check accepts the typed figure, or only needs a look: nothing is proposed over it. */
function isLeftAlone(rule: IdentityRule | BookRule, identity: Identity, target: Decimal, expected: Decimal): boolean {
  if (rule.scope !== "identity") return false;
  if (rule.accepts?.(identity, target, expected)) return true;
  return (rule.lowerSeverity?.(identity, target.minus(expected)) ?? null) !== null;
}

const MENTIONED = /\$?(?<column>[A-Z]{1,3})\$?(?<row>\d+)(?::\$?(?<lastColumn>[A-Z]{1,3})\$?(?<lastRow>\d+))?/gi;

/** Whether a formula on the same sheet mentions the cell, alone or inside a range. */
function readsCell(formula: string, row: number, column: number): boolean {
  for (const { groups = {} } of formula.matchAll(MENTIONED)) {
    const left = columnIndex(groups.column ?? "");
    const right = groups.lastColumn === undefined ? left : columnIndex(groups.lastColumn);
    const top = Number(groups.row) - 1;
    const bottom = groups.lastRow === undefined ? top : Number(groups.lastRow) - 1;
    if (column >= left && column <= right && row >= top && row <= bottom) return true;
  }
  return false;
}
