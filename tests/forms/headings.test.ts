import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import type { FundingColumn, IndicatorColumn } from "../../addin/forms/meanings.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import type { SheetSnapshot } from "../../addin/sheet/snapshot.ts";

/** Headings met in public filings, by the column they head. */
const INDICATOR_WORDS: Readonly<Partial<Record<IndicatorColumn, string>>> = {
  target:
    "年度指标值及单位 预期完成值 期初目标值 目标指标值 考核目标值 年度任务目标 目标任务值 预设目标值 预算绩效目标值",
  actual:
    "年底实际完成值 年终完成值 12月底完成值 1-12月完成值 实际达到值 实际执行值 实际绩效 实际结果 实际产出 实际完成数量 目标值完成情况 预算年度实际完成值",
  points: "满分分值 应得分 单项分值 本项分值 目标分值 分值设定 权值 权重值 比重 基础分 满分标准",
  score:
    "单项得分 各项得分 本项得分 该项得分 每项得分 综合得分 评估得分 最后得分 自评计分 自评赋分 自评得分情况 评分结果 预算部门自评得分 全年得分",
  reason: "自评说明 存在问题 差距分析",
};

const FUNDING_WORDS: Readonly<Partial<Record<FundingColumn, string>>> = {
  initial: "年初部门预算 年初下达数 年初计划数 年初批复预算数 年初财政预算",
  budget: "预算总额（A） 全年预算总额 预算总数 预算调整后数 调整后金额 预算指标数 资金到位数",
  executed: "年末执行数 年底执行数 支出完成数 已支付金额 已支出",
  rate: "执行率% 执行率=B/A 执行率（%）B/A 执行比例 实际执行率 支付进度",
};

const FUNDING_HEADS: Readonly<Partial<Record<FundingColumn, string>>> = {
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  points: "分值",
  rate: "执行率",
  score: "得分",
};
const HEADS: Readonly<Partial<Record<IndicatorColumn, string>>> = {
  target: "年度指标值",
  actual: "实际完成值",
  points: "分值",
  score: "得分",
  reason: "偏差原因分析及改进措施",
};

function formWith(
  funding: Partial<Record<FundingColumn, string>>,
  indicators: Partial<Record<IndicatorColumn, string>>,
): SheetSnapshot {
  return sheetOf(
    "自评表",
    [
      ["2023年度项目支出绩效自评表"],
      ["项目名称", "", "农村公路养护"],
      ["项目资金（万元）", "", "", ...Object.values({ ...FUNDING_HEADS, ...funding })],
      ["", "年度资金总额", "", 120, 120, 108, 10, "90%", 9],
      ["绩效指标", "一级指标", "二级指标", "三级指标", ...Object.values({ ...HEADS, ...indicators })],
      ["", "产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 50, 50, ""],
      ["", "效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 40, 40, ""],
      ["总分", "", "", "", "", "", 100, 99],
    ],
    { merges: ["A3:A4"] },
  );
}

const cases = <Column extends string>(words: Partial<Record<Column, string>>): [string, string][] =>
  Object.entries<string | undefined>(words).flatMap(([column, list]) =>
    (list ?? "").split(" ").map((word): [string, string] => [word, column]),
  );

describe("headings of other provinces", () => {
  it.each(cases(INDICATOR_WORDS))("%s stands over the %s", (word, column) => {
    const [form] = recognise(formWith({}, { [column]: word })).forms;
    const row = form && sectionsOf(form, "indicators")[0]?.rows[0];
    expect(row?.[column as "score"]?.column).toBe(4 + Object.keys(HEADS).indexOf(column));
  });

  it.each(cases(FUNDING_WORDS))("%s stands over the %s of the funds", (word, column) => {
    const [form] = recognise(formWith({ [column]: word }, {})).forms;
    const total = form && sectionsOf(form, "funding")[0]?.total;
    expect(total?.cells[column as FundingColumn]?.column).toBe(3 + Object.keys(FUNDING_HEADS).indexOf(column));
  });
});

describe("the label down the side of the indicators, where it is not merged over the lines", () => {
  const read = (side: string, name: string): string | undefined => {
    const sheet = formWith({}, {});
    const [form] = recognise({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [
          key,
          cell.value === "绩效指标"
            ? { ...cell, value: side }
            : cell.value === "三级指标"
              ? { ...cell, value: name }
              : cell,
        ]),
      ),
    }).forms;
    const row = form && sectionsOf(form, "indicators")[0]?.rows[0];
    return row && `${row.name?.text ?? ""} ${row.actual?.text ?? ""}`;
  };

  it.each([
    ["绩效指标完成情况", "三级指标"],
    ["年度绩效指标完成情况", "指标内容"],
    ["绩效指标", "绩效指标"],
  ])("%s is no column", (side, name) => {
    expect(read(side, name)).toBe("养护里程 126公里");
  });
});
