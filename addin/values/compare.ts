import { valueMessages as say } from "../messages/values.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { FORM_FRACTION_LIMIT, isFraction } from "./bare-rate.ts";
import { onTime, timelyWords } from "./deadline.ts";
import { Decimal } from "./decimal.ts";
import type { Direction } from "./direction.ts";
import { figureInterval, type Figure } from "./figure.ts";
import { admitsMiss } from "./admitted-miss.ts";
import type { Operator } from "./operator.ts";
import type { IndicatorValue } from "./indicator-value.ts";
import { relateUnits, unitParts, type UnitRelation } from "./unit.ts";

/** How an actual value is to its target. */
export interface ValueComparison {
  readonly status: "met" | "not-met" | "undecided";
  /** Why it is undecided, one Chinese clause; otherwise `""`. */
  readonly reason: string;
  /** How it was decided: by numbers, by dates, by yes/no, or by words that repeat the target. */
  readonly by: "number" | "date" | "yes-no" | "words" | null;
  readonly units: UnitRelation;
  /** Both numbers in the unit of the target; `null` where they are not numbers. */
  readonly numbers: { readonly target: Decimal; readonly actual: Decimal } | null;
}

type Quantity = Extract<IndicatorValue, { kind: "quantity" | "duration" }>;

const isQuantity = (value: IndicatorValue): value is Quantity => value.kind === "quantity" || value.kind === "duration";

const RELATIVE = /超于|高于|低于|快于|优于|平均|比上年|比去年|较上年|较去年|上年同期|任务数|计划数|目标/u;

/**
 * Compares an actual value with its target. A printed number meets a printed target when the digits do; a figure such as
 * `100余` decides only where every value it may stand for gives the same answer. `direction` serves where no sign is printed.
 */
export function compareValues(target: IndicatorValue, actual: IndicatorValue, direction: Direction): ValueComparison {
  const missing = missingReason(target, actual);
  if (missing !== null) return undecided(missing);
  if (isQuantity(target) && isQuantity(actual)) return compareNumbers(target, actual, direction);
  if (target.kind === "range" && isQuantity(actual)) return compareRange(target.low, target.high, actual);
  if (isQuantity(target) && actual.kind === "range") return compareActualRange(target, actual, direction);
  if (target.kind === "deadline") return compareDates(target, actual);
  if (target.kind === "yes-no" && actual.kind === "yes-no")
    return decided(target.yes === actual.yes ? "met" : "not-met", "yes-no");
  return compareWords(target, actual);
}

function missingReason(target: IndicatorValue, actual: IndicatorValue): string | null {
  if (target.kind === "unreadable" || actual.kind === "unreadable") return say.unreadable;
  if (target.kind === "blank") return say.targetBlank;
  if (target.kind === "placeholder") return say.targetFiller;
  if (target.kind === "dash") return say.targetDash;
  if (actual.kind === "blank") return say.actualBlank;
  if (actual.kind === "placeholder") return say.actualFiller;
  return actual.kind === "dash" ? say.actualDash : null;
}

function compareNumbers(target: Quantity, actual: Quantity, direction: Direction): ValueComparison {
  if (target.text === actual.text) return numbersOf(target.figure.value, target.figure.value, "met", "same");
  if (isRelative(actual, target)) return undecided(say.relative(actual.text));
  const { relation, factor } = relateUnits(target.figure.unit, actual.figure.unit);
  if (relation === "incompatible") return { ...undecided(say.units(target.text, actual.text)), units: relation };
  const operator = target.kind === "quantity" ? target.operator : null;
  const test = testOf(operator, direction);
  const a = target.figure.value;
  // 0件 without a sign: every count would meet “at least 0”, and the user meant “none”.
  if (operator === null && direction === "forward" && a.isZero() && !actual.figure.value.isZero())
    return {
      ...undecided(say.zeroNeedsSign(target.text)),
      units: relation,
      numbers: { target: a, actual: actual.figure.value },
    };
  const status = statusOf(test, a, actual.figure, factor);
  if (status === null) return { ...undecided(say.approximate(actual.text)), units: relation };
  if (relation === "missing" && mayBeFraction(target.figure, actual.figure))
    return { ...compareEitherWay(target, actual, test, status), units: relation };
  return numbersOf(
    a,
    relation === "converted" ? actual.figure.value.times(factor) : actual.figure.value,
    status,
    relation,
  );
}

/** 比上年增长5%: a figure compared with something else than the target. */
function isRelative(actual: Quantity, target: Quantity): boolean {
  if (actual.kind !== "quantity" || !RELATIVE.test(actual.label)) return false;
  return target.kind !== "quantity" || target.label !== actual.label;
}

/** One of the two may be a fraction: decided only where reading it as a percentage gives the same `status`. */
function compareEitherWay(target: Quantity, actual: Quantity, test: Test, status: "met" | "not-met"): ValueComparison {
  const [hundred, one] = [new Decimal(100), new Decimal(1)];
  const isActualBare = actual.figure.unit === null;
  const asPercentage = isActualBare
    ? statusOf(test, target.figure.value, actual.figure, hundred)
    : statusOf(test, target.figure.value.times(hundred), actual.figure, one);
  if (asPercentage === status) return decided(status, "number");
  return undecided(say.fractionOrPercent(isActualBare ? actual.text : target.text));
}

/** A result given as an interval decides only where both of its ends give the same answer. */
function compareActualRange(
  target: Quantity,
  actual: Extract<IndicatorValue, { kind: "range" }>,
  direction: Direction,
): ValueComparison {
  const { relation, factor } = relateUnits(target.figure.unit, actual.high.unit ?? actual.low.unit);
  if (relation === "incompatible") return { ...undecided(say.units(target.text, actual.text)), units: relation };
  const test = testOf(target.kind === "quantity" ? target.operator : null, direction);
  const [low, high] = [actual.low, actual.high].map(({ value }) => test(value.times(factor), target.figure.value));
  if (low !== high) return { ...undecided(say.approximate(actual.text)), units: relation };
  return { ...decided(low ? "met" : "not-met", "number"), units: relation };
}

function mayBeFraction(target: Figure, actual: Figure): boolean {
  const bare = target.unit === null ? target : actual;
  const other = bare === target ? actual : target;
  return (
    other.unit !== null &&
    unitParts(other.unit).kind === "percent" &&
    isFraction(bare.value, FORM_FRACTION_LIMIT) &&
    !bare.value.isZero()
  );
}

type Test = (actual: Decimal, target: Decimal) => boolean;

const TESTS: Readonly<Record<Exclude<Operator, "≈">, Test>> = {
  ">": (actual, target) => actual.gt(target),
  "<": (actual, target) => actual.lt(target),
  "≥": (actual, target) => actual.gte(target),
  "≤": (actual, target) => actual.lte(target),
  "=": (actual, target) => actual.eq(target),
};
/** The direction assumed where no sign is printed. */
const UNSIGNED: Readonly<Record<Direction, Test>> = { forward: TESTS["≥"], reverse: TESTS["≤"], equal: TESTS["="] };

function testOf(operator: Operator | null, direction: Direction): Test {
  return operator === null || operator === "≈" ? UNSIGNED[direction] : TESTS[operator];
}

function statusOf(test: Test, target: Decimal, actual: Figure, factor: Decimal): "met" | "not-met" | null {
  if (!actual.approximate) return test(actual.value.times(factor), target) ? "met" : "not-met";
  const { low, high } = figureInterval(actual);
  const meets = test(low.times(factor), target);
  if (test(high.times(factor), target) !== meets) return null;
  return meets ? "met" : "not-met";
}

function numbersOf(a: Decimal, b: Decimal, status: ValueComparison["status"], units: UnitRelation): ValueComparison {
  return { ...decided(status, "number"), units, numbers: { target: a, actual: b } };
}

/** 完成率 actual ÷ target of the printed digits, a fraction for every direction; `null` without two numbers or with a target of zero. */
export function completionRate({ numbers }: ValueComparison): Decimal | null {
  return !numbers || numbers.target.isZero() ? null : numbers.actual.div(numbers.target);
}

function compareRange(low: Figure, high: Figure, actual: Quantity): ValueComparison {
  const toLow = relateUnits(low.unit, actual.figure.unit);
  const toHigh = relateUnits(high.unit, actual.figure.unit);
  if (toLow.relation === "incompatible" || toHigh.relation === "incompatible") {
    return { ...undecided(say.units(high.text, actual.text)), units: "incompatible" };
  }
  if (actual.figure.approximate) return undecided(say.approximate(actual.text));
  if (toHigh.relation === "missing" && mayBeFraction(high, actual.figure))
    return { ...undecided(say.fractionOrPercent(actual.text)), units: "missing" };
  const value = actual.figure.value;
  const inside = value.times(toLow.factor).gte(low.value) && value.times(toHigh.factor).lte(high.value);
  return {
    ...decided(inside ? "met" : "not-met", "number"),
    units: toHigh.relation,
    numbers: { target: high.value, actual: value.times(toHigh.factor) },
  };
}

function compareDates(target: Extract<IndicatorValue, { kind: "deadline" }>, actual: IndicatorValue): ValueComparison {
  if (actual.kind === "deadline") {
    const answer = target.text === actual.text ? true : onTime(target.deadline, actual.deadline);
    return answer === null ? undecided(say.timing(actual.text)) : decided(answer ? "met" : "not-met", "date");
  }
  const text = textOf(actual);
  const words = timelyWords(text);
  if (words !== null) return decided(words ? "met" : "not-met", "words");
  return actual.kind === "yes-no" && !actual.yes ? decided("not-met", "yes-no") : undecided(say.timing(text));
}

function compareWords(target: IndicatorValue, actual: IndicatorValue): ValueComparison {
  const [a, b] = [textOf(target), textOf(actual)];
  if (actual.kind !== "range" && actual.kind !== "quantity" && admitsMiss(b)) return decided("not-met", "words");
  const [wanted, done] = [normalizeLabel(a), normalizeLabel(b)];
  const turned = /[未不没无]/u.test(done.replace(wanted, ""));
  if (wanted === done || (done.startsWith(wanted) && !turned)) return decided("met", "words");
  if (target.kind === "qualitative" && (actual.kind === "qualitative" || actual.kind === "yes-no"))
    return undecided(say.qualitative);
  return undecided(say.kinds(a, b));
}

function textOf(value: IndicatorValue): string {
  return value.kind === "blank" ? "" : value.text;
}

function decided(status: ValueComparison["status"], by: ValueComparison["by"]): ValueComparison {
  return { status, reason: "", by, units: "same", numbers: null };
}

function undecided(reason: string): ValueComparison {
  return { ...decided("undecided", null), reason };
}
