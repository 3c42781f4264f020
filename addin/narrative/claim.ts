import type { Figure } from "../values/figure.ts";
import type { Operator } from "../values/operator.ts";

/**
 * What a figure in prose says.
 *
 * - `amount` money: 使用805.31万元
 * - `adjustment` 调增、调减、追加 of a budget: a decrease is negative
 * - `quantity` anything counted or measured that is not money: 新增规模企业18家
 * - `level` a percentage that is a result itself: 满意度100%, 增加值占GDP比重24.9%
 * - `growth` against an earlier period, in % or 百分点; a decrease is negative: 比上年增长3.16%
 * - `over-target` how far a result lies above its target; below is negative: 比目标任务超20%
 * - `completion` 完成率, 完成年度计划149.2%
 * - `execution` 执行率
 * - `target` the goal itself: 市定40家目标任务, 目标40家
 */
type ClaimKind =
  "amount" | "adjustment" | "quantity" | "level" | "growth" | "over-target" | "completion" | "execution" | "target";

/** One figure of a sentence with its subject. */
export interface Claim {
  readonly kind: ClaimKind;
  /** What the figure is about, white space and lead-in words removed: `高新技术产业增加值占GDP比重`; `""` where nothing is named. */
  readonly subject: string;
  /** The figure with its sign: a decrease is negative. Unit as printed. */
  readonly figure: Figure;
  readonly operator: Operator | null;
  /** Index of the claim whose result this one qualifies: 超20% of 新增规模企业18家; `null` where it is alone. */
  readonly of: number | null;
  /** Index of the total this amount is an 其中 part of, or `null`. */
  readonly among: number | null;
  /** The claim is inside brackets. */
  readonly bracketed: boolean;
  /** Offsets in the text as written, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the sentence, counted from 0. */
  readonly sentence: number;
}

/** 分项 of an amount: the total and the parts named after 其中. Indexes into the claims. */
export interface Breakdown {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Everything read out of one text. */
export interface Prose {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly breakdowns: readonly Breakdown[];
}
