import { formatPosition } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { notCheckedMessages } from "../messages/not-checked.ts";
import { identityMessages } from "../messages/findings-identity.ts";
import type { Comparison } from "../identities/compare.ts";
import { derive } from "../identities/derive.ts";
import { slotsOf } from "../identities/expression.ts";
import type { Undecided } from "../identities/evaluate.ts";
import type { Identity } from "../identities/identity.ts";
import { showResult } from "../identities/print-working.ts";
import { readTerm } from "../identities/term.ts";
import type { Slot } from "../forms/grid.ts";
import { roundHalfUp } from "../values/decimal.ts";
import { toleranceOf } from "./tolerance.ts";
import { found, notChecked, passed, type IdentityRule, type Outcome } from "./rule.ts";

/** Reads an identity as a check. A blank target says nothing: it is a derivation, not a contradiction. */
export function checkIdentity(rule: IdentityRule, identity: Identity, comparison: Comparison): Outcome | null {
  switch (comparison.state) {
    case "agrees":
      return passed;
    case "blank":
      return null;
    case "undecided":
      return comparison.targetBlank ? null : undecided(identity, comparison.because);
    case "unreadable":
      return comparison.why === "dash"
        ? null
        : notChecked([identity.target], reasonFor(comparison.why, identity.target, identity.label));
    case "tail":
    case "differs":
      break;
  }
  if (rule.agreesWithin?.(identity, comparison.target, comparison.expected)) return passed;
  const { target, shape } = identity;
  const tail = comparison.state === "tail";
  if (tail && shape !== "money") return passed;
  const derived = derive(identity, comparison.expected);
  // Shown with one digit more than the cell where rounding alone would hide the difference.
  const decimals = Math.max(identity.decimals, shape === "percent" ? comparison.decimals - 2 : comparison.decimals, 0);
  const gap = roundHalfUp(comparison.target.minus(comparison.expected), shape === "percent" ? decimals + 2 : decimals);
  const parts = {
    label: identity.label,
    found: shape === "points" ? comparison.target.toFixed() : readableText(comparison.text),
    expected: showResult(comparison.expected, shape, decimals),
    difference:
      shape === "percent"
        ? identityMessages.percentagePoints(roundHalfUp(gap.times(100), decimals).toFixed())
        : gap.toFixed(),
  };
  // More than the parts say: the parts left blank are where the rest may belong.
  const open = !tail && comparison.target.gt(comparison.expected);
  const severity = tail ? "info" : rule.softens?.(identity, comparison.target.minus(comparison.expected));
  return found({
    cells: [
      target,
      ...slotsOf(identity.expression).filter(
        (slot) =>
          readTerm(slot, "money", identity.form.moneyUnit).known ||
          slot.label !== "" ||
          (open && slot.reading.kind === "blank"),
      ),
      ...identity.also,
    ],
    message: tail ? identityMessages.tail(parts) : rule.message(parts),
    found: parts.found,
    expected: parts.expected,
    difference: parts.difference,
    working: derived.working,
    tolerance: toleranceOf(identity),
    ...(severity ? { severity, softened: identityMessages.softened[softenedBy(tail, identity)] } : {}),
    // Where the other figures may be the wrong ones, nothing is offered to overwrite the cell with.
    ...(identity.derives && !tail && !severity
      ? { fix: { slot: target, value: derived.value, formula: derived.nativeFormula } }
      : {}),
  });
}

/** Why a disagreement is no proof that this cell is wrong. */
function softenedBy(tail: boolean, identity: Identity): keyof typeof identityMessages.softened {
  if (tail) return "tail";
  return slotsOf(identity.expression).some((slot) => slot.reading.kind === "blank") ? "openPart" : "elsewhere";
}

function undecided(identity: Identity, because: Undecided): Outcome | null {
  const { slot, why } = because;
  if (why === "zero") return notChecked([identity.target], notCheckedMessages.zero(identity.label));
  if (why === "all-blank" || !slot) return null;
  return notChecked([identity.target, slot], reasonFor(why, slot, formatPosition(slot)));
}

function reasonFor(why: Exclude<Undecided["why"], "zero" | "all-blank">, slot: Slot, name: string): string {
  return notCheckedMessages[why](name, shorten(readableText(slot.text)));
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
