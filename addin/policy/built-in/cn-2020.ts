import type { StatedParameters } from "../document.ts";
import { builtIn, state, stateOff } from "./state.ts";

/** Self-evaluation forms as published by units under 财预〔2020〕10号; the clauses of the document itself were not read. */
const form = (clause: string) => ["公开的自评表", clause, "2020"] as const;
const module = (clause: string) => ["预算管理一体化绩效模块", clause, ""] as const;
const handbook = (clause: string) => ["《预算管理一体化平台绩效自评操作手册》", clause, "2022"] as const;
/** Where no document says anything, a threshold of our own that needs a look. */
const PRODUCT = ["本产品的提示幅度", "，无统一规定，可调整", ""] as const;

/** Every parameter, so that the other documents say only what differs. */
const parameters = {
  totalPoints: state(100, form("：自评总分100分"), "published"),
  executionPoints: state(10, form("：预算执行率10分"), "published"),
  levelWeights: state(
    [
      { group: "产出指标", points: 50 },
      { group: "效益指标", points: 30 },
      { group: "满意度指标", points: 10 },
    ],
    form("：执行率10、产出50、效益30、满意度10；当地另有规定的从其规定"),
    "published",
  ),
  executionDenominator: state("annual-budget", form("栏目：执行率＝全年执行数÷全年预算数（调整后）"), "published"),
  executionBands: state([], form("计分惯例：执行率×分值，最高不超过分值"), "published"),
  executionCaps: stateOff(
    [
      { below: 0.5, cap: 59 },
      { below: 0.6, cap: 69 },
      { below: 0.7, cap: 79 },
      { below: 0.8, cap: 89 },
    ],
    handbook("1.4：总分按执行率封顶；仅采用该手册的地区适用"),
    "original",
  ),
  reverseFormula: state(
    "either",
    ["自评表填表说明（旧版）和一体化系统", "：指标值÷完成值×分值，或线性扣减；按当地规定选用", ""],
    "published",
  ),
  equalRule: state("at-least", module("：等于指标达到即得满分"), "unconfirmed"),
  lateShare: stateOff(null, ["当地规定", "：逾期完成的得分", ""], "unconfirmed"),
  qualitativeBands: state(
    [
      { level: "达成年度指标", low: 0.8, high: 1 },
      { level: "部分达成年度指标并具有一定效果", low: 0.6, high: 0.8 },
      { level: "未达成年度指标且效果较差", low: 0, high: 0.6 },
    ],
    ["一体化系统的自评表", "：定性三档100%—80%、80%—60%、60%—0；湖北等地和旧版表为80%—50%、50%—0", ""],
    "published",
  ),
  overFulfilmentReason: state(1.3, module("：超额较多须说明，多数地区按130%"), "unconfirmed"),
  completionDeductions: stateOff(
    [{ side: "over", at: 1.3, points: 2 }],
    handbook("1.3：完成值超过指标值30%及以上减2分；仅采用该手册的地区适用"),
    "original",
  ),
  bonusPoints: stateOff({ most: 5, totalMost: 100 }, ["当地规定", "：加分项的上限", ""], "unconfirmed"),
  grades: state(
    [
      { grade: "优", from: 90 },
      { grade: "良", from: 80 },
      { grade: "中", from: 60 },
      { grade: "差", from: 0 },
    ],
    ["财政部对中央部门的统一等次", "：优90、良80、中60（含本数），60以下为差；地方另有规定的从其规定", ""],
    "published",
  ),
  satisfactionSteps: stateOff(
    [
      { from: 0.9, share: 1 },
      { from: 0.8, share: 0.8 },
      { from: 0.6, share: 0.5 },
    ],
    ["财预〔2021〕101号（中央部门参考试行）", "赋分规则举例", "2021-08-18"],
    "unconfirmed",
  ),
  stepRounding: state(
    "whole-points-up",
    ["评分标准的惯例", "：“每超过一个百分点”不足一个点按一个点，无统一规定", ""],
    "unconfirmed",
  ),
  scoreDecimals: state(2, module("：得分保留两位小数"), "published"),
  scoreRounding: state("half-up", module("：得分四舍五入"), "published"),
  scoreTolerance: state(0, ["表内勾稽", "：得分应与算式一致", ""], "published"),
  scoreAheadOfExecution: state(0.05, module("：指标得分率高于执行率5%以上预警"), "unconfirmed"),
  adjustmentReason: state(0.3, PRODUCT, "unconfirmed"),
  reducedBudget: state(0.8, PRODUCT, "unconfirmed"),
  unexecutedReason: state(0.2, module("：未执行较多须说明"), "unconfirmed"),
  heavyIndicator: state(0.25, PRODUCT, "unconfirmed"),
  costScoreCap: stateOff(5, ["山西省一体化系统", "：未填报成本指标的项目", ""], "unconfirmed"),
  equalPairsShare: state(0.5, PRODUCT, "unconfirmed"),
  allHundredShare: state(0.8, PRODUCT, "unconfirmed"),
  itemsShare: state(0.5, PRODUCT, "unconfirmed"),
  completionCeiling: state(1.05, PRODUCT, "unconfirmed"),
  extremeRate: state(3, PRODUCT, "unconfirmed"),
  monitoring: state({ red: 0.6, yellow: 0.8 }, module("：执行进度红黄线"), "unconfirmed"),
  rateRules: state([], form("：没有比率指标的扣分办法"), "published"),
  reviewedSubordinates: state(
    3,
    [
      "部门整体支出自评情况汇总表（附件4）",
      "注2：主管部门需对本级及三个所属单位复核并打分，所属单位少于三个的则全部复核并打分",
      "2021",
    ],
    "published",
  ),
  reviewDeduction: stateOff({ points: 1, most: 10 }, ["当地规定", "：主管部门复核的扣分", ""], "unconfirmed"),
  yearOnYearChange: state(0.3, PRODUCT, "unconfirmed"),
  yearOnYearFloor: state(1, PRODUCT, "unconfirmed"),
  yearOnYearStaff: state(0.1, PRODUCT, "unconfirmed"),
  yearOnYearDropped: state(0.5, PRODUCT, "unconfirmed"),
  yearOnYearSame: state(0.8, PRODUCT, "unconfirmed"),
} as const satisfies StatedParameters;

/** 全国自评表（2020）: 执行率 10 · 产出 50 · 效益 30 · 满意度 10. */
export const cn2020 = {
  ...builtIn({
    name: "财预〔2020〕10号（执行率10、产出50、效益30、满意度10）",
    base: null,
    date: "2020-02-25",
    scope: "全国项目支出绩效自评；当地另有规定的从其规定",
    parameters,
  }),
  parameters,
};
