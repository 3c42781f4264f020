import { sectionsOf, type Form } from "../../forms/form.ts";
import { Decimal, hundredthOf, tenTo } from "../../values/decimal.ts";
import { readDirection } from "../../values/direction.ts";
import { unitParts } from "../../values/unit.ts";
import { valueMessages } from "../../messages/values.ts";
import { scoresAreWhole } from "./whole-scores.ts";
import type { Line } from "./indicator-line.ts";

/** How far a score may lie from the formula and still be its rounding, in points: half of the last digit the form's scores use. */
export function scoreTolerance(form: Form): Decimal {
  if (scoresAreWhole(form)) return new Decimal("0.5");
  // The execution rate keeps two decimals where the unit gives its own scores in tenths.
  const decimals = sectionsOf(form, "indicators").flatMap((section) =>
    section.rows.map((row) =>
      row.score?.reading.kind === "figure" && !row.execution ? row.score.reading.figure.decimals : 0,
    ),
  );
  return Decimal.max(new Decimal(5).times(tenTo(-Math.max(1, ...decimals) - 1)), LEAST_SLACK);
}

/** Scores are kept to two decimals (policy: 得分小数位); the last digit may be rounded either way. */
const LEAST_SLACK = new Decimal("0.01");

/** No word shows the direction, so forward is assumed. */
export function isGuessed({ direction }: Line): boolean {
  return direction.presumed && direction.reason === valueMessages.directionByDefault(valueMessages.forward);
}

/** The printed sign says one direction and the words around it the other: the sign itself may be the slip. */
export function signAgainstWords({ target, direction, name, row }: Line): boolean {
  if (target.kind !== "quantity" || target.operator === null || direction.presumed) return false;
  const worded = readDirection(
    { ...target, operator: null },
    { name, level2: row.level2?.text ?? "", level1: row.level1?.text ?? "" },
  );
  const guessed = worded.reason === valueMessages.directionByDefault(valueMessages.forward);
  return !guessed && direction.direction !== "equal" && worded.direction !== direction.direction;
}

/** 万 too much or too little: the figures differ by the factor between 元 and 万元 or 万元 and 亿元. */
const UNIT_SLIP = new Decimal(10_000);
/** Share by which such a ratio may miss the factor, so that the achievement itself may differ a little from the plan. */
const SLIP_SPREAD = new Decimal("0.2");

const LEAST_SLIP = UNIT_SLIP.times(new Decimal(1).minus(SLIP_SPREAD));
const MOST_SLIP = UNIT_SLIP.times(SLIP_SPREAD.plus(1));

/** Whether target and actual look like the same amount in units 10 000 apart. */
export function looksMisplaced({ comparison, target }: Line): boolean {
  const { numbers } = comparison;
  if (!numbers || numbers.target.eq(numbers.actual) || numbers.target.lte(0) || numbers.actual.lte(0)) return false;
  const [less, more] = numbers.target.lt(numbers.actual)
    ? [numbers.target, numbers.actual]
    : [numbers.actual, numbers.target];
  if (more.lt(less.times(LEAST_SLIP)) || more.gt(less.times(MOST_SLIP))) return false;
  const unit = target.kind === "quantity" ? target.figure.unit : null;
  const kind = unit === null ? null : unitParts(unit).kind;
  return kind === null || kind === "money" || kind === "magnitude" || kind === "count";
}

const SHARE_OR_GROWTH = /占比|比重|比例|增速|增长|增幅/u;
/** 完成值 above this multiple of the target points to a level beside an increase. Source: the product's own hint, no document names one. */
const MIXED_BASES = new Decimal(5);

/** A share or growth target in % whose actual value is many times the target: level and increase mixed up. */
export function looksLikeOtherBase({ comparison, target, direction, name }: Line): boolean {
  const { numbers } = comparison;
  if (!numbers || target.kind !== "quantity" || target.figure.unit !== "%" || direction.direction !== "forward")
    return false;
  return (
    numbers.target.gt(0) &&
    SHARE_OR_GROWTH.test(name + target.label) &&
    numbers.actual.gt(numbers.target.times(MIXED_BASES))
  );
}

/** Rates that count a part of a whole: above 100 % something is wrong. */
const PART_OF_WHOLE =
  /合格率|达标率|覆盖率|及时率|准时率|满意度|满意率|知晓率|到位率|办结率|通过率|优良率|完好率|准确率|入库率|占比|比重/u;
const SPENT_SHARE = /预算完成率|预算执行率|资金执行率|支出执行率|支付进度|支付率|拨付率|资金使用率/u;
const MAY_EXCEED = /增长|增速|增幅|变动|同比|提高|提升|上升|完成率|达成率/u;

/** Whether the actual rate is beyond what such a rate can be. Ceilings are fractions from the policy. */
export function isImpossibleRate(
  { actual, name, row }: Line,
  ceilings: { readonly spent: number; readonly extreme: number },
): boolean {
  if (actual.kind !== "quantity" || actual.figure.unit !== "%" || row.execution) return false;
  const above = (limit: number): boolean => hundredthOf(actual.figure.value).gt(limit);
  if (SPENT_SHARE.test(name)) return above(ceilings.spent);
  if (MAY_EXCEED.test(name) || !/率|度|占比|比重/u.test(name)) return false;
  return PART_OF_WHOLE.test(name) ? above(1) : above(ceilings.extreme);
}
