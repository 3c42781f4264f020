import type { IRange } from "@univerjs/core";
import type { Area } from "../../sheet/address.ts";

/** An area as the grid writes it. */
export function gridRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
