import type { PolicyId } from "./id.ts";

/**
 * How sure the product is of a parameter. `certain`: 原文, the original words were read, or 公开表样, public forms print it.
 * `to-be-confirmed`: worded as 常见口径 where a reader meets it.
 */
export type Certainty = "certain" | "to-be-confirmed";

/** One dated, cited figure or choice of a policy. */
export interface Parameter<Value> {
  readonly value: Value;
  /** Unit of the numbers in `value`: `分`, `%`, `比例` (a fraction), `倍`, `位小数`; `""` for choices. */
  readonly unit: string;
  /** Document and clause, or the rule printed on a form. */
  readonly source: string;
  readonly certainty: Certainty;
  /** Checks and scores use it without being asked to. */
  readonly on: boolean;
}

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
export interface SatisfactionStep {
  readonly from: number;
  readonly share: number;
}

/** Below this execution rate (a fraction) the total may not exceed `cap` points. */
export interface ExecutionCap {
  readonly below: number;
  readonly cap: number;
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

/** 口径: everything a check or a score takes from documents instead of from the form. */
export interface Policy {
  readonly id: PolicyId;
  /** Name as shown, e.g. `财预〔2020〕10号（2020 年版）`. */
  readonly name: string;
  /** Date of the document, `YYYY-MM-DD` or `YYYY`. */
  readonly date: string;
  /** 总分. */
  readonly totalPoints: Parameter<number>;
  /** 预算执行率 points of its own; `null` where execution is scored inside the indicators. */
  readonly executionPoints: Parameter<number | null>;
  /** 一级指标 weights beside the execution rate. */
  readonly levelWeights: Parameter<readonly LevelWeight[]>;
  /** 执行率分母. */
  readonly executionDenominator: Parameter<"annual-budget" | "initial-budget">;
  /** 反向指标超标 formula; `either`: both are in use, a score between the two is accepted. */
  readonly reverseFormula: Parameter<"linear" | "ratio" | "either">;
  /** 等于指标: `at-least` scores it as a forward one, `strict` gives points for the exact value only. */
  readonly equalRule: Parameter<"at-least" | "strict">;
  /** 逾期得分 as a share of the points; `null`: by local rule, needs a person. */
  readonly lateShare: Parameter<number | null>;
  readonly qualitativeBands: Parameter<readonly QualitativeBand[]>;
  /** 超额完成: completion from which a reason is asked for, as a multiple of the target. */
  readonly overFulfilmentReason: Parameter<number>;
  /** 超额完成扣分: from this multiple on, this many points less. */
  readonly overFulfilmentDeduction: Parameter<{ readonly from: number; readonly points: number }>;
  readonly grades: Parameter<readonly GradeBound[]>;
  readonly satisfactionSteps: Parameter<readonly SatisfactionStep[]>;
  /** “每超过一个百分点”: a begun point counts whole, or in proportion. */
  readonly stepRounding: Parameter<"whole-points-up" | "proportional">;
  /** 得分小数位. */
  readonly scoreDecimals: Parameter<number>;
  /** 执行率挂钩封顶. */
  readonly executionCaps: Parameter<readonly ExecutionCap[]>;
  /** 得分率高出执行率 by more than this share of itself asks for a look. */
  readonly scoreAheadOfExecution: Parameter<number>;
  /** 预算调整率 from which a reason is asked for, as a fraction of the initial budget. */
  readonly adjustmentReason: Parameter<number>;
  /** 调减: annual budget below this share of the initial one makes a full execution score worth a look. */
  readonly reducedBudget: Parameter<number>;
  /** 未执行比例 above which a reason is asked for. */
  readonly unexecutedReason: Parameter<number>;
  /** 单项权重 above this share of all points is worth a look. */
  readonly heavyIndicator: Parameter<number>;
  /** 未填报成本指标: most the cost score may be. */
  readonly costScoreCap: Parameter<number>;
  /** Share of numeric rows with target = actual (with decimals) that looks back-filled. */
  readonly equalPairsShare: Parameter<number>;
  /** Share of rows with 100% as target and actual that looks undifferentiated. */
  readonly allHundredShare: Parameter<number>;
  /** 其中项 below this share of their whole look incomplete. */
  readonly itemsShare: Parameter<number>;
  /** 预算完成率 above this fraction points to a wrong base. */
  readonly completionCeiling: Parameter<number>;
  /** Rates above this fraction are worth checking. */
  readonly extremeRate: Parameter<number>;
  readonly monitoring: Parameter<MonitoringBounds>;
  /** 与上年相比: an amount that changed by more than this share of last year's asks for an explanation. */
  readonly yearOnYearChange: Parameter<number>;
  /** The least change of an amount, in 万元, that is asked about. */
  readonly yearOnYearFloor: Parameter<number>;
  /** 在职人数, 编制数: a change by more than this share of last year's asks for an explanation. */
  readonly yearOnYearStaff: Parameter<number>;
  /** Share of last year's indicators that may be missing this year before it is asked about. */
  readonly yearOnYearDropped: Parameter<number>;
  /** Share of the results in figures that equal last year's from which they look copied. */
  readonly yearOnYearSame: Parameter<number>;
  /** 评分表 rules for rate indicators; empty where the policy prints none. */
  readonly rateRules: Parameter<readonly RateRule[]>;
  /** 保存时即拦截: a score above its points, or below them without a reason, is refused. */
  readonly hardStops: Parameter<boolean>;
}
