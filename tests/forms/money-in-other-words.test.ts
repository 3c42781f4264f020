import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Rows = readonly (readonly CellValue[])[];

/** What is to be corrected or explained: code and place. */
function found(rows: Rows, merges: readonly string[] = [], edits: Record<string, CellValue> = {}): string[] {
  const { findings } = review(workbookOf([sheetOf("表", rows, { merges, edits })]));
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, cells: [at] }) => `${code} ${at ? `${at.row + 1}/${at.column + 1}` : ""}`);
}

const INDICATORS: Rows = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
  ["产出指标", "数量指标", "养护里程", "≥120公里", "121公里", 50, 50, ""],
  ["效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 30, 30, ""],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "95%", 10, 10, ""],
];
const TOP: Rows = [["2024年度项目支出绩效自评表"], ["项目名称", "", "农村公路养护"]];

describe("two columns of budgets without the official names", () => {
  const form = (before: string, after: string, executed: string): Rows => [
    ...TOP,
    ["项目资金", "", before, after, executed, "分值", "执行率", "得分"],
    ["", "年度资金总额", 860, 845.6, 845.6, 10, 1, 10],
    ["", "其中：当年财政拨款", 560, 545.6, 545.6, "—", "—", "—"],
    ["", "上年结转资金", 300, 300, 300, "—", "—", "—"],
    ...INDICATORS,
    ["总分", "", "", "", "", 100, 100, ""],
  ];

  it.each([
    ["预算批复金额", "预算调整后金额", "决算金额"],
    ["当年预算批复数（万元）", "调整后预算数（A）", "实际支出数（B）"],
    ["预算数", "调整后预算数", "执行数"],
  ])("%s, %s: the adjusted one is what the execution is measured against", (...headings) => {
    expect(found(form(...headings), ["A3:A6"])).toEqual([]);
    expect(found(form(...headings), ["A3:A6"], { G4: 0.9 })).toContain("F02 4/7");
    expect(found(form(...headings), ["A3:A6"], { C5: 570 })).toContain("F06 4/3");
  });
});

describe("a list of projects in classes, its headings in short words", () => {
  const LIST: Rows = [
    ["2024年部门预算项目支出绩效自评一览表"],
    ["序号", "项目", "年初预算", "调整预算", "实际支出", "执行率", "自评得分"],
    ["一", "公共服务类", 125, 130, 126, "96.92%", ""],
    [1, "社区服务站运维", 80, 80, 76, "95%", 97],
    [2, "便民热线", 45, 50, 50, "100%", 100],
    ["二", "民生保障类", 300, 320, 304, "95%", ""],
    [1, "临时救助", 300, 320, 304, "95%", 98.5],
    ["合计", "", 425, 450, 430, "95.56%", ""],
  ];

  it("adds up by class", () => {
    expect(found(LIST)).toEqual([]);
    expect(found(LIST, [], { D3: 140, F3: "90%" })).toContain("S01 3/4");
  });
});

describe("the parts of an amount in its own line", () => {
  const LINES: Rows = [
    ...TOP,
    ["预算执行情况（10分）", "", "预算数：", 430, "其中：财政资金", 400, "其他资金", 30],
    ["", "", "执行数：", 408.5, "其中：财政资金", 380, "其他资金", 28.5],
    ["", "", "执行率：", "95%", "得分", 9.5],
    ...INDICATORS,
    ["总分", "", "", "", "", 100, 99.5, ""],
  ];

  it("make it up", () => {
    expect(found(LINES, ["A3:B5"])).toEqual([]);
    expect(found(LINES, ["A3:B5"], { F4: 370 })).toContain("F06 4/4");
  });
});
