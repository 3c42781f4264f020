import type { ValueComparison } from "../values/compare.ts";
import type { Decimal } from "../values/decimal.ts";
import type { Interval } from "../values/interval.ts";

/** The rule an indicator is scored by; `undecided` where the user decides. */
export type ScoreKind = "forward" | "reverse" | "equal" | "range" | "deadline" | "yes-no" | "qualitative" | "undecided";

/** What one indicator should score, and how sure that is. Scores in 分 at the policy's decimals, half-up. */
export interface IndicatorScore {
  readonly kind: ScoreKind;
  /** The one score the rule gives; `null` where the user decides. */
  readonly score: Decimal | null;
  /** Lowest and highest score the printed figures and the rule allow; `null` where nothing is known. */
  readonly range: Interval | null;
  /** The arithmetic in Chinese with the numbers put in; `""` where none applies. */
  readonly working: string;
  /** Nothing was presumed: direction printed, units printed, one formula in use. */
  readonly certain: boolean;
  /** Why there is no score, one clause; otherwise `""`. */
  readonly reason: string;
  /** Two formulas are in use and give these scores: 反向 `linear` and `ratio`. Empty where one holds. */
  readonly alternatives: readonly { readonly formula: string; readonly score: Decimal; readonly working: string }[];
  readonly comparison: ValueComparison;
}

/** A score before rounding. */
export type NumberScore = Omit<IndicatorScore, "comparison">;
