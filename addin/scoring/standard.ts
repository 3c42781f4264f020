import type { StepRule } from "../policy/policy.ts";

/**
 * How a printed standard scores a rate. Rates in %, scores in 分.
 *
 * - `around`: from `low` to `high` full points; `over` and `below` are deducted for each step outside
 * - `share`: rate ÷ `of` × points, at most the points (按完成比例得分)
 */
export type RateScale =
  | StepRule
  | {
      readonly kind: "around";
      readonly low: number;
      readonly high: number;
      readonly over: number;
      readonly below: number;
    }
  | { readonly kind: "share"; readonly of: number };

/** A standard that scores a rate. */
export interface RateStandard {
  readonly kind: "rate";
  readonly scale: RateScale;
  /** Full points as the text states them. */
  readonly points: number | null;
  /** Width of one step in percentage points: 每低于5%扣2分 → 5. */
  readonly per: number;
  /** Bounds of which the text does not say whether they are included. */
  readonly open: readonly number[];
  /** 最多扣…分. */
  readonly most?: number;
  /** Beyond this rate nothing is scored: 超过110%不得分, 低于60%不得分. */
  readonly nothing?: number;
  /** What a rate scores that reaches no step. */
  readonly rest?: number;
  /** The scale is of the rate without its sign: 预算调整率绝对值≤5%. */
  readonly absolute?: true;
}

/**
 * A 评分标准 as printed, where it is regular. Rates and limits in %, scores in 分.
 *
 * - `rate`: 每超过（低于）一个百分点扣…分, steps such as 80%（含）-90%计4分, or the share that was done
 * - `balance`: 无结余…，不超过上年结转…，超过上年结转…
 * - `per-case`: 每出现一例扣…分，扣完为止; `items` counts the conditions listed.
 * - `items`: a numbered list with points for each item.
 * - `choice`: one of several scores by what was done: 完成得5分，部分完成得3分，未完成不得分
 */
export type ScoringStandard =
  | RateStandard
  | { readonly kind: "balance"; readonly none: number; readonly within: number; readonly over: number }
  | { readonly kind: "per-case"; readonly deduct: number; readonly items: number }
  | { readonly kind: "items"; readonly items: readonly number[] }
  | { readonly kind: "choice"; readonly scores: readonly number[] };

/** A number inside the text of a standard, of at most 9 digits, as a named group of a pattern. */
export const numberAs = (name: string): string => `(?<${name}>\\d{1,9}(?:\\.\\d{1,9})?)`;

/** The number of a group; `null` where the group did not take part. */
export const toNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** 90%-95%, 90%（含）—95%. */
export const RANGE = new RegExp(
  `${numberAs("low")}%?(?<lowIn>\\(含\\))?(?:-|~|—|–|至|到)${numberAs("high")}%(?<highIn>\\(含\\))?`,
  "u",
);
