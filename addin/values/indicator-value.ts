import { normalizeLabel } from "../sheet/label.ts";
import { memoizeText } from "../sheet/memoize.ts";
import { withDigits } from "./chinese-number.ts";
import { numberedDate, parseDeadline, type Deadline } from "./deadline.ts";
import { NUMBER_PATTERN, parseFigure, plainFigure, ungrouped, type Figure } from "./figure.ts";
import { foldText } from "./fold.ts";
import { OPERATOR_AFTER, OPERATOR_BEFORE, readOperator, type Operator } from "./operator.ts";
import type { Reading } from "./text-reading.ts";
import { UNIT_PATTERN, unitParts } from "./unit.ts";

/** 年度指标值 or 实际完成值, read by one grammar. `text` is as in the cell. */
export type IndicatorValue =
  /** A number, with the sign printed around it; `label` holds words before it (`工业投资同比增长`), else `""`. */
  | {
      readonly kind: "quantity";
      readonly operator: Operator | null;
      readonly figure: Figure;
      readonly label: string;
      readonly text: string;
    }
  /** 1年, 12个月 without a sign. */
  | { readonly kind: "duration"; readonly figure: Figure; readonly text: string }
  | { readonly kind: "range"; readonly low: Figure; readonly high: Figure; readonly text: string }
  | { readonly kind: "deadline"; readonly deadline: Deadline; readonly text: string }
  /** 是/否, 有, 符合标准/不符合. */
  | { readonly kind: "yes-no"; readonly yes: boolean; readonly text: string }
  | { readonly kind: "qualitative"; readonly text: string }
  | { readonly kind: "dash"; readonly text: string }
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "blank" }
  /** An error value or a formula without a result. */
  | { readonly kind: "unreadable"; readonly text: string };

const NUMBER_AND_UNIT = `(?:近|约)?(?:${NUMBER_PATTERN}) ?[余多]? ?(?:${UNIT_PATTERN})? ?[余多]?`;
const BRACKETED_NOTE = "(?: ?\\([^()]{0,40}\\))?";

/** `指标1：`, `（1）`, `1、` in front of the value. */
const ENUMERATOR = /^(?:(?:指标|目标) ?\d{0,4} ?[:：] ?|\(\d{1,4}\) ?|\d{1,4} ?[、)] ?)/u;

/** What is counted, behind a counting word: `3个科技项目`, `100名学生`. Words that turn the meaning are not nouns. */
const COUNTED_NOUN = "(?:(?![未不没仅缺待超欠差低高])[\\p{Script=Han}]){0,6}?";

const QUANTITY = new RegExp(
  `^(.*?)(${OPERATOR_BEFORE}?) ?(${NUMBER_AND_UNIT})(${COUNTED_NOUN}) ?(${OPERATOR_AFTER}?)${BRACKETED_NOTE} ?[。.;,、]?$`,
  "u",
);
/**
 * A sign, a number, and a unit no table knows: `≥30帧`, `≤200兆瓦`. Without a sign the word may be anything (3号, 2021版),
 * and behind a year it is no unit (≥2020年度水平).
 */
const SIGNED_WITH_OTHER_UNIT = new RegExp(
  `^(.*?)([≥≤<>=]) ?(?!(?:19|20)\\d\\d(?!\\d))(${NUMBER_PATTERN}) ?((?:(?![未不没仅缺待超欠差低高以左上])[\\p{Script=Han}A-Za-z/·]){1,6})$`,
  "u",
);
const RANGE = new RegExp(
  `^(?:≥ ?)?(${NUMBER_AND_UNIT}) ?(?:\\(含\\)|以上)? ?(?:-|—|–|~|至|到|(?:,|且|并|和)? ?≤ ?(?:[xX] ?≤)?){1,4} ?(${NUMBER_AND_UNIT}) ?(?:\\(含\\)|以下|之间|以内)?[。.]?$`,
  "u",
);
/** [90%,95%], (80%-90%): an interval in brackets. */
const BRACKETED_RANGE = new RegExp(
  `^[[(]\\s*(${NUMBER_AND_UNIT})\\s*[,、~至到-]\\s*(${NUMBER_AND_UNIT})\\s*[\\])]$`,
  "u",
);
/** 10±2, 50%±5%: a figure with what it may miss by. */
const AROUND = new RegExp(`^(${NUMBER_AND_UNIT})\\s*±\\s*(${NUMBER_AND_UNIT})$`, "u");
/** 90+%, 90%+: at least. */
const AND_MORE = new RegExp(`^(${NUMBER_PATTERN})\\s*(?:\\+\\s*(${UNIT_PATTERN})?|(${UNIT_PATTERN})\\s*\\+)$`, "u");
const PLUS_MINUS = new RegExp(`^± ?(${NUMBER_AND_UNIT}) ?(?:以内|之内|内)?$`, "u");

const YES =
  /^(?:是|有|√|✓|符合(?:标准|要求|规定|规范|条件)?|达标|合格|通过|已?达成|完成|已完成|全部完成|按(?:时|期|质|量|质按量|时按质按量)?完成)$/u;
const NO = /^(?:否|×|不符合(?:标准|要求|规定|规范|条件)?|未?不达标|未达标|不合格|未通过|未达成|未完成|没有)$/u;

/** Words before a number that make the text a sentence rather than a labelled value. */
const MAX_LABEL = 24;

/** Reads a target or an actual value out of a cell. */
export function parseIndicatorValue(reading: Reading): IndicatorValue {
  switch (reading.kind) {
    case "figure":
      return quantity(null, reading.figure, "", reading.figure.text);
    case "blank":
      return { kind: "blank" };
    case "dash":
    case "placeholder":
      return reading;
    case "error":
      return { kind: "unreadable", text: reading.error };
    case "uncalculated":
      return { kind: "unreadable", text: "" };
    case "text":
      return parseWords(reading.text);
  }
}

/** Reads a text by the grammar; `parseTarget("≥95%")`. Figures, dashes and blanks are handled by {@link parseIndicatorValue}. */
export const parseWords: (text: string) => IndicatorValue = memoizeText((text) => {
  const folded = ungrouped(foldText(text).replace(ENUMERATOR, ""));
  const bare = folded.replace(/[。.;]$/u, "");
  if (YES.test(bare)) return { kind: "yes-no", yes: true, text };
  if (NO.test(bare)) return { kind: "yes-no", yes: false, text };
  const deadline = parseDeadline(folded);
  if (deadline) return { kind: "deadline", deadline, text };
  const digits = withDigits(folded);
  return (
    parseRange(folded, text) ??
    parseAndMore(folded, text) ??
    parseQuantity(folded, text) ??
    parseOtherUnit(folded, text) ??
    (digits === folded ? null : (parseRange(digits, text) ?? parseQuantity(digits, text))) ?? {
      kind: "qualitative",
      text,
    }
  );
});

function parseAndMore(folded: string, text: string): IndicatorValue | null {
  if (!folded.includes("+")) return null;
  const [, number, behind = "", before = behind] = AND_MORE.exec(folded) ?? [];
  const figure = number === undefined ? null : parseFigure(number + before, text);
  return figure && quantity("≥", figure, "", text);
}

/** How a range begins, and where its second number does: the patterns behind are large, and cost much even to try once. */
const RANGE_START = /^(?:≥ ?|[[(]\s*)?[近约]?[+-]?\d/u;
const RANGE_MIDDLE = /[-—–~至到≤,、]\s*[近约]?[+-]?\d/u;

function parseRange(folded: string, text: string): IndicatorValue | null {
  if (folded.includes("±")) return parseAround(folded, text);
  return RANGE_START.test(folded) && RANGE_MIDDLE.test(folded) ? parseBetween(folded, text) : null;
}

function parseAround(folded: string, text: string): IndicatorValue | null {
  const around = PLUS_MINUS.exec(folded)?.[1];
  if (around !== undefined) {
    const high = parseFigure(around, text);
    return high && { kind: "range", low: { ...high, value: high.value.neg(), exact: high.exact.neg() }, high, text };
  }
  const [, middle = "", reach = ""] = AROUND.exec(folded) ?? [];
  const [center, spread] = [parseFigure(middle, text), parseFigure(reach, text)];
  return center && spread ? aroundCenter(center, spread, text) : null;
}

function parseBetween(folded: string, text: string): IndicatorValue | null {
  const match = RANGE.exec(folded) ?? BRACKETED_RANGE.exec(folded);
  const high = parseFigure(match?.[2] ?? "");
  const first = parseFigure(match?.[1] ?? "");
  if (!high || !first) return null;
  const low = first.unit === null ? { ...first, unit: high.unit } : first;
  return low.value.gt(high.value) && low.unit === high.unit ? null : { kind: "range", low, high, text };
}

/** 10±2 is 8 to 12; a unit printed once counts for both. 50±5% of another unit stays undecided. */
function aroundCenter(center: Figure, spread: Figure, text: string): IndicatorValue | null {
  const unit = center.unit ?? spread.unit;
  if ((spread.unit ?? unit) !== unit) return null;
  const end = (value: Figure["value"]): Figure => ({ ...center, unit, value, exact: value, text });
  return {
    kind: "range",
    low: end(center.value.minus(spread.value)),
    high: end(center.value.plus(spread.value)),
    text,
  };
}

function parseQuantity(folded: string, text: string): IndicatorValue | null {
  const match = QUANTITY.exec(folded);
  if (!match) return null;
  const [, words = "", front = "", number = "", noun = "", behind = ""] = match;
  const figure = parseFigure(number, text);
  // A digit left of the number means that there are several numbers: prose.
  if (
    !figure ||
    /\d/u.test(words) ||
    words.length > MAX_LABEL ||
    (noun !== "" && !isCount(figure)) ||
    /[。;；]/u.test(words) ||
    /[A-Za-z]$/u.test(words)
  )
    return null;
  const operator = readOperator(front, behind);
  const label = normalizeLabel(words.replace(/[:：为]\s*$/u, ""));
  return quantity(
    operator,
    operator === "≈" ? { ...figure, approximate: true, spread: "around" } : figure,
    label,
    text,
  );
}

function parseOtherUnit(folded: string, text: string): IndicatorValue | null {
  const [, words = "", sign = "", number = "", unit = ""] = SIGNED_WITH_OTHER_UNIT.exec(folded) ?? [];
  if (number === "" || /[\d。;；]/u.test(words) || words.length > MAX_LABEL) return null;
  return quantity(
    readOperator(sign, ""),
    plainFigure(number, unit, text),
    normalizeLabel(words.replace(/[:：为]\s*$/u, "")),
    text,
  );
}

/**
 * The actual value beside its target: `29帧` is a number where the target says `≥30帧`, words anywhere else; 20240115, 2024.01
 * and the serial of a day are dates where the target is a deadline, and numbers anywhere else.
 */
export function readBeside(target: IndicatorValue, actual: IndicatorValue): IndicatorValue {
  if (target.kind === "deadline" && actual.kind === "quantity" && actual.operator === null && actual.label === "") {
    const deadline = actual.figure.unit === null ? numberedDate(actual.text, actual.figure.value) : null;
    return deadline ? { kind: "deadline", deadline, text: actual.text } : actual;
  }
  if (target.kind !== "quantity" || target.figure.unit === null || actual.kind !== "qualitative") return actual;
  const folded = foldText(actual.text).replace(ENUMERATOR, "");
  const figure = folded.endsWith(target.figure.unit)
    ? parseFigure(folded.slice(0, -target.figure.unit.length), actual.text)
    : null;
  return figure?.unit === null ? quantity(null, { ...figure, unit: target.figure.unit }, "", actual.text) : actual;
}

/**
 * The target of a line about time beside its result: 2023.12 and 20231231 are dates where the result is one too (2024.02), and
 * numbers anywhere else.
 */
export function dateBeside(target: IndicatorValue, actual: IndicatorValue): IndicatorValue {
  const wanted = bareDate(target);
  return wanted && (actual.kind === "deadline" || bareDate(actual)) ? wanted : target;
}

function bareDate(value: IndicatorValue): IndicatorValue | null {
  if (value.kind !== "quantity" || value.operator !== null || value.label !== "" || value.figure.unit !== null)
    return null;
  const deadline = numberedDate(value.text, value.figure.value);
  return deadline && { kind: "deadline", deadline, text: value.text };
}

function quantity(operator: Operator | null, figure: Figure, label: string, text: string): IndicatorValue {
  const timed = figure.unit !== null && unitParts(figure.unit).kind === "time";
  return operator === null && label === "" && timed
    ? { kind: "duration", figure, text }
    : { kind: "quantity", operator, figure, label, text };
}

function isCount(figure: Figure): boolean {
  return figure.unit !== null && unitParts(figure.unit).kind === "count";
}
