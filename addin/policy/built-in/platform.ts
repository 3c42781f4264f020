import { builtIn, state } from "./state.ts";

const module = (clause: string) => ["预算管理一体化绩效自评模块", clause, "2022"] as const;

/** 一体化系统口径: linear reverse scoring, 120 % over-fulfilment, and what the system refuses to save. */
export const platform = builtIn({
  name: "预算管理一体化系统自评规则",
  base: "cn-2020",
  date: "2022",
  scope: "用预算管理一体化系统填报的单位",
  parameters: {
    reverseFormula: state("linear", module("：（1－（完成值－指标值）÷指标值）×分值"), "published"),
    overFulfilmentReason: state(1.2, module("：超过120%须说明（部分地区为130%）"), "published"),
    scoreAheadOfExecution: state(0.05, module("：指标得分率高于执行率5%以上预警"), "published"),
    unexecutedReason: state(0.2, module(""), "published"),
  },
});
