import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** 财政供养人员情况: 编制数, 实际在职人数 and 控制率. */
export interface StaffSection {
  readonly kind: "staff";
  readonly area: Area;
  /** 编制数, in persons. */
  readonly quota: Slot | null;
  /** 实际在职人数, in persons. */
  readonly actual: Slot | null;
  /** 在职人员控制率 = 在职 ÷ 编制. */
  readonly rate: Slot | null;
}
