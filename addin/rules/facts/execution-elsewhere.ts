import { sectionsOf } from "../../forms/form.ts";
import type { Identity } from "../../identities/identity.ts";
import { Decimal } from "../../values/decimal.ts";

/** Most points any of the weights in force gives the execution of the budget (预算执行率). Source: 财预〔2020〕10号 10分; 省直部门自评 20分. */
const EXECUTION = new Decimal(20);

/**
 * Whether a total of points or scores may hold those of the execution rate that stand on another sheet: the form is only a
 * part (`part`) without a funding block, and the total is more by no more than they can be.
 */
export function executionStandsElsewhere({ form }: Identity, target: Decimal, expected: Decimal): boolean {
  if (form.kind !== "part" || sectionsOf(form, "funding").length > 0) return false;
  const more = target.minus(expected);
  return more.gt(0) && more.lte(EXECUTION);
}
