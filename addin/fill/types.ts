import type { Derivation } from "../review/types.ts";
import type { CellRef } from "../sheet/address.ts";
import type { SkipReason } from "../sheet/edit.ts";

/** How Fill writes: the number itself, a formula with `JX.` functions, or a native Excel formula. */
export type FillStyle = "value" | "jx" | "native";

/** One line of the fill plan (填充方案). */
export interface FillItem {
  readonly derivation: Derivation;
  /** Proposed by default: only blank cells are; a typed value is overwritten only when the user ticks it. */
  readonly ticked: boolean;
  /** `derived` 推算: follows from other figures. `zero` 空行补 0: a blank cell that comes out as nothing, which the user confirms. */
  readonly group: "derived" | "zero";
}

/** A derivable cell that cannot or will not be written, and why. */
export interface FillSkip {
  readonly cell: CellRef;
  readonly label: string;
  readonly reason: SkipReason;
}

/** What Fill would do. Nothing is written until the user says so. */
export interface FillPlan {
  readonly items: readonly FillItem[];
  readonly skipped: readonly FillSkip[];
}
