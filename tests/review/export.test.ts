import { describe, expect, it } from "vitest";
import { countReview } from "../../addin/review/counts.ts";
import { reportSheets, reportText, type ReportInput } from "../../addin/review/export.ts";
import type { Review } from "../../addin/review/types.ts";
import { sampleReview } from "../taskpane/sample-core.ts";

const review = sampleReview();
const warning = review.findings.find(({ severity }) => severity === "warning");
const input: ReportInput = {
  review,
  explained: warning ? new Map([[warning, "上级追加资金 12 月到账"]]) : new Map(),
  facts: [
    { label: "校验时间", value: "2026-11-21 10:00" },
    { label: "程序", value: "内存工作簿" },
  ],
};
const sheets = new Map(reportSheets(input).map((sheet) => [sheet.name, sheet]));
const texts = (name: string): string[][] =>
  (sheets.get(name)?.rows ?? []).map((row) => row.map((cell) => String(cell.value)));

describe("result worksheets", () => {
  it("are summary, details, checks and run information", () => {
    expect([...sheets.keys()]).toEqual(["摘要", "明细", "检查清单", "运行信息"]);
  });

  it("open with the verdict and count explained findings apart", () => {
    const summary = new Map(texts("摘要").map(([label = "", value = ""]) => [label, value]));
    expect(summary.get("结论")).toBe("有 2 处需修改（已作说明 1 处）");
    expect(summary.get("需作说明")).toBe("0");
    expect(summary.get("已作说明")).toBe("1");
    expect(summary.get("未能检查")).toBe("1");
    expect(texts("摘要").at(-1)).toEqual(["填表人：", "审核人：", "单位负责人：", "日期："]);
  });

  it("link every finding to its cell and carry the explanation", () => {
    const details = sheets.get("明细");
    expect(details?.rows[1]?.[4]).toEqual({ value: "F3", link: { sheet: "自评表", row: 2, column: 5 } });
    expect(texts("明细").flat()).toContain("上级追加资金 12 月到账");
    expect(details?.rows.length).toBe(1 + review.findings.length + review.notChecked.length);
    for (const row of details?.rows ?? []) expect(row.length).toBe(details?.rows[0]?.length);
  });

  it("list every check, also those not done, with the reason", () => {
    const checks = texts("检查清单");
    expect(checks).toHaveLength(review.checks.length + 1);
    expect(checks.find(([code]) => code === "G02")?.[3]).toBe("未能检查");
  });

  it("are the same for the same input; time stands in the run information only", () => {
    expect(reportSheets(input)).toEqual(reportSheets(input));
    const others = ["摘要", "明细", "检查清单"].flatMap(texts).flat();
    expect(others.some((text) => text.includes("2026-11-21"))).toBe(false);
    expect(texts("运行信息").flat()).toContain("2026-11-21 10:00");
  });
});

describe("plain text", () => {
  it("says verdict, place, working and reason of every finding, and what could not be checked", () => {
    const text = reportText(input);
    expect(text.split("\n")[0]).toBe("绩效自评表校验结果：有 2 处需修改（已作说明 1 处）");
    expect(text).toContain("1. 必须修改 F02 自评表!F3、自评表!C3、自评表!D3");
    expect(text).toContain("计算过程：1451.29 ÷ 1452.61 = 99.91%");
    expect(text).toContain("出错说明：上级追加资金 12 月到账");
    expect(text).toContain("未能检查 G02 自评表!A6");
  });

  it.each([
    '\n=HYPERLINK("http://example.invalid","点")',
    "\t=1+1",
    "\r\n+1",
    "\u2028@SUM(1)",
    "=1+1",
    "-1",
    "\u202E通过",
  ])("keeps %j in its line and out of formulas", (words) => {
    const hostile: Review = {
      ...review,
      sheets: review.sheets.map((sheet) => ({ ...sheet, sheet: words, mapping: words })),
      findings: review.findings.map((finding) => ({
        ...finding,
        found: words,
        expected: words,
        working: words,
        message: words,
        cells: finding.cells.map((cell) => ({ ...cell, sheet: words })),
      })),
      notChecked: review.notChecked.map((gap) => ({ ...gap, reason: words })),
    };
    const plain = reportText({ review: hostile, explained: new Map(), facts: [{ label: "电脑", value: words }] });
    expect(plain.split("\n").length).toBeLessThanOrEqual(
      reportText(input).split("\n").length + 4 * hostile.findings.length,
    );
    expect(plain.split("\n").filter((each) => /^\s*[=+@-]/u.test(each))).toEqual([]);
    expect(plain).not.toMatch(/[\t\r\u2028\u202E]/u);
    const names = reportSheets({ ...input, review: hostile }).flatMap(({ rows }) => rows.flat());
    expect(names.filter(({ link, value }) => link && /^[=+@-]|[\n\t\u202E]/u.test(String(value)))).toEqual([]);
  });

  it("says so when nothing was found", () => {
    const clean: Review = { ...review, findings: [], notChecked: [] };
    expect(reportText({ review: clean, explained: new Map(), facts: [] })).toContain("没有发现问题。");
    expect(countReview(clean, new Map())).toMatchObject({ must: 0, notChecked: 0, forms: 1 });
  });
});
