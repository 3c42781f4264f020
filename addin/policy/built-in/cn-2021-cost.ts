import { builtIn, state } from "./state.ts";

/** 中央部门参考试行（2021，设成本指标）: 执行率 10 · 成本 20 · 产出 40 · 效益 20 · 满意度 10. Localities follow their own notices. */
export const cn2021Cost = builtIn({
  name: "财预〔2021〕101号（中央部门参考试行：执行率10、成本20、产出40、效益20、满意度10）",
  base: "cn-2020",
  date: "2021-08-18",
  scope: "中央部门参考试行；地方按当地通知",
  parameters: {
    levelWeights: state(
      [
        { group: "成本指标", points: 20 },
        { group: "产出指标", points: 40 },
        { group: "效益指标", points: 20 },
        { group: "满意度指标", points: 10 },
      ],
      ["公开的自评表（设成本指标）", "：执行率10、成本20、产出40、效益20、满意度10；当地另有规定的从其规定", "2023"],
      "published",
    ),
  },
});
