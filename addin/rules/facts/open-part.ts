import { slotsOf } from "../../identities/expression.ts";
import type { Identity } from "../../identities/identity.ts";

/** A part of the sum is blank and may hold what is missing from a total that is larger than its parts. */
export function hasOpenPart(identity: Identity): boolean {
  return slotsOf(identity.expression).some((slot) => slot.reading.kind === "blank");
}
