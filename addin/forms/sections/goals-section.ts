import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** 年度总体目标: expected and actual, as prose. */
export interface GoalsSection {
  readonly kind: "goals";
  readonly area: Area;
  readonly expected: Slot | null;
  readonly actual: Slot | null;
}
