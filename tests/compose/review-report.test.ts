import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeInWords } from "../../addin/compose/place-in-words.ts";
import { reportPage } from "../../addin/compose/report-page.ts";
import { planReviewReport, type ReportSource } from "../../addin/compose/review-report.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { reportSheets } from "../../addin/review/export.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import type { Review } from "../../addin/review/types.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { parseCellRef } from "../../addin/sheet/address.ts";
import { PAGE_WIDTH, reportHeights, reportMerges } from "../../addin/sheet/report-sheet.ts";

const sample = (name: string): Pick<ReportSource, "review" | "snapshot"> => {
  const path = new URL(`../../assets/samples/${name}.xlsx`, import.meta.url);
  const { snapshot } = openXlsx(new Uint8Array(readFileSync(path)));
  return { snapshot, review: review(snapshot) };
};
const source: ReportSource = { ...sample("衡山2023"), explained: new Map(), date: "2026-03-01" };
const report = planReviewReport(source);
const texts = (rows: readonly (readonly { readonly value: string | number }[])[]): string =>
  rows.map((row) => row.map(({ value }) => value).join("|")).join("\n");

describe("校验报告", () => {
  it("names unit, year, forms, what was read, and whether the filing can be handed in", () => {
    const page = texts(reportPage(report).rows);
    expect(report.unit).not.toBe("");
    expect(page).toContain(`单位：${report.unit}`);
    expect(page).toContain("年度：2023");
    expect(page).toContain("校验日期：2026-03-01");
    expect(page).toMatch(/核对情况：\d+ 个数：核对 \d+ 个/);
    expect(page).toContain(
      `结论：还不能报送：有 ${report.must.length} 处必须修改、${report.explain.length} 处需作说明。`,
    );
    for (const word of ["填表人：", "复核人：", "负责人："]) expect(page).toContain(word);
  });

  it("is the report of the unit, also where a project is carried out by another", () => {
    const snapshot = workbookOf([
      exampleSheet("项目自评", { form: "project", edit: {} }),
      exampleSheet("整体自评", { form: "department", edit: {} }),
    ]);
    const own = planReviewReport({ snapshot, review: review(snapshot), explained: new Map(), date: "" });
    expect(own.unit).toBe("某市某某局");
  });

  it("numbers its lines as the long form does", () => {
    const details = reportSheets({ ...source, facts: [] }).find(({ name }) => name === "明细");
    for (const { number, note } of [...report.must, ...report.explain])
      expect(details?.rows[number]?.map(({ value }) => value)).toEqual(expect.arrayContaining([number, note]));
  });

  it("moves what was explained to the explanations, with the reason", () => {
    const [first] = source.review.findings;
    const explained = new Map(first ? [[first, "预算调整文件号见附件"]] : []);
    const after = planReviewReport({ ...source, explained });
    expect(after.must).toHaveLength(report.must.length - 1);
    expect(after.explain.find(({ number }) => number === 1)?.note).toContain("填报单位说明：预算调整文件号见附件");
    expect(after.remarks.join("")).toContain("已作说明 1 处");
  });

  it("says of a clean form that it can be handed in, and of no form that nothing was checked", () => {
    const clean: Review = { ...source.review, verdict: "passed", findings: [], notChecked: [] };
    expect(planReviewReport({ ...source, review: clean }).verdict).toBe("没有发现问题，可以报送。");
    const nothing = planReviewReport({ ...source, review: review(workbookOf([sheetOf("甲", [["乙"]])])) });
    expect(nothing.verdict).toBe("没有识别出绩效表，没有校验。");
    expect(nothing.forms).toEqual([]);
  });

  it("fits two pages with 40 findings, and every sheet is wide enough for 9 pt", () => {
    const findings = source.review.findings.filter(({ severity }) => severity !== "info").slice(0, 40);
    expect(findings).toHaveLength(40);
    const page = reportPage(planReviewReport({ ...source, review: { ...source.review, findings } }));
    const width = page.widths.reduce((sum, each) => sum + each, 0);
    // A4 less margins in points; a character is 7 pixels of 0.75 points, each column has 5 pixels more.
    const scale = Math.min(1, 537 / ((width * 7 + page.widths.length * 5) * 0.75));
    const height = reportHeights(page).reduce((sum, each) => sum + each, 0) * scale;
    expect(height).toBeLessThan(2 * (842 - 72));
    for (const sheet of [page, ...reportSheets({ ...source, facts: [] })])
      expect(sheet.widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
        sheet.landscape ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait,
      );
  });

  it("gives long texts the rows they need and never covers a filled cell", () => {
    const page = reportPage(report);
    const [short = 0, long = 0] = reportHeights({
      rows: [[{ value: "短" }], [{ value: "长".repeat(60) }]],
      widths: [40],
    });
    expect(long).toBeGreaterThanOrEqual(4 * 14);
    expect(short).toBeLessThan(20);
    for (const { top, left, right } of reportMerges(page))
      expect(page.rows[top]?.slice(left + 1, right + 1).every(({ value }) => value === "")).toBe(true);
  });
});

describe("places in words", () => {
  const book = workbookOf([
    sheetOf("表", [
      ["项目支出绩效自评表"],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "培训人数", "100人", "按计划完成", 10, 9],
      [null, "培训次数", "5次", "5次", 10, 10],
      ["总分：", null, null, null, 20, 19],
    ]),
  ]);
  const place = (address: string): string => {
    const cell = parseCellRef(`表!${address}`);
    return cell ? placeInWords(book, cell) : "";
  };

  it("are the name of the row and the heading of the column", () => {
    expect(place("F3")).toBe("培训人数 · 得分");
    expect(place("D4")).toBe("培训次数 · 实际完成值");
    expect(place("E5")).toBe("总分 · 分值");
  });

  it("end without the colon of a label", () => {
    expect(place("A5")).toBe("总分 · 一级指标");
    expect(place("F5")).toBe("总分 · 得分");
  });

  it("are one of the two where the other is not there", () => {
    expect(place("A1")).toBe("项目支出绩效自评表");
    expect(place("Z9")).toBe("");
  });
});
