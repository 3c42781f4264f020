import { Decimal } from "../values/decimal.ts";
import type { Mention } from "./mention.ts";
import { inBaseUnit } from "./mention-expression.ts";

/** The figure is the needed value (base units) with two digits exchanged. */
export function isSwapped(mention: Mention, needed: Decimal): boolean {
  return exchanged(mention, needed) !== null;
}

/** The two digits are adjacent, the point not counted: how figures are mistyped. */
export function isNeighbourSwap(mention: Mention, needed: Decimal): boolean {
  const places = exchanged(mention, needed);
  return places !== null && places.to - places.from === 1;
}

/** The places of the two exchanged digits, counted without the point; `null` where no exchange makes one of the other. */
function exchanged({ figure, ...mention }: Mention, needed: Decimal): { from: number; to: number } | null {
  const { value } = inBaseUnit({ figure, ...mention });
  if (value.isZero() || figure.value.isZero() || needed.lte(0)) return null;
  const decimals = Math.max(0, figure.decimals);
  const wanted = needed.times(figure.value.div(value));
  const digits = figure.value.abs().toFixed(decimals).replace(".", "");
  const other = wanted.toFixed(decimals).replace(".", "");
  if (digits.length !== other.length || digits === other) return null;
  const [from, to, more] = Array.from(digits).flatMap((digit, index) => (digit === other.charAt(index) ? [] : [index]));
  return from !== undefined &&
    to !== undefined &&
    more === undefined &&
    digits.charAt(from) === other.charAt(to) &&
    digits.charAt(to) === other.charAt(from)
    ? { from, to }
    : null;
}

/** The figure with two neighbouring digits exchanged, once for each pair of different ones; the point stays where it is. */
export function neighbourSwaps(mention: Mention): Mention[] {
  const { figure } = mention;
  const decimals = Math.max(0, figure.decimals);
  const digits = Array.from(figure.value.abs().toFixed(decimals).replace(".", ""));
  return digits.flatMap((digit, index): Mention[] => {
    const next = digits[index + 1];
    if (next === undefined || next === digit) return [];
    const exchanged = [...digits.slice(0, index), next, digit, ...digits.slice(index + 2)].join("");
    const value = new Decimal(exchanged).times(`1e-${String(decimals)}`).times(figure.value.isNegative() ? -1 : 1);
    return [{ ...mention, figure: { ...figure, value } }];
  });
}
