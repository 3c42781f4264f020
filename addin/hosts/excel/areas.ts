import type { Area } from "../../sheet/address.ts";

interface Placed {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The area of a range whose place has been loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Placed): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** The areas of a multi-area range after {@link loadAreas}; none where Excel found nothing. */
export function areasOf(ranges: Excel.RangeAreas): Area[] {
  return ranges.isNullObject ? [] : ranges.areas.items.map(areaOf);
}

/** Requests the places of all areas of a multi-area range. */
export function loadAreas(ranges: Excel.RangeAreas): Excel.RangeAreas {
  ranges.load("areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return ranges;
}
