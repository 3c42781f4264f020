import type { Figure } from "../values/figure.ts";
import type { Operator } from "../values/operator.ts";

/** How an attribute is known: printed with the figure, carried over from its sentence, list or heading, or not at all. */
type Origin = "stated" | "inferred" | "unknown";

/** An attribute that remembers how it is known; `value` is `null` exactly where it is unknown. */
export interface Attribute<Value> {
  readonly value: Value | null;
  readonly from: Origin;
}

/** What a figure measures. `money` 元/万元/亿元, `percent` %, `point` 百分点, `score` 分, `count` anything counted or measured. */
export type MentionMeasure = "money" | "percent" | "point" | "score" | "count";

/**
 * Where an amount is in the course of the year.
 *
 * - `initial` 年初预算, `adjusted` 全年预算/调整后预算, `budget` a budget that does not say which
 * - `increase` 调增/追加, `decrease` 调减/核减
 * - `allocated` 下达, `received` 到位, `disbursed` 拨付/发放
 * - `spent` 支出/执行/使用, `settled` 决算
 * - `carry-in` 上年结转/年初结余, `carry-out` 结转/结余, `used-carry` 使用上年结转
 * - `target` 目标/任务, `result` 完成/达到
 */
export type Stage =
  | "initial"
  | "adjusted"
  | "budget"
  | "increase"
  | "decrease"
  | "allocated"
  | "received"
  | "disbursed"
  | "spent"
  | "settled"
  | "carry-in"
  | "carry-out"
  | "used-carry"
  | "target"
  | "result";

/** One figure of a report with the words around it and what they say of it. */
export interface Mention {
  readonly index: number;
  readonly figure: Figure;
  readonly measure: MentionMeasure;
  /** Base of the unit: `元`, `%`, `家`; figures of one base compare. `""` without a unit. */
  readonly base: string;
  /** 不超过, 以上, 以内: a bound and no value. */
  readonly limit: Operator | null;
  /** Words of its clause between the figure before it and itself, folded, without white space. */
  readonly before: string;
  /** Words of its clause between itself and the next figure, folded, without white space. */
  readonly after: string;
  /** Offsets in the folded text of the paragraph; the figure without words in front of it. */
  readonly at: number;
  readonly until: number;
  /** Indexes of paragraph and sentence in the report. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Bracket it is in (counted over the report), or `null` outside brackets. */
  readonly bracket: number | null;
  /** Head noun and modifiers: `企业奖励补助`; stage words, years and verbs removed. */
  readonly subject: Attribute<string>;
  readonly stage: Attribute<Stage>;
  readonly year: Attribute<number>;
  /** Authority whose money it is: 中央, 省, 市, 县. */
  readonly owner: Attribute<string>;
  /** Kind of fund: 一般公共预算, 政府性基金 …, from the words or the heading. */
  readonly fund: Attribute<string>;
  /** Number of the document (文号) the sentence names. */
  readonly document: Attribute<string>;
  /** Batch: 第五批, 第一批. */
  readonly batch: Attribute<string>;
}

/** One sentence of a report. */
export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  /** Offsets in the folded text of the paragraph; the end includes the closing mark. */
  readonly start: number;
  readonly end: number;
  /** Folded text without numbering, dates and document numbers; these are underscores of the same length. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A stretch of text that looks like figures and is none. */
export interface Aside {
  readonly kind: "numbering" | "date" | "document" | "phone";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One paragraph: a cell of the report, or a line of it. */
export interface ReportParagraph {
  readonly index: number;
  /** Index of the cell (text) it is in. */
  readonly cell: number;
  /** Folded text. */
  readonly text: string;
  /** Offsets in the cell as typed for offsets in the folded text. */
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
  /** Headings above it from the top, their numbering removed. */
  readonly path: readonly string[];
  readonly asides: readonly Aside[];
}
