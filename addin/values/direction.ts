import { valueMessages as say } from "../messages/values.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { ACTIVITY, COUNTED_WORK, LONG_TIME, SPENDING_GROWTH, UNWANTED, WANTED_RATE } from "./direction-words.ts";
import type { IndicatorValue } from "./indicator-value.ts";

/** 正向, 反向 or 等于: whether more is better. */
export type Direction = "forward" | "reverse" | "equal";

/** The direction of an indicator, and whether it is printed. */
export interface DirectionReading {
  readonly direction: Direction;
  /** 推定: no sign is printed, the direction is taken from words. The user may know better. */
  readonly presumed: boolean;
  /** A column beside the target says it in words; but no sign is printed. */
  readonly inColumn?: true;
  /** Why, in Chinese, for the working shown to the user. */
  readonly reason: string;
}

/** What is around the target. Texts as in the cells; `""` where nothing does. */
interface DirectionCues {
  /** 三级指标 name. */
  readonly name: string;
  /** 二级 and 一级 labels. */
  readonly level2?: string;
  readonly level1?: string;
  /** The direction in a column beside the target (指标性质, 指标方向); signs are in the target. */
  readonly printed?: string;
}

/** An unwanted rate is never planned this high, in %. */
const MOST = 80;

/** The target and the words around it. */
interface Seen {
  readonly target: IndicatorValue;
  /** The name with the label of the target, normalised. */
  readonly name: string;
  /** The labels of both upper levels, normalised. */
  readonly group: string;
  /** The closest upper level that is printed, normalised. */
  readonly level: string;
}

/** One thing that may say the direction; `null` where it says nothing. */
type Step = (seen: Seen) => DirectionReading | null;

const byWord =
  (pattern: RegExp, direction: "forward" | "reverse", applies: (seen: Seen) => boolean = () => true): Step =>
  (seen) => {
    const word = applies(seen) ? pattern.exec(seen.name)?.[0] : undefined;
    return word === undefined ? null : presume(direction, say.directionByCue(word, say[direction]));
  };

const byShortTime: Step = ({ target, name, group }) =>
  target.kind === "duration" && !LONG_TIME.test(name) && !group.includes("可持续")
    ? presume("reverse", say.directionByTime(say.reverse))
    : null;

const byCostGroup: Step = ({ group }) =>
  group.includes("成本") ? presume("reverse", say.directionByCost(say.reverse)) : null;

/** All or most of something, without a word to the contrary: less is a shortfall. */
const byHighRate: Step = ({ target }) =>
  target.kind === "quantity" && target.figure.unit === "%" && target.figure.value.gte(MOST)
    ? presume("forward", say.directionByHighRate(say.forward))
    : null;

const isCounted = ({ target, level }: Seen): boolean => target.kind === "quantity" && /数量|^产出/u.test(level);

/** The first that says something decides. */
const STEPS: readonly Step[] = [
  byShortTime,
  byWord(SPENDING_GROWTH, "reverse"),
  byWord(ACTIVITY, "forward"),
  byWord(WANTED_RATE, "forward"),
  byWord(UNWANTED, "reverse"),
  byCostGroup,
  byWord(COUNTED_WORK, "forward", isCounted),
  byHighRate,
];

/**
 * Direction of a target: by its printed sign, else presumed from the words around it (activity and wanted rates, then
 * unwanted things, then the cost group, then time limits, then work that is counted), else forward.
 */
export function readDirection(target: IndicatorValue, cues: DirectionCues): DirectionReading {
  if (target.kind === "quantity" && target.operator !== null && target.operator !== "≈") return bySign(target.operator);
  if (target.kind === "deadline") return presume("reverse", say.directionByTime(say.reverse));
  const printed = byColumn(cues.printed ?? "");
  if (printed) return printed;
  const [level1, level2] = [cues.level1 ?? "", cues.level2 ?? ""];
  const seen: Seen = {
    target,
    name: normalizeLabel(`${cues.name} ${target.kind === "quantity" ? target.label : ""}`),
    group: normalizeLabel(`${level2} ${level1}`),
    level: normalizeLabel(level2) || normalizeLabel(level1),
  };
  for (const step of STEPS) {
    const reading = step(seen);
    if (reading) return reading;
  }
  return presume("forward", say.directionByDefault(say.forward));
}

const COLUMN_WORDS: readonly (readonly [RegExp, "forward" | "reverse"])[] = [
  [/^(?:正向|正指标|正|越大越好|越高越好)(?:指标|性)?$/u, "forward"],
  [/^(?:反向|负向|逆向|反指标|负指标|逆指标|越小越好|越低越好)(?:指标|性)?$/u, "reverse"],
];

/** The form states the direction in a column of its own; without a sign the target is still presumed to be a bound. */
function byColumn(text: string): DirectionReading | null {
  const label = text.length > 10 ? "" : normalizeLabel(text);
  const direction = COLUMN_WORDS.find(([pattern]) => pattern.test(label))?.[1];
  return direction === undefined ? null : { ...presume(direction, say.directionByColumn(label)), inColumn: true };
}

const SIGNED = { "≥": "forward", ">": "forward", "≤": "reverse", "<": "reverse", "=": "equal" } as const;

function bySign(operator: keyof typeof SIGNED): DirectionReading {
  return { direction: SIGNED[operator], presumed: false, reason: say.directionBySign(operator) };
}

function presume(direction: Direction, reason: string): DirectionReading {
  return { direction, presumed: true, reason };
}
