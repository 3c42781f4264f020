/** A first-level group (一级指标) and its points. */
export interface LevelWeight {
  readonly group: string;
  readonly points: number;
}

/** A band of a qualitative indicator as shares of its points: `low` included, `high` included only in the best band. */
export interface QualitativeBand {
  readonly level: string;
  readonly low: number;
  readonly high: number;
}

/** One grade (评价等次) and where it begins. */
export interface GradeBound {
  readonly grade: string;
  /** Smallest score of the grade out of 100, included. */
  readonly from: number;
}

/** Reached at `from` (a fraction, included): `share` of the points. */
export interface ShareStep {
  readonly from: number;
  readonly share: number;
}

/** Below this execution rate (a fraction) the total may not exceed `cap` points. */
export interface ExecutionCap {
  readonly below: number;
  readonly cap: number;
}

/**
 * 完成值偏离扣分: where the actual value is at least (`over`) or below (`under`) `at` times the target, `points` less than the
 * score otherwise given, never below 0. Only for indicators that want more; of several that apply the largest counts.
 */
export interface CompletionDeduction {
  readonly side: "over" | "under";
  readonly at: number;
  readonly points: number;
}

/** 加分项: all of them together count `most` points at most, and the total with them `totalMost` at most. */
export interface BonusLimit {
  readonly most: number;
  readonly totalMost: number;
}

/** 主管部门复核扣分: points off the self-evaluated score for each provable error, and at most. */
export interface ReviewDeduction {
  readonly points: number;
  readonly most: number;
}

/** How a rate indicator of a scoring sheet (评分表) is scored. Rates and limits in %, scores in 分. */
export type StepRule =
  /** 每超过一个百分点扣 `deduct` 分，扣完为止. */
  | { readonly kind: "over"; readonly limit: number; readonly deduct: number }
  /** 每低于一个百分点扣 `deduct` 分，扣完为止. */
  | { readonly kind: "below"; readonly limit: number; readonly deduct: number }
  /** The first step whose `rate` is reached (≥) gives its score; otherwise 0. */
  | { readonly kind: "at-least"; readonly steps: readonly Step[] }
  /** The first step whose `rate` is not exceeded (≤) gives its score; otherwise 0. */
  | { readonly kind: "at-most"; readonly steps: readonly Step[] };

/** One step of a rule: `rate` in %, `score` in 分. */
export interface Step {
  readonly rate: number;
  readonly score: number;
}

/** The rule of one rate indicator, by name. */
export interface RateRule {
  /** Normalised indicator name, e.g. `在职人员控制率`. */
  readonly indicator: string;
  /** Other names of it. */
  readonly aliases: readonly string[];
  readonly points: number;
  readonly rule: StepRule;
}

/** 年中监控: execution rate ÷ (month ÷ 12), as fractions. */
export interface MonitoringBounds {
  readonly red: number;
  readonly yellow: number;
}

/** Every figure or choice a policy (口径) may set, by name. Fractions by default: 0.3 is 30%. */
export interface ParameterValues {
  /** 总分, in points. */
  readonly totalPoints: number;
  /** 预算执行率 points of its own; `null` where execution is scored inside the indicators. */
  readonly executionPoints: number | null;
  /** 一级指标 weights beside the execution rate; empty where groups are weighted freely. */
  readonly levelWeights: readonly LevelWeight[];
  /** 执行率分母. */
  readonly executionDenominator: "annual-budget" | "initial-budget";
  /** 执行率得分分档: share of the points by rate, best first; below the last 0. Empty: in proportion, min(1, rate) × points. */
  readonly executionBands: readonly ShareStep[];
  /** 执行率挂钩封顶, lowest first. */
  readonly executionCaps: readonly ExecutionCap[];
  /** 反向指标超标 formula; `either`: both are in use, a score between the two is accepted. */
  readonly reverseFormula: "linear" | "ratio" | "either";
  /** 等于指标: `at-least` scores it as a forward one, `strict` gives points for the exact value only. */
  readonly equalRule: "at-least" | "strict";
  /** 逾期得分 as a share of the points; `null`: by local rule, needs the user. */
  readonly lateShare: number | null;
  readonly qualitativeBands: readonly QualitativeBand[];
  /** 超额完成: completion from which a reason is required, as a multiple of the target. */
  readonly overFulfilmentReason: number;
  readonly completionDeductions: readonly CompletionDeduction[];
  readonly bonusPoints: BonusLimit;
  readonly grades: readonly GradeBound[];
  readonly satisfactionSteps: readonly ShareStep[];
  /** “每超过一个百分点”: a begun point counts whole, or in proportion. */
  readonly stepRounding: "whole-points-up" | "proportional";
  /** 得分小数位. */
  readonly scoreDecimals: number;
  /** 得分取舍 at that many decimals. */
  readonly scoreRounding: "half-up" | "down" | "up";
  /** 得分允许误差, in points: a computed score this near to the printed one agrees. */
  readonly scoreTolerance: number;
  /** 得分率高出执行率 by more than this share of itself needs a look. */
  readonly scoreAheadOfExecution: number;
  /** 预算调整率 from which a reason is required, as a fraction of the initial budget. */
  readonly adjustmentReason: number;
  /** 调减: annual budget below this share of the initial one makes a full execution score worth a look. */
  readonly reducedBudget: number;
  /** 未执行比例 above which a reason is required. */
  readonly unexecutedReason: number;
  /** 单项权重 above this share of all points is worth a look. */
  readonly heavyIndicator: number;
  /** 未填报成本指标: most the cost score may be, in points. */
  readonly costScoreCap: number;
  /** Share of numeric rows with target = actual (with decimals) that looks back-filled. */
  readonly equalPairsShare: number;
  /** Share of rows with 100% as target and actual that looks undifferentiated. */
  readonly allHundredShare: number;
  /** 其中项 below this share of their whole look incomplete. */
  readonly itemsShare: number;
  /** 预算完成率 above this fraction points to a wrong base. */
  readonly completionCeiling: number;
  /** Rates above this fraction are worth checking. */
  readonly extremeRate: number;
  readonly monitoring: MonitoringBounds;
  /** 评分表 rules for rate indicators; empty where the policy prints none. */
  readonly rateRules: readonly RateRule[];
  /** 复核户数: subordinate units the authority reviews beside 本级. */
  readonly reviewedSubordinates: number;
  readonly reviewDeduction: ReviewDeduction;
  /** 与上年相比: an amount that changed by more than this share of last year's requires an explanation. */
  readonly yearOnYearChange: number;
  /** The least change of an amount, in 万元, that requires an explanation. */
  readonly yearOnYearFloor: number;
  /** 在职人数, 编制数: a change by more than this share of last year's requires an explanation. */
  readonly yearOnYearStaff: number;
  /** Share of last year's indicators that may be missing this year without an explanation. */
  readonly yearOnYearDropped: number;
  /** Share of the results in figures that equal last year's from which they look copied. */
  readonly yearOnYearSame: number;
}

/** The name of a parameter in documents and code. */
export type ParameterName = keyof ParameterValues;
