import { describe, expect, it } from "vitest";
import { tableCell, text, type DocumentPlan } from "../../../addin/compose/document-plan.ts";
import { openDocx } from "../../../addin/hosts/docx/index.ts";
import { writeDocument } from "../../../addin/hosts/docx/new-file/write-document.ts";
import { Package } from "../../../addin/hosts/ooxml/package.ts";
import { complaints, whyNotValidating } from "../xlsx/validator.ts";

const PLAN: DocumentPlan = {
  title: "某局 <2024> & 年度\u0001",
  blocks: [
    text("title", "2024年度部门整体支出绩效自评报告"),
    text("subtitle", "（草稿）"),
    text("heading1", "一、基本情况"),
    text("heading2", "（一）部门概况"),
    text("heading3", "1.职能"),
    {
      kind: "text",
      style: "body",
      runs: [
        { text: "全年支出" },
        { text: "123.45", bookmark: "_JXm1_E6_表" },
        { text: "万元。" },
        { text: "【待填：职能】", highlight: "open", bold: true },
        { text: "【待核：F04】", highlight: "doubt" },
      ],
    },
    {
      kind: "table",
      widths: [1, 3, 2, 2],
      headings: 1,
      rows: [
        ["序号", "指标", "目标", "得分"].map((name) => tableCell(name)),
        [{ ...tableCell("1"), down: 2 }, tableCell("甲\n乙"), { ...tableCell("跨两列", "center"), across: 2 }],
        [tableCell("丙"), tableCell("10", "right"), tableCell("9.5", "right")],
      ],
    },
    { kind: "table", widths: [1], headings: 0, rows: [[tableCell("另一张表")]] },
    { ...text("plain", "附件"), newPage: true },
    text("note", "注：无"),
    { ...text("signature", "某局"), withNext: true },
    { ...text("signature", "某日"), newPage: true, withNext: true },
    text("signature", "附"),
  ],
};
const LANDSCAPE: DocumentPlan = { title: "", landscape: true, blocks: PLAN.blocks.slice(6, 8) };
const COMPACT: DocumentPlan = { ...PLAN, compact: true };
const why = await whyNotValidating(writeDocument(PLAN), "docx");
if (why !== null) console.warn(`skipped: ${why}`);

describe("a document of our own", () => {
  it("says what the plan says: our reader finds its table, its merged cells and its paragraphs", () => {
    const { snapshot } = openDocx(writeDocument(PLAN));
    const sheet = snapshot.sheets.find(({ cells }) => [...cells.values()].some(({ value }) => value === "序号"));
    if (!sheet) throw new Error("no table");
    const values = [...sheet.cells.values()].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["序号", "1", "甲\n乙", "丙", "跨两列", "9.5"]));
    const sizes = sheet.merges.map(({ top, left, bottom, right }) => `${bottom - top + 1}×${right - left + 1}`);
    expect(sizes).toEqual(expect.arrayContaining(["2×1", "1×2"]));
  });

  it("is read as the report it is", () => {
    const bytes = writeDocument({
      title: "",
      blocks: [...PLAN.blocks.slice(0, 6), text("body", "全年任务已经完成，资金使用规范。".repeat(9))],
    });
    const values = openDocx(bytes).snapshot.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(values).toContain("全年支出123.45万元。【待填：职能】【待核：F04】");
  });

  it("is the same bytes each time, and carries no clock and no name", () => {
    const bytes = writeDocument(PLAN);
    expect(Buffer.from(writeDocument(PLAN)).equals(Buffer.from(bytes))).toBe(true);
    const core = Package.open(bytes).demand("docProps/core.xml");
    expect(core).toContain("<dc:title>某局 &lt;2024&gt; &amp; 年度</dc:title>");
    expect(core).not.toMatch(/creator|created|modified/);
  });

  it("has the page of an official document, a bookmark round the figure, and colours on what is open", () => {
    const xml = Package.open(writeDocument(PLAN)).demand("word/document.xml");
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(xml).toMatch(/<w:bookmarkStart w:id="0" w:name="_JXm1_E6_表"\/><w:r>(?:(?!<w:r>).)*123\.45/);
    expect(xml.match(/w:highlight w:val="(?:yellow|cyan)"/g)).toHaveLength(2);
    expect(Package.open(writeDocument(LANDSCAPE)).demand("word/document.xml")).toContain('w:orient="landscape"');
  });

  it.skipIf(why !== null)("is valid to the Open XML SDK", async () => {
    expect(await complaints(writeDocument(PLAN), "docx")).toEqual([]);
    expect(await complaints(writeDocument(LANDSCAPE), "docx")).toEqual([]);
    expect(await complaints(writeDocument(COMPACT), "docx")).toEqual([]);
  });
});
