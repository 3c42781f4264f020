import type { Identity } from "../../identities/identity.ts";
import { hasOpenPart } from "../facts/open-part.ts";
import type { IdentityRule } from "../rule.ts";

/** The declaration of one check of a sum; the rest is the same for all. */
interface SumCheck extends Omit<IdentityRule, "family" | "severity" | "scope" | "softens" | "agreesWithin"> {
  /** The total may be larger than its parts, since a part is missing. By default: a part is blank. */
  readonly isOpen?: (identity: Identity) => boolean;
  /** The parts are not known for certain. By default: nothing is derived from them. */
  readonly isUncertain?: (identity: Identity) => boolean;
}

/** Makes a check that a total is the sum of its parts: a warning where a missing part may explain the difference. */
export function sumCheck({ isOpen = hasOpenPart, isUncertain = derivesNothing, ...rest }: SumCheck): IdentityRule {
  return {
    ...rest,
    family: "base-data",
    severity: "error",
    scope: "identity",
    lowerSeverity: (identity, difference) =>
      isUncertain(identity) || (difference.gt(0) && isOpen(identity)) ? "warning" : null,
  };
}

function derivesNothing({ derives }: Identity): boolean {
  return !derives;
}
