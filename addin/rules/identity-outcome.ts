import { formatPosition } from "../sheet/address.ts";
import { readableText } from "../sheet/label.ts";
import { notCheckedMessages } from "../messages/not-checked.ts";
import { identityMessages, type DisagreementParts } from "../messages/findings-identity.ts";
import type { IdentityState } from "../identities/compare.ts";
import { derive } from "../identities/derive.ts";
import { slotsOf } from "../identities/expression.ts";
import type { Undecided } from "../identities/evaluate.ts";
import type { Identity } from "../identities/identity.ts";
import { showResult } from "../identities/print-working.ts";
import { readOperand } from "../identities/operand.ts";
import type { Slot } from "../forms/grid.ts";
import { roundHalfUp } from "../values/decimal.ts";
import { toleranceOf } from "./tolerance.ts";
import type { Policy } from "../policy/policy.ts";
import { finding, notChecked, passed, type IdentityRule, type Outcome, type FindingParts } from "./rule.ts";

/** Reads an identity as a check. A blank target says nothing: it is a derivation, not a contradiction. */
export function checkIdentity(
  rule: IdentityRule,
  identity: Identity,
  comparison: IdentityState,
  policy: Policy,
): Outcome | null {
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
  if (rule.accepts?.(identity, comparison.target, comparison.expected)) return passed;
  if (isTolerated(identity, comparison, policy)) return passed;
  if (comparison.state !== "tail") return disagreement(rule, identity, comparison);
  return identity.measure === "money" ? tailDifference(identity, comparison) : passed;
}

/** Target and expected value, both known. */
type Sides = Extract<IdentityState, { readonly target: unknown }>;

function disagreement(rule: IdentityRule, identity: Identity, comparison: Sides): Outcome {
  const { target, expected } = comparison;
  const parts = partsOf(identity, comparison);
  const derived = derive(identity, expected);
  const severity = rule.lowerSeverity?.(identity, target.minus(expected));
  // More than the parts say: the parts left blank are where the rest may belong.
  const cells = cellsOf(identity, target.gt(expected));
  const content = { ...shared(identity, parts, derived.working), cells, message: rule.message(parts) };
  if (severity) return finding({ ...content, severity, softened: identityMessages.softened[softenedBy(identity)] });
  // Where the other figures may be the wrong ones, nothing is offered to overwrite the cell with.
  if (!identity.derives) return finding(content);
  return finding({
    ...content,
    fix: { slot: identity.target, value: derived.value, formula: derived.nativeFormula },
  });
}

/** The difference is no more than the rounding of the parts adds up to. */
function tailDifference(identity: Identity, comparison: Sides): Outcome {
  const parts = partsOf(identity, comparison);
  return finding({
    ...shared(identity, parts, derive(identity, comparison.expected).working),
    cells: cellsOf(identity, false),
    message: identityMessages.tail(parts),
    severity: "info",
    softened: identityMessages.softened.tail,
  });
}

function shared(
  identity: Identity,
  { found, expected, difference }: DisagreementParts,
  working: string,
): Pick<FindingParts, "found" | "expected" | "difference" | "working" | "tolerance"> {
  return { found, expected, difference, working, tolerance: toleranceOf(identity) };
}

function partsOf({ label, measure, decimals: own }: Identity, comparison: Sides): DisagreementParts {
  const { target, expected, text } = comparison;
  const isPercent = measure === "rate";
  // Shown with one digit more than the cell where rounding alone would hide the difference.
  const decimals = Math.max(own, isPercent ? comparison.decimals - 2 : comparison.decimals, 0);
  const gap = roundHalfUp(target.minus(expected), isPercent ? decimals + 2 : decimals);
  return {
    label,
    found: measure === "points" ? target.toFixed() : readableText(text),
    expected: showResult(expected, measure, decimals),
    difference: isPercent
      ? identityMessages.percentagePoints(roundHalfUp(gap.times(100), decimals).toFixed())
      : gap.toFixed(),
  };
}

/** The target and the cells that say something; with `blanks`, also those left blank. */
function cellsOf({ target, expression, form, also }: Identity, blanks: boolean): Slot[] {
  const says = (slot: Slot): boolean =>
    readOperand(slot, "money", form.moneyUnit).known || slot.label !== "" || (blanks && slot.reading.kind === "blank");
  return [target, ...slotsOf(expression).filter(says), ...also];
}

/** 得分允许误差: the policy lets a score be so far off. */
export function isTolerated({ measure }: Identity, comparison: IdentityState, { scoreTolerance }: Policy): boolean {
  return (
    measure === "points" &&
    scoreTolerance.on &&
    "target" in comparison &&
    comparison.target.minus(comparison.expected).abs().lte(scoreTolerance.value)
  );
}

/** Why a disagreement is no proof that this cell is wrong. */
function softenedBy(identity: Identity): keyof typeof identityMessages.softened {
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
