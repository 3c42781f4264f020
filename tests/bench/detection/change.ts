import type { Slot } from "../../../addin/forms/grid.ts";
import type { Edit } from "./corpus.ts";
import { numberIn, round, withNumber } from "./plain.ts";
import type { Random } from "./random.ts";

export type Change = (number: number, random: Random) => number | null;
export type MaybeSlot = Slot | null | undefined;

/** Makes the number in each of the slots another one. */
export function change(slots: readonly MaybeSlot[], to: Change, random: Random): Edit[][] {
  return slots.flatMap((slot) => {
    const number = slot ? numberIn(slot.cell.value) : null;
    const changed = number === null ? null : to(number, random);
    return slot && changed !== null && changed !== number ? [[withNumber(slot, changed)]] : [];
  });
}

/** A few percent to a third more, at the precision amounts are typed with. */
export const more: Change = (number, random) =>
  number === 0 ? random.between(3, 90) : round(number * (1 + random.between(3, 33) / 100), 2);
export const less: Change = (number, random) =>
  number === 0 ? null : round(number * (1 - random.between(3, 33) / 100), 2);
