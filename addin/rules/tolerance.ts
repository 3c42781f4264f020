import { evaluate } from "../identities/evaluate.ts";
import type { Identity } from "../identities/identity.ts";
import { showResult } from "../identities/print-working.ts";
import { readOperand } from "../identities/operand.ts";
import { identityMessages } from "../messages/findings-identity.ts";
import { Decimal } from "../values/decimal.ts";

/**
 * Which figures the target could show and still agree, in one sentence: every printed figure may be off by half a unit
 * in its last place, so the result has a range, and so has what the target prints. `""` where the two cannot be read.
 */
export function toleranceOf({ expression, form, target, measure }: Identity): string {
  const computed = evaluate(expression, form.moneyUnit);
  const printed = readOperand(target, measure, form.moneyUnit);
  if (!computed.known || !printed.known) return "";
  const half = printed.interval.high.minus(printed.interval.low).div(2);
  const decimals = Math.max(printed.decimals, 0);
  const least = computed.interval.low.minus(half).toDecimalPlaces(decimals, Decimal.ROUND_CEIL);
  const most = computed.interval.high.plus(half).toDecimalPlaces(decimals, Decimal.ROUND_FLOOR);
  const shown = (value: Decimal): string =>
    showResult(value, measure, measure === "rate" ? Math.max(decimals - 2, 0) : decimals);
  if (least.gt(most)) return "";
  return least.eq(most) ? identityMessages.exact(shown(least)) : identityMessages.within(shown(least), shown(most));
}
