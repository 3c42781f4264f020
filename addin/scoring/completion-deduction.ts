import type { CompletionDeduction, Policy } from "../policy/policy.ts";
import type { Decimal } from "../values/decimal.ts";

/** The deduction (完成值偏离扣分) that applies to an actual value and a target above zero, the largest of several; `null` for none. */
export function completionDeduction(policy: Policy, target: Decimal, actual: Decimal): CompletionDeduction | null {
  if (!target.gt(0)) return null;
  const applying = policy.completionDeductions.value.filter(({ side, at }) =>
    side === "over" ? actual.gte(target.times(at)) : actual.lt(target.times(at)),
  );
  return applying.reduce<CompletionDeduction | null>(
    (largest, rule) => (largest === null || rule.points > largest.points ? rule : largest),
    null,
  );
}
