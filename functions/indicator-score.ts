import { functionErrors } from "../addin/messages/functions.ts";
import type { Policy } from "../addin/policy/policy.ts";
import { DEFAULT_POLICY, policyOf } from "../addin/policy/registry.ts";
import { indicatorScore as score } from "../addin/scoring/indicator-score.ts";
import { isSerial } from "../addin/values/deadline.ts";
import { Decimal } from "../addin/values/decimal.ts";
import { readDirection, type DirectionReading } from "../addin/values/direction.ts";
import type { IndicatorValue } from "../addin/values/indicator-value.ts";
import { directionArgument, pointsArgument, policyArgument, type DirectionWord } from "./argument.ts";
import type { ArgumentValue } from "./grid.ts";
import { proportionOfNumbers } from "./plain-numbers.ts";
import { undecidable } from "./refusal.ts";
import { targetArguments } from "./target-argument.ts";

const DEFAULT = policyOf(DEFAULT_POLICY);

/**
 * Score of one indicator in 分, two decimals, half-up. Met: full points; not met: 完成值 ÷ 指标值 × 分值; reverse over its
 * target: (1 − (完成值 − 指标值) ÷ 指标值) × 分值 unless 反向比例 is requested. `#N/A` where the user must decide.
 *
 * @example JX.INDICATORSCORE("≥34家", "14家", 2) = 0.82
 * @example JX.INDICATORSCORE("56.95万元", 79.91, 10, "反向") = 5.97
 * @example JX.INDICATORSCORE("56.95万元", 79.91, 10, "反向比例") = 7.13
 * @example JX.INDICATORSCORE("清洁", "清洁", 5) = #N/A
 */
export function indicatorScore(
  target: ArgumentValue,
  actual: ArgumentValue,
  points: ArgumentValue,
  direction: ArgumentValue,
  policy: ArgumentValue,
): number {
  if (isDay(target) && isDay(actual)) return undecidable(functionErrors.twoDates);
  const plain = direction === null && policy === null ? scoreOfNumbers(target, actual, points) : null;
  if (plain !== null) return plain;
  const [wanted, done] = targetArguments(target, actual);
  const word = directionArgument(direction);
  const result = score({
    target: wanted,
    actual: done,
    points: pointsArgument(points, "points"),
    direction: directionOf(word, wanted),
    policy: withFormula(policyArgument(policy), word),
  });
  if (result.score) return result.score.toNumber();
  return undecidable(functionErrors.undecided(result.working === "" ? result.reason : result.working));
}

/** Three plain numbers under the default policy, whose target is more than zero: met or in proportion; otherwise `null`. */
function scoreOfNumbers(target: ArgumentValue, actual: ArgumentValue, points: ArgumentValue): number | null {
  if (typeof target !== "number" || typeof actual !== "number" || typeof points !== "number") return null;
  const { completionDeductions, scoreDecimals } = DEFAULT;
  if (completionDeductions.on || !(target > 0 && actual >= 0 && points >= 0)) return null;
  return proportionOfNumbers(Math.min(actual, target), target, points, scoreDecimals.value);
}

/** A cell with a date holds the serial of the day; two such numbers are dates rather than counts. */
function isDay(cell: ArgumentValue): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && isSerial(new Decimal(cell));
}

function directionOf(word: DirectionWord | null, target: IndicatorValue): DirectionReading {
  if (word === null) return readDirection(target, { name: "" });
  return { direction: word === "linear" || word === "ratio" ? "reverse" : word, presumed: false, reason: "" };
}

function withFormula(policy: Policy, word: DirectionWord | null): Policy {
  return word === "linear" || word === "ratio"
    ? { ...policy, reverseFormula: { ...policy.reverseFormula, value: word } }
    : policy;
}
