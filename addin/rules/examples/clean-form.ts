import type { CellValue } from "../../sheet/snapshot.ts";

/** A consistent form as plain rows with A1 merges; examples edit it cell by cell. */
export interface CleanForm {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly string[];
}
