import { contains, type Area } from "../../../sheet/address.ts";

/** The merged area covering a position, or `undefined`. */
export function mergeAreaAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((area) => contains(area, { row, column }));
}
