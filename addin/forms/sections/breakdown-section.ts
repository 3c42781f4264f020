import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** One amount written inside its label cell, e.g. `其中：基本支出：859.81`, or beside it. */
export interface BreakdownItem {
  /** Name without 其中, colon and amount: `基本支出`. */
  readonly name: string;
  readonly slot: Slot;
  /** The cell holding the figure: the label cell itself, or the cell to its right. */
  readonly value: Slot;
}

/** 按收入性质分 / 按支出性质分: the breakdown of the year's money, total and parts. */
export interface BreakdownSection {
  readonly kind: "breakdown";
  readonly area: Area;
  readonly by: "income" | "expenditure";
  readonly total: BreakdownItem;
  readonly parts: readonly BreakdownItem[];
}
