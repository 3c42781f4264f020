import { describe, expect, it } from "vitest";
import { openDocx } from "../../../addin/hosts/docx/index.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { buildDocx, docxParts, paragraph, run, table, type DocxOptions } from "./build-docx.ts";
import { sheetsOf } from "./read-texts.ts";
import { strToU8, zipSync } from "fflate";

describe("sheets of a document", () => {
  const form = table([
    ["序号", "得分"],
    ["1", "5"],
  ]);

  it("have the lines above and below their table, and no name twice", () => {
    const book = openDocx(
      buildDocx(
        paragraph("附件1") +
          paragraph("项目支出绩效自评表") +
          paragraph("（2023年度）") +
          form +
          paragraph("注：据实填写") +
          paragraph("填报人：") +
          paragraph("") +
          paragraph("项目支出绩效自评表") +
          form,
      ),
    );
    expect(book.snapshot.sheets.map((sheet) => [sheet.name, sheet.rowCount])).toEqual([
      ["项目支出绩效自评表", 7],
      ["项目支出绩效自评表2", 3],
    ]);
    expect(book.snapshot.sheets.map(({ word }) => word)).toEqual([{ table: 1 }, { table: 2 }]);
  });

  it("join a table cut over pages", () => {
    for (const between of [
      paragraph(""),
      paragraph("（续表）"),
      paragraph("", "<w:pageBreakBefore/>"),
      paragraph("续上表"),
    ])
      expect(sheetsOf(paragraph("自评表") + form + between + form)).toHaveLength(1);
  });

  it("lift what stands in a frame", () => {
    const nested = table([[{ text: paragraph("自评表") + form + paragraph("") }]]);
    expect(sheetsOf(nested)).toEqual(sheetsOf(paragraph("自评表") + form));
    const layout = table([[{ text: paragraph("自评表") + form + paragraph("") }, { text: paragraph("") }]]);
    expect(sheetsOf(layout)).toEqual(sheetsOf(paragraph("自评表") + form));
  });

  it("make a table inside a cell part of the form around it", () => {
    const funds = table([
      ["预算数", "执行数"],
      ["5.00", "4.50"],
    ]);
    const around = table([
      ["项目名称", "道路养护"],
      ["资金", { text: paragraph("单位：万元") + funds + paragraph("") }],
      ["主管部门", "交通局"],
      ["实施单位", "养护站"],
    ]);
    expect(sheetsOf(around)).toEqual([
      [
        ["项目名称", "道路养护", "·"],
        ["资金", "单位：万元", "·"],
        ["·", "预算数", "执行数"],
        ["·", "5.00", "4.50"],
        ["主管部门", "交通局", "·"],
        ["实施单位", "养护站", "·"],
      ],
    ]);
  });

  it("hold prose only where it is a report, or where nothing else is there", () => {
    const prose = paragraph("本手册说明填报方法，请各单位认真阅读，按照要求填写。");
    const withForm = openDocx(buildDocx(prose + prose + paragraph("自评表") + form));
    expect(withForm.snapshot.sheets.map(({ name }) => name)).toEqual(["自评表"]);
    expect(withForm.notices).toEqual([{ kind: "prose", count: 2 }]);
    const alone = openDocx(buildDocx(prose));
    expect(alone.snapshot.sheets.map(({ name, word }) => [name, word])).toEqual([["正文", { paragraphs: [1, 1] }]]);
    const report = paragraph("2023年度部门整体支出绩效自评报告") + prose.repeat(3);
    expect(
      openDocx(
        buildDocx(paragraph("自评表") + form + paragraph("", "<w:pageBreakBefore/>") + report),
      ).snapshot.sheets.map(({ name, word }) => [name, word]),
    ).toEqual([
      ["自评表", { table: 1 }],
      ["2023年度部门整体支出绩效自评报告", { paragraphs: [2, 5] }],
    ]);
  });

  it("tell what was not read", () => {
    const book = openDocx(
      buildDocx(
        paragraph(
          '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r><w:r><w:object/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>',
        ) +
          '<w:altChunk r:id="x"/>' +
          paragraph(run("藏", "<w:vanish/>")) +
          form,
      ),
    );
    expect(book.notices.map(({ kind }) => kind)).toEqual(["hidden", "pictures", "objects", "outside", "footnotes"]);
  });
});

describe("packages", () => {
  const body = paragraph("自评表") + table([["a", "b"]], [100, 100]);
  const plain = sheetsOf(body);

  it.each<[string, DocxOptions]>([
    ["strict namespaces", { strict: true }],
    ["another prefix", { prefix: "ns0" }],
    ["parts under other names", { document: "content/main.part" }],
  ])("may have %s", (_, options) => {
    expect(sheetsOf(body, options)).toEqual(plain);
  });

  it.each<[string, () => Uint8Array]>([
    ["a document nested too deep", () => buildDocx("<w:ins>".repeat(5_000) + "</w:ins>".repeat(5_000))],
    [
      "tables nested too deep",
      () => buildDocx(`${"<w:tbl><w:tr><w:tc>".repeat(60)}${"</w:tc></w:tr></w:tbl>".repeat(60)}`),
    ],
    ["no document", () => zipSync({ "a.txt": strToU8("a") })],
    [
      "another root",
      () =>
        zipSync(
          Object.fromEntries(
            Object.entries({ ...docxParts(body), "word/document.xml": "<x/>" }).map(([name, text]) => [
              name,
              strToU8(text),
            ]),
          ),
        ),
    ],
    ["a document part that unpacks to 40 MB", () => buildDocx(paragraph(" ".repeat(40_000_000)))],
  ])("refuse %s with a reason", (_, make) => {
    expect(() => openDocx(make())).toThrow(HostError);
  });

  it("hold ten thousand tables", () => {
    const { sheets } = openDocx(buildDocx(`${paragraph("表")}${table([["a", "b"]])}`.repeat(10_000))).snapshot;
    expect(sheets.length).toBeGreaterThan(0);
  });
});
