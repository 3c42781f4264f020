import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strToU8, zipSync } from "fflate";
import { reportSchema, type FileReport } from "../../addin/cli/report-schema.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { openDocx } from "../../addin/hosts/docx/index.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { buildDocx, paragraph, table } from "../hosts/docx/build-docx.ts";
import { documentOf } from "../hosts/docx/document-of.ts";
import { complaints, whyNotValidating } from "../hosts/xlsx/validator.ts";
import { runInProcess, type Ended } from "./run-in-process.ts";

const SAMPLES = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-word-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]): Promise<Ended> => runInProcess(args);

function put(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function reportOf(...args: readonly string[]): Promise<FileReport> {
  const [file] = reportSchema.parse(JSON.parse((await check("--format", "json", ...args)).out)).files;
  if (!file) throw new Error("no report");
  return file;
}

/** A finding without its place. */
const findingsOf = (report: FileReport): string[] =>
  report.findings
    .filter(({ code }) => code !== "D06")
    .map(({ code, severity, message }) => `${code} ${severity} ${message.replace(/“[^”]{0,40}表[^”]{0,20}”/g, "“表”")}`)
    .sort();

describe("Word files on the command line", () => {
  it("next year's form is a workbook whose sheets are named after next year's titles, valid and with nothing but blanks", async () => {
    const form = exampleSheet("表", { form: "project", edit: { A1: "2024年度项目支出绩效自评表", A2: "" } });
    const word = put("明年.docx", documentOf(workbookOf([form])));
    const into = join(folder, "next");
    expect((await check("--next-year", into, "--fail-on", "never", word)).out).toContain("已生成下年表");
    const bytes = readFileSync(join(into, "明年（下年表）.xlsx"));
    const { snapshot } = openXlsx(bytes);
    expect(snapshot.sheets.map(({ name }) => name).join()).toContain("2025年度");
    expect(snapshot.sheets.every((sheet) => sheet.protected)).toBe(true);
    expect(review(snapshot).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    if ((await whyNotValidating(bytes)) === null) expect(await complaints(bytes)).toEqual([]);
  });

  it.each(["short", "full"])("the text (%s) names places of the document, no address of a sheet", async (format) => {
    const snapshot = openXlsx(readFileSync(join(SAMPLES, "君山2020.xlsx"))).snapshot;
    const word = put(`places-${format}.docx`, documentOf(snapshot));
    const report = await reportOf(word);
    const addresses = new Set(
      report.notChecked.flatMap(({ cells }) => cells.map((cell) => cell.slice(cell.lastIndexOf("!") + 1))),
    );
    const { out } = await check("--format", format === "short" ? "text" : format, word);
    const gaps = out.split("\n").filter((line) => /未能检查|^ {4}\?/u.test(line));
    expect(gaps.length).toBeGreaterThan(0);
    for (const line of gaps)
      expect(
        (line.match(/(?<![0-9A-Za-z])[A-Z]{1,2}[0-9]+(?![0-9A-Za-z])/gu) ?? []).filter((token) => addresses.has(token)),
      ).toEqual([]);
  });

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
    "give the forms and findings of the same filing in Excel: %s",
    async (name) => {
      const snapshot = openXlsx(readFileSync(join(SAMPLES, name))).snapshot;
      const word = await reportOf(put(name.replace(".xlsx", ".docx"), documentOf(snapshot)));
      const excel = await reportOf(join(SAMPLES, name));
      expect(word.sheets.map(({ form }) => form)).toEqual(excel.sheets.map(({ form }) => form));
      expect(findingsOf(word)).toEqual(findingsOf(excel));
      expect(word.findings.some(({ code }) => code === "D06")).toBe(false);
      expect(word.findings.every(({ fix }) => fix?.formula == null)).toBe(true);
      expect(word.derivations.every(({ formula, nativeFormula }) => formula === null && nativeFormula === null)).toBe(
        true,
      );
      expect(excel.findings.every(({ places }) => places.length === 0)).toBe(true);
      for (const { cells, places } of word.findings) {
        expect(places).toHaveLength(cells.length);
        for (const place of places) expect(place).toMatch(/^第\d+(?:张表第\d+行(?:“.+”|第\d+格)|段“.*”)$/);
      }
      expect(word.sheets.map(({ source }) => source)).toEqual(word.sheets.map((_, index) => ({ table: index + 1 })));
    },
    30_000,
  );

  it("name the place in words, and what was not read", async () => {
    const snapshot = openXlsx(readFileSync(join(SAMPLES, "芦淞2023.xlsx"))).snapshot;
    const pictures = paragraph('<w:r><w:drawing><a:blip xmlns:a="x"/></w:drawing></w:r>');
    const { out } = await check(put("芦淞.docx", documentOf(snapshot, pictures)));
    expect(out).toMatch(/^第\d张表第\d+行“.+”\s+必须修改/m);
    expect(out).toContain("有 1 处图片或图形未读");
    expect(out).not.toMatch(/![A-Z]+\d/);
  });

  it("do not list prose that is no report", async () => {
    const prose = paragraph("本手册说明填报方法，请各单位认真阅读，按照要求填写。").repeat(3);
    const { sheets } = await reportOf(
      put("手册.docx", buildDocx(prose + paragraph("项目支出绩效自评表") + table([["a", "b"]]) + prose)),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["项目支出绩效自评表"]);
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ["a.doc", "{\\rtf1\\ansi hello}", /RTF.*另存为 \.docx/],
    ["b.doc", "<html><body><table><tr><td>1</td></tr></table></body></html>", /HTML.*另存为 \.docx/],
    ["c.docx", "%PDF-1.7\n", /PDF；请用 Word 或 WPS 打开，另存为 \.docx/],
    ["d.pdf", "%PDF-1.4\n", /PDF；请用 Word 或 WPS 打开，另存为 \.docx/],
    ["e.doc", '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', /Word 2003 的 XML/],
    ["f.docx", zipSync({ "Index/Document.iwa": strToU8("x") }), /Pages/],
    ["g.docx", "", /文件是空的/],
    ["h.docx", "nonsense", /不是 Word 文档/],
    [
      "i.docx",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
      /OpenDocument/,
    ],
    ["j.docx", buildDocx(paragraph('<w:r><w:drawing><a:blip xmlns:a="x"/></w:drawing></w:r>')), /扫描件/],
    ["k.docx", buildDocx("<w:ins>".repeat(400) + "</w:ins>".repeat(400)), /嵌套/],
    ["l.docx", buildDocx("").subarray(0, 300), /损坏|没有下载完整/],
  ])("say what %s is", async (name, content, sentence) => {
    const report = await reportOf(put(`odd/${name}`, content));
    expect(report).toMatchObject({ status: "unreadable", verdict: "incomplete" });
    expect(report.error?.message).toMatch(sentence);
    expect(report.error?.message).not.toMatch(/另存为 \.xlsx/);
  });

  it("are told by content: a document named .xls, a workbook named .docx", async () => {
    const snapshot = openXlsx(readFileSync(join(SAMPLES, "君山2020.xlsx"))).snapshot;
    const document = await reportOf(put("其实是文档.xls", documentOf(snapshot)));
    expect(document.sheets[0]?.source).toEqual({ table: 1 });
    const workbook = await reportOf(put("其实是表格.docx", readFileSync(join(SAMPLES, "君山2020.xlsx"))));
    expect(workbook.status).toBe("checked");
    expect(workbook.sheets[0]?.source).toBeNull();
  });

  it("get a copy with comments, the same at the second time", async () => {
    const snapshot = openXlsx(readFileSync(join(SAMPLES, "君山2020.xlsx"))).snapshot;
    const path = put("批注/君山.docx", documentOf(snapshot));
    const report = await reportOf("--annotate", join(folder, "out"), path);
    const [copy] = report.copies;
    expect(copy).toMatchObject({ kind: "annotate", error: null });
    const once = readFileSync(copy?.path ?? "");
    expect(openDocx(once).snapshot.sheets.map(({ cells }) => [...cells])).toEqual(
      openDocx(readFileSync(path)).snapshot.sheets.map(({ cells }) => [...cells]),
    );
    const again = await reportOf("--annotate", join(folder, "out2"), copy?.path ?? "");
    expect(readFileSync(again.copies[0]?.path ?? "").equals(once)).toBe(true);
    const filled = await reportOf("--fill", join(folder, "out3"), path);
    expect(filled.copies[0]?.error).toMatch(/只校验，不回填/);
    expect(filled.findings).toEqual(report.findings);
  });

  it("are one filing with the workbook beside them", async () => {
    const workbook = readFileSync(join(SAMPLES, "衡山2023.xlsx"));
    const report = buildDocx(
      paragraph("2023年度部门整体支出绩效自评报告") +
        paragraph("一、部门概况。本部门职责明确，人员稳定，各项工作按照年初目标推进，资金使用规范。") +
        paragraph("二、政府性基金预算支出情况。2023年无政府性基金预算支出，资金使用规范，绩效目标基本实现。"),
    );
    put("一份材料/自评表.xlsx", workbook);
    put("一份材料/自评报告.docx", report);
    put("一份材料/坏的.docx", "nonsense");
    const { out, err } = await check("--format", "json", "--filing", join(folder, "一份材料"));
    const { files } = reportSchema.parse(JSON.parse(out));
    expect(files).toHaveLength(1);
    const [filing] = files;
    expect(filing?.sheets.map(({ sheet }) => sheet)).toContain("[自评报告.docx]2023年度部门整体支出绩效自评报告");
    expect(filing?.sheets.filter(({ sheet }) => sheet.startsWith("[自评表.xlsx]"))).toHaveLength(5);
    expect(filing?.findings.every(({ cells }) => cells.every((cell) => cell.startsWith("[自评")))).toBe(true);
    expect(err).toMatch(/坏的\.docx：.*不是 Word 文档/);
    expect((await check("--filing", "--annotate", join(folder, "x"), folder)).code).toBe(2);
  });

  it("of the old kind get comments by way of LibreOffice where it is asked for", async (context) => {
    const form = readFileSync(fileURLToPath(new URL("../fixtures/word/form.doc", import.meta.url)));
    const path = put("旧/表.doc", form);
    const listed = await reportOf("--annotate", join(folder, "lo1"), path);
    expect(listed.copies[0]?.error).toMatch(/另存为 \.docx/);
    const report = await reportOf("--annotate", join(folder, "lo2"), "--with-libreoffice", path);
    const [copy] = report.copies;
    if (copy?.path == null) context.skip("LibreOffice is not there, or could not start");
    expect(copy?.path).toMatch(/表\.docx$/);
    expect(openDocx(readFileSync(copy?.path ?? "")).snapshot.sheets.length).toBeGreaterThan(1);
  }, 120_000);
});
