import { builtIn, state } from "./state.ts";

/** The form that public filings of 2016–2019 print; the notice that issued it was not seen. */
const form = (clause: string) => ["项目支出绩效自评表填表说明（2016—2019年版）", clause, "2016"] as const;

/** 旧版自评表（2016—2019）: qualitative bands 80/50, ratio for reverse targets, execution over the initial budget. */
export const cn2016 = builtIn({
  name: "旧版自评表（2016—2019年：按年初预算算执行率、反向指标按比例、定性80/50）",
  base: "cn-2020",
  date: "2016",
  scope: "仍用旧版自评表的地区",
  parameters: {
    executionDenominator: state("initial-budget", form("：执行率＝全年执行数（B）÷年初预算数（A）"), "published"),
    reverseFormula: state("ratio", form("：反向指标按年度指标值（A）÷全年实际值（B）×分值记分"), "published"),
    qualitativeBands: state(
      [
        { level: "达成年度指标", low: 0.8, high: 1 },
        { level: "部分达成年度指标并具有一定效果", low: 0.5, high: 0.8 },
        { level: "未达成年度指标且效果较差", low: 0, high: 0.5 },
      ],
      form("：定性指标按100%—80%（含）、80%—50%（含）、50%—0记分"),
      "published",
    ),
  },
});
