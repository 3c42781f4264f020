import type { Area } from "../sheet/address.ts";
import type { MoneyUnit } from "../values/figure.ts";
import type { Grid } from "./grid.ts";

/**
 * Unit of the form's amounts as printed: `（万元）` in a heading or `单位：元`. 万元 where nothing is printed, as the
 * official forms have it.
 */
export function moneyUnitOf(grid: Grid, area: Area, before: number): MoneyUnit {
  for (let row = area.top; row < before; row++) {
    for (const slot of grid.row(row)) {
      if (slot.label.length > 40) continue;
      const match =
        /(?:单位[:]|\()(?:人民币)?(?:[:])?(亿元|万元|元)\)?|(?:资金|预算|经费|金额|申请|支出|收入)[(]?(亿元|万元|元)[)]?$/.exec(
          slot.label,
        );
      const unit = match?.[1] ?? match?.[2];
      if (unit === "亿元" || unit === "万元" || unit === "元") return unit;
    }
  }
  return "万元";
}
