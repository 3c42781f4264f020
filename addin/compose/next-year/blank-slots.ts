import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { isBlankText } from "../../sheet/label.ts";

/** More cells than a form has: what lies around it is not opened one by one. */
const MOST_BLANKS = 20_000;

/** The blank cells inside a form below its title: answers the product does not know. */
export function blanksOf({ grid, area, sections }: Form): Slot[] {
  const top = Math.min(...sections.map((section) => section.area.top));
  const right = Math.max(...sections.map((section) => section.area.right));
  const slots = new Set<Slot>();
  if ((area.bottom - top + 1) * (right + 1) > MOST_BLANKS) return [];
  for (let row = top; row <= area.bottom; row++)
    for (let column = 0; column <= right; column++) {
      const slot = grid.at(row, column);
      if (slot.cell.formula === null && isBlankText(slot.text)) slots.add(slot);
    }
  return [...slots];
}
