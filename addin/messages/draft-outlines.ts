/** A part of the report that the tables or the user fill. */
export type DraftTopic =
  | "functions"
  | "organisation"
  | "staff"
  | "finance"
  | "basic"
  | "project-spending"
  | "implementation"
  | "government-fund"
  | "state-capital"
  | "social-insurance"
  | "goals"
  | "indicators"
  | "score"
  | "problems"
  | "measures"
  | "application"
  | "evaluation-work"
  | "project-overview"
  | "project-funds"
  | "effects";

/** One heading of an outline with what is below it. */
export interface OutlineEntry {
  readonly level: 1 | 2;
  /** Without its number. */
  readonly heading: string;
  readonly topics: readonly DraftTopic[];
}

const chapter = (heading: string, ...topics: readonly DraftTopic[]): OutlineEntry => ({ level: 1, heading, topics });
const part = (heading: string, ...topics: readonly DraftTopic[]): OutlineEntry => ({ level: 2, heading, topics });

/**
 * Outlines of reports as the regions ask for them: `by-fund` 湖南省部门整体, `scored` 岳阳 with its 评分表, `weighted` 江西 with
 * weights, `project` 项目支出.
 */
export const OUTLINES = {
  "by-fund": [
    chapter("部门（单位）基本情况"),
    part("主要职能和机构设置", "functions", "organisation"),
    part("人员情况", "staff"),
    part("预算收支总体情况", "finance"),
    chapter("一般公共预算支出情况"),
    part("基本支出情况", "basic"),
    part("项目支出情况", "project-spending"),
    chapter("政府性基金预算支出情况", "government-fund"),
    chapter("国有资本经营预算支出情况", "state-capital"),
    chapter("社会保险基金预算支出情况", "social-insurance"),
    chapter("部门整体支出绩效情况"),
    part("年度总体目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("存在的问题及原因分析", "problems"),
    chapter("下一步改进措施", "measures"),
    chapter("绩效自评结果拟应用和公开情况", "application"),
  ],
  scored: [
    chapter("部门（单位）概况"),
    part("主要职能和机构设置", "functions", "organisation"),
    part("人员情况", "staff"),
    chapter("部门（单位）整体支出管理及使用情况"),
    part("收支总体情况", "finance"),
    part("基本支出", "basic"),
    part("专项支出", "project-spending"),
    chapter("部门（单位）专项组织实施情况", "implementation"),
    chapter("部门（单位）整体支出绩效情况"),
    part("年度目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("存在的主要问题", "problems"),
    chapter("改进措施和有关建议", "measures"),
  ],
  weighted: [
    chapter("部门（单位）概况"),
    part("部门职能", "functions"),
    part("机构设置和人员", "organisation", "staff"),
    part("年度总体目标", "goals"),
    part("整体支出规模", "finance"),
    part("资金使用和管理", "basic", "project-spending"),
    chapter("绩效目标实现情况"),
    part("自评工作开展情况", "evaluation-work"),
    part("绩效指标完成情况", "indicators"),
    part("自评结论", "score"),
    chapter("存在的问题和改进措施"),
    part("存在的问题", "problems"),
    part("改进措施", "measures"),
  ],
  project: [
    chapter("绩效自评工作开展情况"),
    part("项目概况", "project-overview"),
    part("自评组织", "evaluation-work"),
    chapter("绩效目标完成情况分析"),
    part("资金投入和使用情况", "project-funds"),
    part("总体绩效目标完成情况", "goals"),
    part("绩效指标完成情况", "indicators"),
    part("自评得分", "score"),
    chapter("偏离绩效目标的原因和下一步改进措施"),
    part("偏离的原因", "problems"),
    part("改进措施", "measures"),
    chapter("绩效自评结果拟应用和公开情况", "application"),
  ],
} as const satisfies Readonly<Record<string, readonly OutlineEntry[]>>;

/** What words of a heading in a unit's own report stand for, the first that fits; the topics in the order they would be written. */
export const HEADING_TOPICS: readonly (readonly [pattern: RegExp, topics: readonly DraftTopic[]])[] = [
  [/政府性基金/u, ["government-fund"]],
  [/国有资本/u, ["state-capital"]],
  [/社会?保险?基金|社保基金/u, ["social-insurance"]],
  [/应用|公开/u, ["application"]],
  [/(?:问题|偏离|原因).{0,40}(?:措施|建议)/u, ["problems", "measures"]],
  [/措施|建议|下一步|打算/u, ["measures"]],
  [/问题|偏离|偏差|不足/u, ["problems"]],
  [/评价结论|自评结论|自评得分|评价结果|自评结果|得分|等级/u, ["score"]],
  [/评价工作|自评工作|工作开展|自评组织|评价组织/u, ["evaluation-work"]],
  [/组织实施|专项.{0,40}实施|项目.{0,40}管理/u, ["implementation"]],
  [/总体.{0,40}目标|绩效目标(?!.{0,40}(?:分析|实现))|工作任务|重点工作|主要工作/u, ["goals"]],
  [/指标|产出|效益/u, ["indicators"]],
  [/成效|效果/u, ["effects"]],
  [/基本支出/u, ["basic"]],
  [/项目支出|专项支出|专项资金/u, ["project-spending"]],
  [/绩效/u, ["goals", "indicators", "score"]],
  [/人员|编制/u, ["staff"]],
  [/(?:职能|职责).{0,40}机构/u, ["functions", "organisation"]],
  [/职能|职责/u, ["functions"]],
  [/机构/u, ["organisation"]],
  [/项目.{0,40}(?:概况|基本情况|立项)/u, ["project-overview"]],
  [/一般公共预算/u, ["basic", "project-spending"]],
  [/收支|支出规模|资金|预算|支出|经费/u, ["finance"]],
  [/概况|基本情况/u, ["functions", "organisation", "staff", "finance"]],
];
