import type { Policy } from "../policy/policy.ts";
import { roundAs, roundHalfUp, type Decimal } from "../values/decimal.ts";

/** A score (分) at the decimals and by the rounding of the policy. */
export function roundScore(score: Decimal, { scoreDecimals, scoreRounding }: Policy): Decimal {
  const decimals = scoreDecimals.value;
  // Noise in the last digits of a quotient must not carry a score over: 2 ÷ 3 × 3 is 2.
  return scoreRounding.value === "half-up"
    ? roundHalfUp(score, decimals)
    : roundAs(roundHalfUp(score, 10), decimals, scoreRounding.value);
}
