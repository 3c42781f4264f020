import { builtIn, state } from "./state.ts";

const form = (clause: string) => ["部门（单位）整体支出绩效自评表（江西，2021年）", clause, "2021"] as const;

/** 江西整体自评表: 管理 30 · 产出 25 · 效果 35 · 满意度 10; deduction steps are not printed on the form. */
export const jiangxiQingyunpu = builtIn({
  name: "江西部门整体支出绩效自评表（管理30、产出25、效果35、满意度10）",
  base: "cn-2020",
  date: "2021",
  scope: "江西部门整体支出自评",
  parameters: {
    totalPoints: state(100, form(""), "original"),
    executionPoints: state(null, form("：执行情况在管理指标里计分"), "original"),
    levelWeights: state(
      [
        { group: "管理指标", points: 30 },
        { group: "产出指标", points: 25 },
        { group: "效果指标", points: 35 },
        { group: "满意度指标", points: 10 },
      ],
      form(""),
      "original",
    ),
  },
});
