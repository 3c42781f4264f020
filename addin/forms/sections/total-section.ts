import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** 总分 row. */
export interface TotalSection {
  readonly kind: "total";
  readonly area: Area;
  readonly label: Slot;
  readonly points: Slot | null;
  readonly score: Slot | null;
  /** 扣分合计, where the table has a column of deductions. */
  readonly deduction: Slot | null;
}
