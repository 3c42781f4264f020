import { slotsOf } from "../../identities/expression.ts";
import type { Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { Decimal } from "../../values/decimal.ts";

/** Half a unit of the last digit, for points printed with two decimals. */
const HALF_CENT = new Decimal("0.005");

/**
 * Whether a sum of points misses its total only because a group was divided evenly and each part rounded: 16.67 + 16.67 +
 * 16.67 for 50. Each addend printed with two decimals whose value occurs at least three times among the points of the
 * form may be half a hundredth off.
 */
export function roundedPointsAgree(identity: Identity, target: Decimal, expected: Decimal): boolean {
  const rows = indicatorRows(identity.form);
  const points = distinctSlots(rows, "points").flatMap((slot) =>
    slot.reading.kind === "figure" ? [slot.reading.figure.value.toFixed()] : [],
  );
  const divided = slotsOf(identity.expression).filter(({ reading }) => {
    if (reading.kind !== "figure" || reading.figure.decimals !== 2) return false;
    const value = reading.figure.value.toFixed();
    return points.filter((other) => other === value).length >= 3;
  });
  return divided.length >= 3 && target.minus(expected).abs().lte(HALF_CENT.times(divided.length));
}
