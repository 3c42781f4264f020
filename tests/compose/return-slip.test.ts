import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentPlan, PlannedRun } from "../../addin/compose/document-plan.ts";
import { reportDocument } from "../../addin/compose/report-document.ts";
import { returnSlips } from "../../addin/compose/return-slip.ts";
import { planReviewReport } from "../../addin/compose/review-report.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";

const wordsOf = (runs: readonly PlannedRun[]): string => runs.map(({ text }) => text).join("");
const path = new URL("../../assets/samples/芦淞2023.xlsx", import.meta.url);
const { snapshot } = openXlsx(new Uint8Array(readFileSync(path)));
const report = planReviewReport({ snapshot, review: review(snapshot), explained: new Map(), date: "" });
const words = ({ blocks }: DocumentPlan): string =>
  blocks
    .map((block) =>
      block.kind === "text"
        ? wordsOf(block.runs)
        : block.rows.map((row) => row.map(({ runs }) => wordsOf(runs)).join("|")).join("\n"),
    )
    .join("\n");

describe("审核意见", () => {
  it("is one for each unit, however many files it handed in", () => {
    const slips = returnSlips([
      { file: "一/整体.xlsx", report: { ...report, unit: "甲局" }, problem: "" },
      { file: "二/整体.xlsx", report: { ...report, unit: "乙局" }, problem: "" },
      { file: "一/项目.xlsx", report: { ...report, unit: "甲局", must: [], explain: [], gaps: [] }, problem: "" },
      { file: "三/坏了.xlsx", report: null, problem: "文件打不开。" },
    ]);
    expect(slips.map(({ unit }) => unit)).toEqual(["甲局", "乙局", "坏了"]);
    const [first, second, third] = slips.map(({ plan }) => words(plan));
    expect(first).toContain("甲局：");
    expect(first).toContain("一/项目.xlsx");
    expect(first).toContain(`有 ${report.must.length} 处必须修改、${report.explain.length} 处需作说明，现退回。`);
    expect(second).not.toContain("一/整体.xlsx");
    expect(third).toContain("没能审核：文件打不开。");
  });

  it("lists every finding with place, address and both values", () => {
    const [slip] = returnSlips([{ file: "整体.xlsx", report, problem: "" }]);
    const text = slip ? words(slip.plan) : "";
    for (const entry of report.must) expect(text).toContain(`${entry.number}|${entry.place}|`);
    expect(text).toContain("请逐条修改或写明原因后重新报送");
  });

  it("says of a clean filing that nothing was found, and asks for nothing", () => {
    const clean = { ...report, must: [], explain: [], gaps: [], verdict: "没有发现问题，可以报送。" };
    const [slip] = returnSlips([{ file: "整体.xlsx", report: clean, problem: "" }]);
    const text = slip ? words(slip.plan) : "";
    expect(text).toContain("没有发现需要修改或说明的问题");
    expect(text).not.toContain("重新报送");
  });
});

describe("校验报告 as a document", () => {
  it("has the words of the page, with lines to sign", () => {
    const text = words(reportDocument(report));
    expect(text).toContain(`单位：${report.unit}`);
    expect(text).toContain("一、必须修改（2 处）");
    expect(text).toContain("填表人：");
    for (const { note } of [...report.must, ...report.explain]) expect(text).toContain(note);
  });
});
