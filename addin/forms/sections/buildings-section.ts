import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** One row of 楼堂馆所控制情况: a finished building. */
export interface BuildingRow {
  readonly approvedSize: Slot | null;
  readonly actualSize: Slot | null;
  readonly sizeRate: Slot | null;
  readonly approvedCost: Slot | null;
  readonly actualCost: Slot | null;
  readonly costRate: Slot | null;
}

/** 楼堂馆所控制情况: size (㎡) and investment (万元) against what was approved. */
export interface BuildingsSection {
  readonly kind: "buildings";
  readonly area: Area;
  readonly rows: readonly BuildingRow[];
}
