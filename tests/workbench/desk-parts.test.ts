import { describe, expect, it } from "vitest";
import { strFromU8, unzipSync } from "fflate";
import { joinFiling, partOfSheet } from "../../addin/hosts/filing.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import { batchJobs } from "../../taskpane/workbench/batch/jobs.ts";
import { arrangeRows, FIRST_VIEW, type BatchView } from "../../taskpane/workbench/batch/order.ts";
import {
  asEarlier,
  bySeverity,
  missingFrom,
  readEarlier,
  roundLines,
  roundsOf,
} from "../../taskpane/workbench/batch/rounds.ts";
import { rowPath, uncheckedRow, type BatchRow, type DeskFinding } from "../../taskpane/workbench/batch/row.ts";
import { slipArchive, slipFiles } from "../../taskpane/workbench/batch/slips.ts";
import { axisOf, checkCounts, dotsOf } from "../../taskpane/workbench/batch/statistics.ts";

function finding(code: string, cell: string, severity: DeskFinding["severity"] = "error"): DeskFinding {
  return {
    rule: `check-${code}`,
    code,
    severity,
    cells: [`表!${cell}`],
    message: `${code}在${cell}。`,
    check: `检查${code}`,
    found: "1",
    expected: "2",
  };
}

let count = 0;
function row(path: string, change: Partial<BatchRow> = {}): BatchRow {
  const [file = "", ...above] = path.split("/").toReversed();
  const of = { file, folder: above.toReversed().join("/"), index: count++, files: [file] };
  return { ...uncheckedRow(of, ""), verdict: "findings", ...change };
}

function arranged(rows: readonly BatchRow[], change: Partial<BatchView>): string[] {
  return arrangeRows(rows, { ...FIRST_VIEW, ...change }).map(rowPath);
}

describe("the table of the desk", () => {
  const rows = [
    row("甲/自评表.xlsx", { errors: 3, rate: "99.5%", unit: "甲局", findings: [finding("W04", "A1")] }),
    row("乙/自评表.xlsx", { errors: 0, rate: "80%", unit: "乙局", findings: [finding("W04", "A1", "info")] }),
    row("坏.xlsx", { verdict: "unreadable" }),
  ];

  it("is narrowed by what is typed over a column: words, and conditions on numbers", () => {
    expect(arranged(rows, { filters: { unit: "乙" } })).toEqual(["乙/自评表.xlsx"]);
    expect(arranged(rows, { filters: { errors: ">0" } })).toEqual(["甲/自评表.xlsx"]);
    expect(arranged(rows, { filters: { errors: "0" } })).toEqual(["乙/自评表.xlsx"]);
    expect(arranged(rows, { filters: { rate: "≤ 90%" } })).toEqual(["乙/自评表.xlsx"]);
    expect(arranged(rows, { filters: { rate: "＞＝80", errors: "3" } })).toEqual(["甲/自评表.xlsx"]);
  });

  it("hides nothing for a condition that is half typed", () => {
    expect(arranged(rows, { filters: { errors: ">" } })).toHaveLength(2);
    expect(arranged(rows, { filters: { unit: "  " } })).toHaveLength(3);
  });

  it("is narrowed to a check that counts, which a hint does not", () => {
    expect(arranged(rows, { rule: "check-W04" })).toEqual(["甲/自评表.xlsx"]);
  });
});

describe("statistics", () => {
  it("count a check's findings and the files they are in, the most frequent first, hints aside", () => {
    const counts = checkCounts([
      row("甲.xlsx", { findings: [finding("W04", "A1"), finding("W04", "A2"), finding("I16", "B1", "warning")] }),
      row("乙.xlsx", { findings: [finding("W04", "A1", "warning"), finding("D01", "A1", "info")] }),
    ]);
    expect(counts).toEqual([
      { rule: "check-W04", code: "W04", check: "检查W04", errors: 2, warnings: 1, rows: 2 },
      { rule: "check-I16", code: "I16", check: "检查I16", errors: 0, warnings: 1, rows: 1 },
    ]);
  });

  it("plot what has both figures, and tell twins apart", () => {
    const dots = dotsOf([
      row("甲.xlsx", { rate: "99.9%", score: "95分" }),
      row("乙.xlsx", { rate: "99.9%", score: "95" }),
      row("丙.xlsx", { rate: "", score: "95" }),
    ]);
    expect(dots.map(({ rate, score, twin }) => [rate, score, twin])).toEqual([
      [99.9, 95, 0],
      [99.9, 95, 1],
    ]);
  });

  it("have axes on whole tens around the figures that one odd figure does not stretch without end", () => {
    expect(axisOf([99, 100])).toEqual({ from: 90, to: 100 });
    expect(axisOf([41, 101])).toEqual({ from: 40, to: 110 });
    expect(axisOf([95, 830], 120)).toEqual({ from: 90, to: 120 });
  });
});

describe("a second round", () => {
  const first = [
    row("甲/自评表.xlsx", { findings: [finding("W04", "A1"), finding("I16", "B1", "warning")] }),
    row("乙/自评表.xlsx", { findings: [finding("F02", "C1")] }),
  ];
  const again = row("甲/自评表.xlsx", { findings: [finding("I16", "B1", "warning"), finding("D01", "A9", "info")] });

  it("says of each finding whether it is mended, open or new, in files of one name in two folders", () => {
    const since = roundsOf([again], asEarlier(first)).get(again);
    expect(since?.settled.map(({ code }) => code)).toEqual(["W04"]);
    expect([...(since?.open ?? [])].map(({ code }) => code)).toEqual(["I16"]);
    expect([...(since?.fresh ?? [])].map(({ code }) => code)).toEqual(["D01"]);
    expect(missingFrom([again], asEarlier(first))).toEqual(["乙/自评表.xlsx"]);
  });

  it("mends nothing by a file that cannot be read", () => {
    const broken = row("甲/自评表.xlsx", { verdict: "unreadable" });
    expect(roundsOf([broken], asEarlier(first)).size).toBe(0);
    expect(asEarlier([broken])).toEqual([]);
  });

  it("is read from what this page saved, and from what the command line printed", () => {
    const lines = roundLines(first);
    expect(readEarlier(lines)?.map(({ file }) => file)).toEqual(["甲/自评表.xlsx", "乙/自评表.xlsx"]);
    const printed = { version: 1, policySets: "", files: asEarlier(first) };
    expect(readEarlier(JSON.stringify(printed, null, 2))).toHaveLength(2);
    expect(readEarlier("这不是结果")).toBeNull();
    expect(readEarlier(`${lines}不是`)).toBeNull();
    expect(readEarlier("")).toBeNull();
  });

  it("lists the weightiest first", () => {
    const sorted = bySeverity([finding("D01", "A1", "info"), finding("I16", "A1", "warning"), finding("W04", "A1")]);
    expect(sorted.map(({ code }) => code)).toEqual(["W04", "I16", "D01"]);
  });
});

describe("return slips", () => {
  it("of files that name no unit are told apart by their folders", () => {
    const slips = slipFiles([
      row("甲/自评表.xlsx", { verdict: "unreadable", reason: "打不开。" }),
      row("乙/自评表.xlsx", { verdict: "unreadable", reason: "打不开。" }),
      row("乙/汇总.xlsx", { verdict: "unreadable", reason: "打不开。" }),
    ]);
    expect(slips.map(({ name }) => name)).toEqual([
      "甲 自评表 审核意见.docx",
      "乙 自评表 审核意见.docx",
      "汇总 审核意见.docx",
    ]);
    const files = unzipSync(slipArchive(slips));
    expect(Object.keys(files).toSorted()).toEqual(slips.map(({ name }) => name).toSorted());
    const inside = unzipSync(files["汇总 审核意见.docx"] ?? new Uint8Array());
    expect(strFromU8(inside["word/document.xml"] ?? new Uint8Array())).toContain("打不开。");
  });
});

describe("filings", () => {
  const file = (webkitRelativePath: string): File =>
    ({ name: webkitRelativePath.split("/").at(-1), webkitRelativePath }) as File;

  it("are the files of one folder, by name, whatever order they came in", () => {
    const jobs = batchJobs(
      [file("各单位/乙/报告.docx"), file("各单位/甲/自评表10.xlsx"), file("各单位/甲/自评表2.xlsx")],
      true,
    );
    expect(jobs.map(({ of }) => [of.folder, of.file, rowPath(of)])).toEqual([
      ["乙", "报告.docx", "乙/报告.docx"],
      ["甲", "自评表2.xlsx、自评表10.xlsx", "甲"],
    ]);
    expect(jobs[1]?.files.map(({ name }) => name)).toEqual(jobs[1]?.of.files);
  });

  it("name their sheets with the file, and the way back", () => {
    const snapshot = { sheets: [sheetOf("整体", [["a"]])], names: [], date1904: false, externalLinks: false };
    const joined = joinFiling([
      { file: "自评表.xlsx", snapshot, word: null },
      { file: "监控[1].xlsx", snapshot: { ...snapshot, date1904: true }, word: null },
    ]);
    const names = joined.snapshot.sheets.map(({ name }) => name);
    expect(names).toEqual(["[自评表.xlsx]整体", "[监控[1].xlsx]整体"]);
    expect(joined.snapshot.date1904).toBe(true);
    expect(names.map((name) => partOfSheet(name, ["自评表.xlsx", "监控[1].xlsx"]))).toEqual([
      { file: "自评表.xlsx", sheet: "整体" },
      { file: "监控[1].xlsx", sheet: "整体" },
    ]);
    expect(partOfSheet("整体", ["自评表.xlsx"])).toBeNull();
  });
});
