import type { Area } from "../sheet/address.ts";
import type { MoneyUnit } from "../values/figure.ts";
import type { FormGrid } from "./grid.ts";

const PRINTED_UNIT =
  /(?:单位[:]|\()(?:人民币)?(?:[:])?(?<apart>亿元|万元|元)\)?|(?:资金|预算|经费|金额|申请|支出|收入)[(]?(?<behind>亿元|万元|元)[)]?$/;

/**
 * Unit of the form's amounts as printed: `（万元）` in a heading or `单位：元`. 万元 where nothing is printed, as the
 * official forms have it.
 */
export function moneyUnitOf(grid: FormGrid, area: Area, before: number): MoneyUnit {
  for (let row = area.top; row < before; row++) {
    for (const slot of grid.row(row)) {
      if (slot.label.length > 40) continue;
      const match = PRINTED_UNIT.exec(slot.label)?.groups;
      const unit = match?.apart ?? match?.behind;
      if (unit === "亿元" || unit === "万元" || unit === "元") return unit;
    }
  }
  return "万元";
}
