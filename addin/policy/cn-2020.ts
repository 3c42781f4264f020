import type { Policy } from "./policy.ts";

const METHOD = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";
const PLATFORM = "预算管理一体化绩效模块的计分规则";
const PRODUCT = "本产品的提示阈值，无统一规定，可调整";

/** 全国口径（2020）: 执行率 10 · 产出 50 · 效益 30 · 满意度 10. Clauses are as known and still to be checked against the original. */
export const cn2020: Policy = {
  id: "cn-2020",
  name: "财预〔2020〕10号（执行率10、产出50、效益30、满意度10）",
  date: "2020-02-25",
  totalPoints: { value: 100, unit: "分", source: `${METHOD}单位自评`, certainty: "to-be-confirmed", on: true },
  executionPoints: { value: 10, unit: "分", source: `${METHOD}单位自评`, certainty: "to-be-confirmed", on: true },
  levelWeights: {
    value: [{ group: "产出指标", points: 50 }, { group: "效益指标", points: 30 }, { group: "满意度指标", points: 10 }],
    unit: "分", source: `${METHOD}单位自评；公开的自评表按此印制`, certainty: "to-be-confirmed", on: true,
  },
  executionDenominator: { value: "annual-budget", unit: "", source: `${METHOD}附件自评表：执行率＝全年执行数÷全年预算数`, certainty: "certain", on: true },
  reverseFormula: { value: "either", unit: "", source: `${METHOD}没有统一写明反向指标公式；一体化系统按线性扣分，另有自评表注明按比例`, certainty: "to-be-confirmed", on: true },
  equalRule: { value: "at-least", unit: "", source: PLATFORM, certainty: "to-be-confirmed", on: true },
  lateShare: { value: null, unit: "比例", source: "逾期得分由当地规定", certainty: "to-be-confirmed", on: false },
  qualitativeBands: {
    value: [
      { level: "达成年度指标", low: 0.8, high: 1 },
      { level: "部分达成年度指标并具有一定效果", low: 0.6, high: 0.8 },
      { level: "未达成年度指标且效果较差", low: 0, high: 0.6 },
    ],
    unit: "比例", source: `${METHOD}定性指标得分三档`, certainty: "to-be-confirmed", on: true,
  },
  overFulfilmentReason: { value: 1.3, unit: "倍", source: `${METHOD}要求分析超额较多的原因；倍数无统一规定，按一体化系统常用的130%`, certainty: "to-be-confirmed", on: true },
  overFulfilmentDeduction: { value: { from: 1.3, points: 2 }, unit: "分", source: "某地一体化系统操作手册：偏离30%及以上减2分", certainty: "to-be-confirmed", on: false },
  grades: {
    value: [{ grade: "优", from: 90 }, { grade: "良", from: 80 }, { grade: "中", from: 60 }, { grade: "差", from: 0 }],
    unit: "分", source: `${METHOD}评价结果分级`, certainty: "to-be-confirmed", on: true,
  },
  satisfactionSteps: {
    value: [{ from: 0.9, share: 1 }, { from: 0.8, share: 0.8 }, { from: 0.6, share: 0.5 }],
    unit: "比例", source: "财预〔2021〕101号赋分规则举例", certainty: "to-be-confirmed", on: false,
  },
  stepRounding: { value: "whole-points-up", unit: "", source: "“每超过一个百分点”不足一个点按一个点，无统一规定", certainty: "to-be-confirmed", on: true },
  scoreDecimals: { value: 2, unit: "位小数", source: PLATFORM, certainty: "certain", on: true },
  executionCaps: {
    value: [{ below: 0.5, cap: 59 }, { below: 0.6, cap: 69 }, { below: 0.7, cap: 79 }, { below: 0.8, cap: 89 }],
    unit: "分", source: "某地一体化系统操作手册：总分与执行率挂钩", certainty: "to-be-confirmed", on: false,
  },
  scoreAheadOfExecution: { value: 0.05, unit: "比例", source: PLATFORM, certainty: "to-be-confirmed", on: true },
  adjustmentReason: { value: 0.3, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  reducedBudget: { value: 0.8, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  unexecutedReason: { value: 0.2, unit: "比例", source: PLATFORM, certainty: "to-be-confirmed", on: true },
  heavyIndicator: { value: 0.25, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  costScoreCap: { value: 5, unit: "分", source: "山西省一体化系统：未填报成本指标的项目", certainty: "to-be-confirmed", on: false },
  equalPairsShare: { value: 0.5, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  allHundredShare: { value: 0.8, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  itemsShare: { value: 0.5, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  completionCeiling: { value: 1.05, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  extremeRate: { value: 3, unit: "比例", source: PRODUCT, certainty: "to-be-confirmed", on: true },
  monitoring: { value: { red: 0.6, yellow: 0.8 }, unit: "比例", source: PLATFORM, certainty: "to-be-confirmed", on: true },
  rateRules: { value: [], unit: "分", source: `${METHOD}没有规定比率指标的扣分办法`, certainty: "certain", on: true },
  hardStops: { value: false, unit: "", source: PLATFORM, certainty: "certain", on: false },
};
