import { builtIn, state } from "./state.ts";

/** 湖北 forms of 2020–2022 and their notes. */
const form = (clause: string) => ["湖北省项目支出绩效自评表填表说明", clause, "2022"] as const;

/** 湖北: 预算执行 20 · 指标 80; ratio for reverse targets, qualitative bands 80/50. */
export const hubei = builtIn({
  name: "湖北省项目支出绩效自评表（预算执行20、指标80）",
  base: "cn-2020",
  date: "2022",
  scope: "湖北省",
  parameters: {
    executionPoints: state(20, form("：预算执行20分×执行率"), "published"),
    levelWeights: state([], form("：指标共80分，各级权重自定"), "published"),
    executionDenominator: state("annual-budget", form("：预算数为调整后财政资金总额（包括上年结余结转）"), "published"),
    reverseFormula: state("ratio", form("：反向指标得分＝权重×A÷B，得分不得突破权重总额"), "published"),
    qualitativeBands: state(
      [
        { level: "达成年度指标", low: 0.8, high: 1 },
        { level: "部分达成年度指标并具有一定效果", low: 0.5, high: 0.8 },
        { level: "未达成年度指标且效果较差", low: 0, high: 0.5 },
      ],
      form("：定性指标按100%—80%、80%—50%、50%—0记分"),
      "published",
    ),
  },
});
