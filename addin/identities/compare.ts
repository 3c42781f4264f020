import { roundHalfUp, type Decimal } from "../values/decimal.ts";
import { intersects } from "../values/interval.ts";
import { evaluate, type Undecided } from "./evaluate.ts";
import type { Identity } from "./identity.ts";
import { readOperand, type Unknown } from "./operand.ts";

/**
 * How a target cell is to its identity.
 *
 * - `agrees`: the printed figure is the expected one at its own precision
 * - `tail` 尾差: the digits differ, but within what rounding of the printed figures explains
 * - `differs`: no value the printed figures may stand for makes both true
 * - `blank`: nothing is in the target, the expected value is known
 * - `unreadable`: something is in the target that is no figure
 * - `undecided`: the expected value cannot be computed
 */
export type IdentityState =
  | {
      readonly state: "agrees" | "tail" | "differs";
      readonly target: Decimal;
      readonly decimals: number;
      readonly text: string;
      readonly expected: Decimal;
    }
  | { readonly state: "blank"; readonly expected: Decimal }
  | { readonly state: "unreadable"; readonly why: Unknown["why"]; readonly expected: Decimal | null }
  | { readonly state: "undecided"; readonly because: Undecided; readonly targetBlank: boolean };

/** Compares the printed target with what its expression gives. */
export function compareIdentity(identity: Identity): IdentityState {
  const { moneyUnit } = identity.form;
  const target = readOperand(identity.target, identity.measure, moneyUnit);
  const computed = evaluate(identity.expression, moneyUnit);
  if (!computed.known)
    return {
      state: "undecided",
      because: computed,
      targetBlank: !target.known && (target.why === "blank" || target.why === "dash"),
    };
  if (!target.known) {
    return target.why === "blank"
      ? { state: "blank", expected: computed.value }
      : { state: "unreadable", why: target.why, expected: computed.value };
  }
  const sides = { target: target.value, decimals: target.decimals, text: target.text, expected: computed.value };
  if (computed.value.eq(target.value) || isOwnRounding(identity, target.value, target.decimals))
    return { state: "agrees", ...sides };
  if (!intersects(target.interval, computed.interval)) return { state: "differs", ...sides };
  const digits = Math.max(target.decimals, 0);
  return { state: roundHalfUp(computed.value, digits).eq(target.value) ? "agrees" : "tail", ...sides };
}

/** The target shows the unrounded result at another number of decimals than the identity's: 9.9909 or 10.0 for 9.99. */
function isOwnRounding({ expression, form }: Identity, value: Decimal, decimals: number): boolean {
  if (expression.op !== "round" || decimals < 1) return false;
  const inner = evaluate(expression.of, form.moneyUnit);
  return inner.known && roundHalfUp(inner.value, decimals).eq(value);
}
