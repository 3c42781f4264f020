import { builtIn, state } from "./state.ts";

const form = (clause: string) => ["四川省项目支出绩效自评表（2023年度）", clause, "2023"] as const;

/** 四川（2023）: 执行率 10 · 指标 90, groups weighted freely; reasons below 90 % execution and for any adjustment. */
export const sichuan = builtIn({
  name: "四川省项目支出绩效自评表（2023年度：执行率10、指标90，各组权重自定）",
  base: "cn-2020",
  date: "2023",
  scope: "四川省",
  parameters: {
    levelWeights: state([], form("：指标共90分，各组权重由单位自定"), "published"),
    executionDenominator: state("annual-budget", form("：预算执行率＝预算执行数÷调整后预算数"), "published"),
    unexecutedReason: state(0.1, form("：预算执行率未达到90%的需说明原因"), "published"),
    adjustmentReason: state(0, form("：年中发生预算调整的应单独说明理由"), "published"),
  },
});
