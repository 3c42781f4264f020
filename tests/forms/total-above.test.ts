import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

type Row = readonly CellValue[];

/** A project form whose total score stands between its blocks, in the rows given. */
function formWith(between: readonly Row[]): WorkbookSnapshot {
  const rows: Row[] = [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", "良种推广", "", "", "", "", "", ""],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", 460, 460, 450.8, 10, "98%", 9.8],
    ["", "其中：财政拨款", 460, 460, 450.8, "—", "98%", "—"],
    ...between,
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "推广良种面积", "≥2万亩", "2.1万亩", 50, 50, ""],
    ["效益指标", "社会效益指标", "受益农户", "≥500户", "530户", 30, 30, ""],
    ["满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "94%", 10, 10, ""],
  ];
  return workbookOf([sheetOf("表", rows, { merges: ["A1:H1", "A2:H2", "A4:A6"] })]);
}

const found = (...between: readonly Row[]): string[] =>
  review(formWith(between))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code }) => code);

describe("the total score between the blocks of a form", () => {
  it.each([
    ["beside the grade", [["自评总分", 99.8, "", "自评等级", "优", "", "", ""]]],
    ["in a row of its own", [["自评得分", 99.8, "", "", "", "", "", ""]]],
    [
      "below a goal",
      [
        ["年度总体目标", "推广良种2万亩。"],
        ["自评总分", 99.8],
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Row[]])[])("%s is no row of the money", (_, between) => {
    const [form] = formWith(between).sheets.flatMap((sheet) => recognise(sheet).forms);
    expect(form && sectionsOf(form, "funding").map(({ rows }) => rows.length)).toEqual([2]);
    expect(found(...between)).toEqual([]);
  });

  it("is checked against the lines, and the grade against it, once", () => {
    expect(found(["自评总分", 95, "", "自评等级", "优"])).toEqual(["W06"]);
    expect(found(["自评总分", 99.8, "", "自评等级", "良"])).toEqual(["W14"]);
  });
});
