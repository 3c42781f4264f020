import type { IRange } from "@univerjs/core";
import type { Area } from "../../sheet/address.ts";

/** An area as the grid writes it. */
export function gridRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** The inverse of {@link gridRange}. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
