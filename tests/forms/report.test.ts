import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { REGIONS, seedReportSheet } from "../fixtures/load.ts";

const read = (rows: readonly (readonly CellValue[])[], name = "Sheet1") => recognise(sheetOf(name, rows));
const PROSE =
  "2024年年初预算安排支出500万元，其中：基本支出300万元，项目支出200万元，全年任务已经完成，群众满意度94%。";

describe("a written report on a sheet", () => {
  it.each(REGIONS)("of %s is one form with its year", (region) => {
    const { forms } = recognise(seedReportSheet(region));
    expect(forms.map(({ kind, year }) => `${kind} ${year ?? ""}`)).toEqual([
      `report ${region === "君山" ? 2020 : region === "渌口" || region === "青云谱" ? 2021 : 2023}`,
    ]);
  });

  it("may stand in one cell, or under a sheet name alone", () => {
    expect(
      read([["某局2024年度部门整体支出绩效自评报告"], [`一、基本情况\n${PROSE}\n二、收支情况\n${PROSE}`]]).forms[0]
        ?.kind,
    ).toBe("report");
    expect(read([["一、基本情况"], [PROSE], [PROSE]], "自评报告").forms[0]?.kind).toBe("report");
  });

  it("says whose performance it is about", () => {
    const about = (title: string): unknown =>
      read([[title], [PROSE]]).forms.flatMap((form) => sectionsOf(form, "report").map((section) => section.about));
    expect(about("2024年度部门整体支出绩效自评报告")).toEqual(["department"]);
    expect(about("设备更新项目支出绩效自评报告")).toEqual(["project"]);
    expect(about("绩效自评报告")).toEqual([null]);
  });

  it.each<[string, CellValue[][]]>([
    ["a title alone", [["2024年度部门整体支出绩效自评报告"], ["一、基本情况"], ["二、存在问题"]]],
    ["a notice", [["关于报送绩效自评材料的通知"], [PROSE]]],
    [
      "a table of figures under the title",
      [["部门绩效自评报告"], ["项目", "预算", "执行"], ["甲", 1, 1], ["乙", 2, 2], [PROSE], ["丙", 3, 3], ["丁", 4, 4]],
    ],
  ])("%s is none", (_, rows) => {
    expect(read(rows).forms).toEqual([]);
  });
});

it("a workbook with a report alone never passes: its text is not checked sentence by sentence", () => {
  const { verdict, sheets } = review(workbookOf([sheetOf("报告", [["2024年度部门整体支出绩效自评报告"], [PROSE]])]));
  expect(verdict).toBe("incomplete");
  expect(sheets[0]?.reason).toMatch(/核对了/u);
});
