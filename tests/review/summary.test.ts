import { describe, expect, it } from "vitest";
import { buildSummary, type SummarySource } from "../../addin/review/summary.ts";
import { ruleSheetFromText } from "../../addin/review/rule-sheets.ts";
import { unitFigures } from "../../addin/review/unit-figures.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { seedWorkbook } from "../fixtures/load.ts";

const unit = (file: string, edit: Readonly<Record<string, CellValue>> = {}): SummarySource => ({
  file,
  units: unitFigures(workbookOf([exampleSheet("表1", { form: "department", edit })])),
  problem: null,
});

describe("the summary of many workbooks", () => {
  it("lists each unit with the figures of its form, and adds them up", () => {
    const summary = buildSummary([unit("甲.xlsx"), unit("乙.xlsx", { C3: "某市某某中心", E5: 200, F5: 190 })]);
    expect(summary.lines).toEqual([
      {
        unit: "某市某某局",
        file: "甲.xlsx",
        budget: 520,
        executed: 494,
        rate: 0.95,
        selfScore: 96.5,
        rowsScore: 96.5,
        reviewScore: null,
      },
      {
        unit: "某市某某中心",
        file: "乙.xlsx",
        budget: 200,
        executed: 190,
        rate: 0.95,
        selfScore: 96.5,
        rowsScore: 96.5,
        reviewScore: null,
      },
    ]);
    expect(summary.total).toEqual({ budget: 720, executed: 684, rate: 0.95 });
    expect(summary).toMatchObject({ year: 2024, toReview: 2, unused: [], scoresDiffer: [] });
  });

  it("adds decimals without noise and rounds the rate half up", () => {
    const summary = buildSummary([
      unit("甲.xlsx", { E5: 0.1, F5: 0.1 }),
      unit("乙.xlsx", { C3: "乙单位", E5: 0.2, F5: 0.1 }),
    ]);
    expect(summary.total).toEqual({ budget: 0.3, executed: 0.2, rate: 0.6667 });
  });

  it("asks for the review of 本级 and three units, or of all where there are fewer", () => {
    const many = Array.from({ length: 7 }, (_, index) => unit(`${index}.xlsx`, { C3: `第${index}中心` }));
    expect(buildSummary(many).toReview).toBe(4);
    expect(buildSummary(many.slice(0, 3)).toReview).toBe(3);
    expect(buildSummary([]).toReview).toBe(0);
  });

  it("asks for as many as the rule sheet says", () => {
    const { document: ruleSheet } = ruleSheetFromText(
      JSON.stringify({ version: 1, name: "甲县口径", parameters: { reviewedSubordinates: { value: 1 } } }),
    );
    if (!ruleSheet) throw new Error("no rule sheet");
    const many = Array.from({ length: 5 }, (_, index): SummarySource => ({
      file: `${index}.xlsx`,
      units: unitFigures(workbookOf([exampleSheet("表1", { form: "department", edit: { C3: `第${index}中心` } })]), {
        ruleSheet,
      }),
      problem: null,
    }));
    expect(buildSummary(many).toReview).toBe(2);
  });

  it("puts the unit that names subordinates first", () => {
    const summary = buildSummary([unit("乙.xlsx", { C3: "某某中心" }), unit("甲.xlsx", { A2: "下属单位个数：1" })]);
    expect(summary.lines.map(({ unit: name }) => name)).toEqual(["某市某某局", "某某中心"]);
  });

  it("names the units whose printed score is not the sum of their rows", () => {
    const summary = buildSummary([{ file: "q.xlsx", units: unitFigures(seedWorkbook("青云谱")), problem: null }]);
    expect(summary.lines[0]).toMatchObject({
      selfScore: 92,
      rowsScore: 82,
      budget: 751.64,
      executed: 6238.91,
      rate: 8.3004,
    });
    expect(summary.scoresDiffer).toEqual([summary.lines[0]?.unit]);
  });

  it("converts forms in 元", () => {
    const summary = buildSummary([unit("元.xlsx", { A4: "年度预算申请（元）", E5: 5_200_000, F5: 4_940_000 })]);
    expect(summary.lines[0]).toMatchObject({ budget: 520, executed: 494 });
  });

  it("says of every file left out why", () => {
    const empty: SummarySource = {
      file: "清单.xlsx",
      units: unitFigures(workbookOf([sheetOf("名单", [["姓名", "电话"]])])),
      problem: null,
    };
    const broken: SummarySource = { file: "坏.xlsx", units: [], problem: "文件读不出来。" };
    const summary = buildSummary([
      unit("甲.xlsx"),
      unit("甲（2）.xlsx"),
      empty,
      broken,
      unit("旧.xlsx", { C3: "丙", A2: "（2023年度）" }),
      unit("丁.xlsx", { C3: "丁" }),
    ]);
    expect(summary.lines.map(({ file }) => file)).toEqual(["甲.xlsx", "丁.xlsx"]);
    expect(summary.unused.map(({ file }) => file).sort()).toEqual(
      ["坏.xlsx", "旧.xlsx", "清单.xlsx", "甲（2）.xlsx"].sort(),
    );
    for (const { reason } of summary.unused) expect(reason).toMatch(/。$/u);
  });

  it("takes the file's name where the form names no unit", () => {
    expect(buildSummary([unit("资料/某某站.xlsx", { C3: "" })]).lines[0]?.unit).toBe("某某站");
  });
});
