import { Decimal, hundredthOf, powerOfTen, printedDecimals, roundHalfUp, tenTo } from "./decimal.ts";
import { foldText } from "./fold.ts";
import { exactly, printedInterval, type Interval } from "./interval.ts";
import { plainlyWritten } from "./written-number.ts";
import { readUnit, UNIT_PATTERN, unitParts, type Unit } from "./unit.ts";

/** Where the true value of an approximate figure lies: `100余` above, `近100` below, `100左右` around. */
type Spread = "above" | "below" | "around";

/** The words around the digits that say so. */
const SPREAD_WORDS: Readonly<Record<Spread, readonly [before: string, after: string]>> = {
  above: ["", "余"],
  below: ["近", ""],
  around: ["约", ""],
};

/** One number as a form prints it. */
export interface Figure {
  /** The printed number in printed scale: 99.91 for `99.91%`, 56.95 for `56.95万元`. */
  readonly value: Decimal;
  /** The number behind the print in the same scale: a stored 0.999091 shown as `99.91%` is 99.9091. Equals `value` for text. */
  readonly exact: Decimal;
  /** Printed digits after the point; negative after a conversion to a smaller unit (56.95万元 = 569500元, −2). */
  readonly decimals: number;
  readonly unit: Unit | null;
  /** Exactly as the cell shows it. */
  readonly text: string;
  /** 约、近、余、多、左右 are beside the number. */
  readonly approximate: boolean;
  readonly spread: Spread | null;
}

/** Regular-expression source of a number in folded text: sign, thousands separators, point; at most 20 digits on either side. Captures nothing. */
export const NUMBER_PATTERN = "[+-]?(?:\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)|\\d{1,20})(?:\\.\\d{1,20})?";
/** The same for a text that is nothing but the number: as many digits as it likes. */
const WHOLE_NUMBER = "[+-]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

const FIGURE_SHAPE = new RegExp(
  [
    "^(?<before>大约|约为|约|将近|接近|近)? ?",
    `(?:[¥￥] ?)?(?<digits>${WHOLE_NUMBER}) ?`,
    "(?<middle>[余多])? ?",
    "(?<magnitude>十|百|千|万|亿)?(?<after>[余多])? ?",
    `(?<unit>${UNIT_PATTERN})? ?(?:\\k<magnitude>?\\k<unit>)?`,
    "(?<end>余|多|左右|上下)?[。.;,、]?$",
  ].join(""),
  "u",
);

/** The longest number a computer can hold has 309 digits in front of the point. */
const LONGEST = 400;

/** 2023年, 2023年度, 12月, 12月31日: a date, not a quantity. */
const CALENDAR_SHAPE = /^(?:(?:19|20)\d\d年度?|(?:1[0-2]|0?[1-9])月)$/;

/**
 * Reads a text that is one figure and nothing else: `９９．９１％`, `1,452.61 万元`, `10分`, `2.8亿`, `100余个`, `＋3.5`;
 * a unit typed twice (`12期期`, `95%%`) counts once;
 * spaces count as thousands separators where every group has its digits (`1 200.00`, but not `1 20`).
 * A lone year or month (`2023年`, `12月`), `±` and prose give `null`. `original` is kept as {@link Figure.text} where given.
 */
export function parseFigure(text: string, original: string = text): Figure | null {
  const parts = figureParts(foldText(text));
  if (!parts) return null;
  const unitText = `${parts.magnitude ?? ""}${parts.unit ?? ""}`;
  const unit = unitText === "" ? null : readUnit(unitText);
  if (unit === null && unitText !== "") return null;
  const spread = spreadBefore(parts.before) ?? spreadBehind(parts.middle ?? parts.after ?? parts.end);
  return plainFigure(parts.digits ?? "", unit, original, spread);
}

/** The text without spaces typed as thousands separators: 1 200.00, 12 345 678, ≥8 000人次. Any other space between digits stays. */
export function ungrouped(folded: string): string {
  return GROUPED.test(folded) ? folded.replace(/(?<=\d) (?=\d)/gu, "") : folded;
}

const GROUPED = /^[^\d]*[1-9]\d{0,2}(?: \d{3}){1,6}(?:\.\d{1,20})?(?![\d .]{0,24}\d)/u;

function figureParts(typed: string): Readonly<Partial<Record<string, string>>> | null {
  if (typed.length > LONGEST) return null;
  const plain = plainlyWritten(typed);
  if (!/\d/.test(plain)) return null;
  const folded = ungrouped(plain);
  return CALENDAR_SHAPE.test(folded) ? null : (FIGURE_SHAPE.exec(folded)?.groups ?? null);
}

function spreadBefore(word: string | undefined): Spread | null {
  if (word === undefined) return null;
  return word.endsWith("近") ? "below" : "around";
}

function spreadBehind(word: string | undefined): Spread | null {
  if (word === undefined) return null;
  return word === "余" || word === "多" ? "above" : "around";
}

/** A figure out of plain digits such as `-1,452.61`. */
export function plainFigure(digits: string, unit: Unit | null, text: string, spread: Spread | null = null): Figure {
  const plain = digits.replace(/[,+]/g, "");
  const value = new Decimal(plain);
  return { value, exact: value, decimals: printedDecimals(plain), unit, text, approximate: spread !== null, spread };
}

/** A stored number as `General` shows it: shortest digits, floating noise cleaned at 15 significant digits. Must be finite. */
export function generalFigure(value: number): Figure {
  const exact = new Decimal(Number.isSafeInteger(value) ? value : value.toPrecision(15));
  return {
    value: exact,
    exact,
    decimals: exact.decimalPlaces(),
    unit: null,
    text: exact.toFixed(),
    approximate: false,
    spread: null,
  };
}

/** `1452.61万元`: plain digits with the printed decimals, then the unit. Reading it back gives the same figure. */
export function formatFigure(figure: Figure): string {
  const [before, after] = figure.spread === null ? ["", ""] : SPREAD_WORDS[figure.spread];
  return `${before}${figure.value.toFixed(Math.max(0, figure.decimals))}${after}${figure.unit ?? ""}`;
}

/**
 * Every value the printed figure may stand for, in printed scale. `5.03` is [5.025, 5.035]; a whole number of counted
 * things (12人, 10分) is exact; `100余` is [100, 200], `近100` [0, 100], `100左右` [50, 150]: one unit of the last non-zero digit.
 */
export function figureInterval(figure: Figure): Interval {
  const { value, decimals, unit, spread } = figure;
  if (spread !== null) {
    const step = roughness(value, decimals);
    if (spread === "above") return { low: value, high: value.plus(step) };
    if (spread === "below") return { low: value.minus(step), high: value };
    return { low: value.minus(step.div(2)), high: value.plus(step.div(2)) };
  }
  if (decimals === 0 && unit !== null && isCounted(unit)) return exactly(value);
  return printedInterval(value, decimals);
}

function isCounted(unit: Unit): boolean {
  const { kind, factor } = unitParts(unit);
  return (kind === "count" || kind === "score") && factor.eq(1);
}

/** One unit of the last digit that is not zero: 100 → 100, 120 → 10, 1.5 → 0.1. */
function roughness(value: Decimal, decimals: number): Decimal {
  let places = decimals;
  while (
    places > -12 &&
    !value.isZero() &&
    roundHalfUp(value.times(tenTo(places - 1)), 0)
      .times(tenTo(1 - places))
      .eq(value)
  )
    places--;
  return tenTo(-places);
}

/** A percentage as a fraction interval: `99.91%` is [0.99905, 0.99915]. `null` when the unit is not % or ‰. */
export function fractionInterval(figure: Figure): Interval | null {
  const parts = figure.unit === null ? null : unitParts(figure.unit);
  if (parts?.kind !== "percent") return null;
  const scale = hundredthOf(parts.factor);
  const { low, high } = figureInterval(figure);
  return { low: low.times(scale), high: high.times(scale) };
}

/** Units amounts of money are stated in. */
export type MoneyUnit = "元" | "万元" | "亿元";

/**
 * The amount in another unit, precision carried along: `56.95万元` in 元 is 569500 with decimals −2.
 * A figure without a unit is in `defaultUnit` (the form's 单位). `null` when the figure is not money.
 * The text stays as in the cell.
 */
export function inMoneyUnit(figure: Figure, unit: MoneyUnit, defaultUnit: MoneyUnit): Figure | null {
  if ((figure.unit ?? defaultUnit) === unit) return figure.unit === unit ? figure : { ...figure, unit };
  const from = unitParts(figure.unit ?? defaultUnit);
  if (from.kind !== "money" && from.kind !== "magnitude") return null;
  const factor = from.factor.div(unitParts(unit).factor);
  const shift = powerOfTen(factor);
  return {
    ...figure,
    value: figure.value.times(factor),
    exact: figure.exact.times(factor),
    decimals: figure.decimals - shift,
    unit,
  };
}
