import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { slotsOf } from "../identities/expression.ts";
import { readOperand } from "../identities/operand.ts";
import type { Line } from "../rules/facts/indicator-line.ts";
import type { FormContext, IdentityRule } from "../rules/rule.ts";
import { looksAt } from "./run-rules.ts";
import { statedIdentities } from "./stated-identities.ts";

/**
 * The cells of a form that a check looked at and could decide: those of decided identities, of compared lines, scores beside
 * their points, and the pairs of amounts and the targets that other checks hold against each other.
 */
export function decidedCells(
  context: FormContext,
  identities: readonly IdentityRule[],
  lines: readonly Line[],
): ReadonlySet<Slot> {
  const decided = new Set<Slot>();
  const add = (...slots: readonly (Slot | null | undefined)[]): void => {
    for (const slot of slots) if (slot) decided.add(slot);
  };
  for (const rule of identities) {
    if (!looksAt(rule, context.form.kind)) continue;
    for (const { identity, comparison } of statedIdentities(rule, context)) {
      if (comparison.state === "agrees" || comparison.state === "tail" || comparison.state === "differs")
        add(identity.target, ...slotsOf(identity.expression), ...identity.also);
    }
  }
  for (const { comparison, direction, row, points, score } of lines) {
    if (comparison.status !== "undecided") add(row.target, row.actual);
    if (comparison.numbers && comparison.units === "same" && direction.direction !== "reverse") add(row.completion);
    if (points && score) add(row.points, row.score ?? row.deduction);
  }
  add(...amountPairs(context.form), ...declaredTargets(context.form));
  return decided;
}

/** Two known amounts of a row that a check holds against each other: initial and full-year budget, budget and execution. */
function amountPairs(form: Form): Slot[] {
  const pairs = [
    ...sectionsOf(form, "funding").flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [
        [cells.initial, cells.budget],
        [cells.budget ?? cells.initial, cells.executed],
      ]),
    ),
    ...sectionsOf(form, "amounts").flatMap(({ lines }) =>
      lines.flatMap(({ cells }) => [
        [cells.budget, cells.actual],
        [cells.previous, cells.actual],
      ]),
    ),
  ];
  const known = (slot: Slot | undefined): slot is Slot =>
    slot !== undefined && readOperand(slot, "money", form.moneyUnit).known;
  return pairs.flatMap(([first, second]) => (known(first) && known(second) ? [first, second] : []));
}

/** The targets of a goal table: each is looked at for being a figure that can be measured. */
function declaredTargets(form: Form): Slot[] {
  if (form.kind !== "goals") return [];
  return sectionsOf(form, "indicators").flatMap(({ rows }) => rows.flatMap(({ target }) => target ?? []));
}
