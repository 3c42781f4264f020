import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sheetOf } from "../../addin/sheet/build.ts";
import { serveFolder } from "../../taskpane/build/serve-folder.js";
import { arrangeRows, FIRST_VIEW, type BatchView } from "../../taskpane/workbench/batch/order.ts";
import { uncheckedRow, type BatchRow } from "../../taskpane/workbench/batch/row.ts";
import { batchJobs } from "../../taskpane/workbench/batch/jobs.ts";
import { batchSummary } from "../../taskpane/workbench/batch/summary.ts";
import { canOpenName } from "../../taskpane/workbench/dropped-files.ts";
import { formRows } from "../../taskpane/workbench/form-rows.ts";

describe("the table of many files", () => {
  const row = (file: string, change: Partial<BatchRow> = {}): BatchRow => ({
    ...uncheckedRow({ file, index: 0, folder: "", files: [file] }, ""),
    unit: `${file}局`,
    verdict: "findings",
    ...change,
  });
  const rows = [
    row("甲10", { errors: 2, rate: "99.5%" }),
    row("甲2", { errors: 7, rate: "100%", verdict: "passed" }),
    row("坏", { verdict: "unreadable" }),
    row("乙", { errors: 2, score: "95" }),
  ];
  const files = (change: Partial<BatchView>): string[] =>
    arrangeRows(rows, { ...FIRST_VIEW, ...change }).map(({ file }) => file);

  it("sorts numbers in names as numbers, counts as counts and rates as rates", () => {
    expect(files({}).indexOf("甲2")).toBeLessThan(files({}).indexOf("甲10"));
    expect(files({ column: "errors", descending: true })).toEqual(["甲2", "甲10", "乙", "坏"]);
    expect(files({ column: "rate" }).slice(0, 2)).toEqual(["甲10", "甲2"]);
    expect(files({ column: "verdict" })[0]).toBe("坏");
  });

  it("keeps files of one name in two folders apart", () => {
    const named = (webkitRelativePath: string): File => ({ name: "自评表.xlsx", webkitRelativePath }) as File;
    const folders = (...paths: readonly string[]): string[] =>
      batchJobs(paths.map(named), false).map(({ of }) => `${of.index} ${of.folder}/${of.file}`);
    expect(folders("一/甲局/自评表.xlsx", "一/乙局/2023/自评表.xlsx", "一/自评表.xlsx")).toEqual([
      "0 甲局/自评表.xlsx",
      "1 乙局/2023/自评表.xlsx",
      "2 /自评表.xlsx",
    ]);
    // Two folders dropped together have no folder above them that would tell them apart.
    expect(folders("甲局/自评表.xlsx", "乙局/自评表.xlsx")).toEqual(["0 甲局/自评表.xlsx", "1 乙局/自评表.xlsx"]);
    expect(folders("", "")).toEqual(["0 /自评表.xlsx", "1 /自评表.xlsx"]);
  });

  it("finds units and files, and shows one verdict alone", () => {
    expect(files({ search: " 乙局 " })).toEqual(["乙"]);
    expect(files({ verdict: "passed" })).toEqual(["甲2"]);
    expect(files({ verdict: "passed", search: "乙" })).toEqual([]);
  });

  it("goes into one summary, with the reason for each file left out and for those not reached", () => {
    const units = [
      {
        unit: "甲局",
        year: 2023,
        budget: 100,
        executed: 50,
        selfScore: 90,
        rowsScore: 90,
        subordinates: null,
        filled: true,
      },
    ];
    const summary = batchSummary(
      [row("甲", { units }), row("坏", { verdict: "unreadable", reason: "这个文件打不开。" })],
      ["未读"],
      false,
    );
    expect(summary.lines).toEqual([
      {
        unit: "甲局",
        file: "甲",
        budget: 100,
        executed: 50,
        rate: 0.5,
        selfScore: 90,
        rowsScore: 90,
        reviewScore: null,
      },
    ]);
    expect(summary.unused).toEqual([
      { file: "坏", reason: "这个文件打不开。" },
      { file: "未读", reason: "校验停止时还没有读到这个文件。" },
    ]);
  });

  it("carries the proposals for 复核分数 where a person asks for them", () => {
    const proposal = {
      sheet: "自评表",
      form: "department-self-evaluation" as const,
      unit: "甲局",
      project: "",
      cell: null,
      selfScore: "90",
      score: "88.5",
      working: "",
      basis: "",
      open: 0,
    };
    const units = [
      {
        unit: "甲局",
        year: 2023,
        budget: 100,
        executed: 50,
        selfScore: 90,
        rowsScore: 90,
        subordinates: null,
        filled: true,
      },
    ];
    const rows = [row("甲", { units, reviewScores: [proposal] })];
    const proposed = [true, false].map((scores) => batchSummary(rows, [], scores).lines[0]?.reviewScore);
    expect(proposed).toEqual([88.5, null]);
  });

  it.each(["表.xlsx", "表.XLS", "表.xlsm", "表.et", "报告.docx", "报告.DOCM", "报告.doc", "报告.wps"])(
    "takes %s",
    (name) => {
      expect(canOpenName(name)).toBe(true);
    },
  );

  it.each(["~$表.xlsx", "~$报告.docx", ".表.xlsx", "表.xlsx.bak", "说明.txt", "docx"])("leaves out %s", (name) => {
    expect(canOpenName(name)).toBe(false);
  });
});

describe("a sheet as a form", () => {
  const sheet = sheetOf(
    "自评表",
    [
      ["单位", "某局", "", ""],
      ["项目", "预算数", "执行数", "执行率"],
      ["总额", 100, null, null],
      ["说明", "因为雨季影响施工进度，计划下一季度补齐全部工程量并完成验收", "", ""],
    ],
    { formulas: { D3: "C3/B3" }, formats: { D3: "0.00%" }, protected: true, unlocked: ["B3", "C3"] },
  );
  const rows = formRows(sheet);

  it("gives numbers and blanks under a header as fields with the header's words", () => {
    const fields = rows.find(({ row }) => row === 2)?.fields ?? [];
    expect(
      fields.map(({ address, caption, text, locked, formula }) => [address, caption, text, locked, formula]),
    ).toEqual([
      ["B3", "预算数", "100", false, false],
      ["C3", "执行数", "", false, false],
      ["D3", "执行率", "", true, true],
    ]);
  });

  it("gives long texts as fields, labels as labels, and everything when asked to", () => {
    expect(rows.find(({ row }) => row === 3)).toMatchObject({
      labels: ["说明"],
      fields: [{ address: "B4", long: true }, { address: "C4" }, { address: "D4" }],
    });
    expect(
      formRows(sheet, true)
        .find(({ row }) => row === 0)
        ?.fields.map(({ address }) => address),
    ).toEqual(["A1", "B1"]);
  });

  it("takes headings that begin with a year as headings, and answers that do as answers", () => {
    const staff = sheetOf("表", [
      ["人员（人）", "编制数", "2023 年实际在职人数", "控制率"],
      [null, 32, 29, null],
      ["完成时间", "2023年12月", "2023年底前", "3家"],
    ]);
    const [head, figures, times] = formRows(staff);
    expect(head?.labels).toEqual(["人员（人）", "编制数", "2023 年实际在职人数", "控制率"]);
    expect(head?.fields).toEqual([]);
    expect(figures?.fields.slice(1).map(({ caption }) => caption)).toEqual(["编制数", "2023 年实际在职人数", "控制率"]);
    expect(times?.fields.map(({ text }) => text)).toEqual(["2023年12月", "2023年底前", "3家"]);
  });

  it("takes titles with a year and numbered names of lines as words, amounts and times as answers", () => {
    const words = ["2023年度单位整体支出绩效评价基础数据表", "1、公务用车购置和维护经费", "2．出国经费", "3) 公务接待"];
    const answers = ["1.5万元", "12月底前", "2,000元", "3-5个"];
    const rows = formRows(
      sheetOf(
        "表",
        [...words, ...answers].map((text) => [text]),
      ),
    );
    expect(rows.flatMap(({ labels }) => labels)).toEqual(words);
    expect(rows.flatMap(({ fields }) => fields.map(({ text }) => text))).toEqual(answers);
  });
});

describe("the server of npm start", () => {
  it("serves its folder with strict headers, nothing else, and finds a free port", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jihe-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "site"));
    writeFileSync(join(folder, "site", "index.html"), "好");
    writeFileSync(join(folder, "secret.txt"), "密");
    const one = await serveFolder(join(folder, "site"));
    const other = await serveFolder(join(folder, "site"), Number(new URL(one.address).port));
    onTestFinished(async () => {
      await one.close();
      await other.close();
    });
    expect(other.address).not.toBe(one.address);
    const home = await fetch(one.address);
    expect([
      await home.text(),
      home.headers.get("content-security-policy")?.includes("connect-src 'none'"),
      home.headers.get("x-content-type-options"),
    ]).toEqual(["好", true, "nosniff"]);
    const statuses = await Promise.all(
      ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%", "/nothing.js"].map((path) =>
        status(one.address, path, "GET"),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
    expect(await status(one.address, "/", "POST")).toBe(405);
  });
});

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
function status(address: string, path: string, method: string): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.on("error", reject).end();
  });
}
