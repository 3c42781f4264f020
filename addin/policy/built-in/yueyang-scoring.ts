import { builtIn, state } from "./state.ts";

const sheet = (clause: string) => ["部门整体支出绩效评价评分表（岳君财发〔2021〕10号所附）", clause, "2021"] as const;

/** 岳阳评分表: 投入 15 · 过程 40 · 产出 25 · 效果 20, rate indicators by the deductions printed on the sheet. */
export const yueyangScoring = builtIn({
  name: "岳阳市部门整体支出绩效评价评分表（投入15、过程40、产出25、效果20）",
  base: "cn-2020",
  date: "2021",
  scope: "岳阳市部门整体支出评价",
  parameters: {
    totalPoints: state(100, sheet(""), "original"),
    executionPoints: state(null, sheet("：执行情况在过程指标里计分"), "original"),
    levelWeights: state(
      [
        { group: "投入", points: 15 },
        { group: "过程", points: 40 },
        { group: "产出", points: 25 },
        { group: "效果", points: 20 },
      ],
      sheet(""),
      "original",
    ),
    satisfactionSteps: state(
      [
        { from: 0.95, share: 1 },
        { from: 0.85, share: 0.6 },
        { from: 0.75, share: 0.2 },
      ],
      sheet("：95%以上5分，85%（含）—95%计3分，75%（含）—85%计1分"),
      "original",
    ),
    rateRules: state(
      [
        {
          indicator: "财政供养人员控制率",
          aliases: ["在职人员控制率"],
          points: 5,
          rule: { kind: "over", limit: 100, deduct: 0.5 },
        },
        { indicator: "三公经费变动率", aliases: [], points: 5, rule: { kind: "over", limit: 0, deduct: 0.5 } },
        {
          indicator: "重点支出安排率",
          aliases: [],
          points: 5,
          rule: {
            kind: "at-least",
            steps: [
              { rate: 90, score: 5 },
              { rate: 80, score: 4 },
              { rate: 70, score: 3 },
              { rate: 60, score: 2 },
            ],
          },
        },
        {
          indicator: "预算调整率",
          aliases: [],
          points: 3,
          rule: {
            kind: "at-most",
            steps: [
              { rate: 0, score: 3 },
              { rate: 10, score: 2 },
              { rate: 20, score: 1 },
              { rate: 30, score: 0.5 },
            ],
          },
        },
        { indicator: "三公经费控制率", aliases: [], points: 6, rule: { kind: "over", limit: 100, deduct: 1 } },
        { indicator: "政府采购执行率", aliases: [], points: 3, rule: { kind: "below", limit: 100, deduct: 0.2 } },
        { indicator: "公务卡刷卡率", aliases: [], points: 3, rule: { kind: "below", limit: 50, deduct: 0.2 } },
        { indicator: "固定资产利用率", aliases: [], points: 3, rule: { kind: "below", limit: 100, deduct: 0.1 } },
        {
          indicator: "社会公众或服务对象满意度",
          aliases: ["服务对象满意度", "满意度"],
          points: 5,
          rule: {
            kind: "at-least",
            steps: [
              { rate: 95, score: 5 },
              { rate: 85, score: 3 },
              { rate: 75, score: 1 },
            ],
          },
        },
      ],
      sheet("评分标准"),
      "original",
    ),
  },
});
