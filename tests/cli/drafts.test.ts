import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBookmarks, rewriteBookmarks } from "../../addin/hosts/docx/bookmarks.ts";
import { openDocx } from "../../addin/hosts/docx/index.ts";
import { writeDocument } from "../../addin/hosts/docx/new-file/write-document.ts";
import { text } from "../../addin/compose/document-plan.ts";
import { runInProcess } from "./run-in-process.ts";

const SAMPLE = "assets/samples/芦淞2023.xlsx";
const folder = mkdtempSync(join(tmpdir(), "jihe-drafts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: readonly string[]): string => join(folder, ...path);
const bytesOf = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(at(...path)));
const valuesIn = (bytes: Uint8Array): unknown[] =>
  openDocx(bytes).snapshot.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));

describe("--draft", () => {
  it("writes one document for a file, and says how much is open", async () => {
    const { err, out } = await runInProcess(["--draft", at("稿"), SAMPLE]);
    expect(out + err).toMatch(/已起草自评报告，\d+ 处待填，\d+ 处待核/);
    expect(readdirSync(at("稿"))).toEqual(["芦淞2023-自评报告草稿.docx"]);
    expect(valuesIn(bytesOf("稿", "芦淞2023-自评报告草稿.docx"))).toContain(
      "编制16人，年末实际在职14人，在职人员控制率87.5%。",
    );
  });

  it("writes one document for a filing of several files", async () => {
    mkdirSync(at("材料"));
    copyFileSync(SAMPLE, at("材料", "甲.xlsx"));
    copyFileSync("assets/samples/渌口2021.xlsx", at("材料", "乙.xlsx"));
    await runInProcess(["--filing", "--draft", at("整份"), at("材料")]);
    expect(readdirSync(at("整份"))).toEqual(["材料-自评报告草稿.docx"]);
  });

  it("takes over the outline of a report that is given", async () => {
    const lines = [
      "2022年度部门整体支出绩效自评报告",
      "一、单位概况",
      "（一）人员编制",
      "二、资金使用",
      "三、问题和建议",
    ];
    const filler = "全年各项工作按计划推进，资金使用规范，没有发生违规违纪问题。";
    const blocks = lines.flatMap((line) => [text("plain", line), text("plain", filler)]);
    writeFileSync(at("去年.docx"), writeDocument({ title: "", blocks }));
    await runInProcess(["--draft", at("按提纲"), "--outline", at("去年.docx"), SAMPLE]);
    const values = valuesIn(bytesOf("按提纲", "芦淞2023-自评报告草稿.docx"));
    expect(values).toEqual(expect.arrayContaining(["一、单位概况", "（一）人员编制", "三、问题和建议"]));
    expect(values).not.toContain("三、政府性基金预算支出情况");
  });

  it("renews the figures of an edited draft, lists them, and leaves the draft as it was", async () => {
    const draft = bytesOf("稿", "芦淞2023-自评报告草稿.docx");
    const staff = readBookmarks(draft).find((each) => each.text === "16")?.name ?? "";
    writeFileSync(at("改过.docx"), rewriteBookmarks(draft, new Map([[staff, "18"]])));
    const before = bytesOf("改过.docx");
    const { out, err } = await runInProcess(["--draft", at("新"), "--renew", at("改过.docx"), SAMPLE]);
    expect(out + err).toMatch(/!B4 表已改为16，报告仍是18。/);
    expect(valuesIn(bytesOf("新", "改过-数字已更新.docx"))).toContain(
      "编制16人，年末实际在职14人，在职人员控制率87.5%。",
    );
    expect(Buffer.from(bytesOf("改过.docx")).equals(Buffer.from(before))).toBe(true);
  });

  it.each([
    [["--outline", "x.docx", SAMPLE], "要与 --draft"],
    [["--draft", "d", "--outline", "x.docx", "--renew", "y.docx", SAMPLE], "只能用一个"],
    [["--draft", at("d"), "--renew", "y.docx", SAMPLE, "assets/samples/渌口2021.xlsx"], "一次只能对照一份材料"],
  ])("%j is told in one sentence", async (args, sentence) => {
    const { code, err } = await runInProcess(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it.each([["--outline"], ["--renew"]])(
    "%s with a document that is neither is told, and nothing is written",
    async (option) => {
      writeFileSync(at("别的.docx"), writeDocument({ title: "", blocks: [text("plain", "通知")] }));
      const { code, out, err } = await runInProcess(["--draft", at("没有"), option, at("别的.docx"), SAMPLE]);
      expect(code).toBe(2);
      expect(out + err).toMatch(/不能作提纲|没有绩核草稿的标记/);
      expect(() => readdirSync(at("没有"))).toThrow();
    },
  );
});
