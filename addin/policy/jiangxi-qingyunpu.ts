import { cn2020 } from "./cn-2020.ts";
import type { Policy } from "./policy.ts";

const FORM = "部门（单位）整体支出绩效自评表（江西，2021年）";

/** 江西整体自评表: 管理 30 · 产出 25 · 效果 35 · 满意度 10; deduction steps are not printed on the form. */
export const jiangxiQingyunpu: Policy = {
  ...cn2020,
  id: "jiangxi-qingyunpu",
  name: "江西部门整体支出绩效自评表（管理30、产出25、效果35、满意度10）",
  date: "2021",
  totalPoints: { value: 100, unit: "分", source: FORM, certainty: "certain", on: true },
  executionPoints: {
    value: null,
    unit: "分",
    source: `${FORM}：执行情况在管理指标里计分`,
    certainty: "certain",
    on: true,
  },
  levelWeights: {
    value: [
      { group: "管理指标", points: 30 },
      { group: "产出指标", points: 25 },
      { group: "效果指标", points: 35 },
      { group: "满意度指标", points: 10 },
    ],
    unit: "分",
    source: FORM,
    certainty: "certain",
    on: true,
  },
};
