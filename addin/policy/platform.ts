import { cn2020 } from "./cn-2020.ts";
import type { Policy } from "./policy.ts";

const MODULE = "预算管理一体化绩效自评模块";

/** 一体化系统口径: linear reverse scoring, 120 % over-fulfilment, and what the system refuses to save. */
export const platform: Policy = {
  ...cn2020,
  id: "platform",
  name: "预算管理一体化系统自评规则",
  date: "2022",
  reverseFormula: {
    value: "linear",
    unit: "",
    source: `${MODULE}：（1－（完成值－指标值）÷指标值）×分值`,
    certainty: "certain",
    on: true,
  },
  overFulfilmentReason: {
    value: 1.2,
    unit: "倍",
    source: `${MODULE}：超过120%须说明（部分地区为130%）`,
    certainty: "certain",
    on: true,
  },
  scoreAheadOfExecution: {
    value: 0.05,
    unit: "比例",
    source: `${MODULE}：指标得分率高于执行率5%以上预警`,
    certainty: "certain",
    on: true,
  },
  unexecutedReason: { value: 0.2, unit: "比例", source: MODULE, certainty: "certain", on: true },
  hardStops: {
    value: true,
    unit: "",
    source: `${MODULE}：得分必须小于等于权重，低于权重须填写偏差原因，否则不能保存`,
    certainty: "certain",
    on: true,
  },
};
