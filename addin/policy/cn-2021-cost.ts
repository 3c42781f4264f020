import { cn2020 } from "./cn-2020.ts";
import type { Policy } from "./policy.ts";

const GUIDE = "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）";

/** 中央部门参考试行（2021，设成本指标）: 执行率 10 · 成本 20 · 产出 40 · 效益 20 · 满意度 10. Localities follow their own notices. */
export const cn2021Cost: Policy = {
  ...cn2020,
  id: "cn-2021-cost",
  name: "财预〔2021〕101号（中央部门参考试行：执行率10、成本20、产出40、效益20、满意度10）",
  date: "2021-08-18",
  levelWeights: {
    value: [
      { group: "成本指标", points: 20 },
      { group: "产出指标", points: 40 },
      { group: "效益指标", points: 20 },
      { group: "满意度指标", points: 10 },
    ],
    unit: "分",
    source: `${GUIDE}设置成本指标时的权重；公开的自评表按此印制`,
    certainty: "to-be-confirmed",
    on: true,
  },
};
