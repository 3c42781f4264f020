import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildWorkbooks } from "../../../assets/workbooks/build.ts";
import { openXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { STRICT } from "../../../addin/hosts/ooxml/namespaces.ts";
import { writeWorkbook } from "../../../addin/hosts/xlsx/new-file/write-workbook.ts";
import { summaryFile } from "../../../addin/hosts/xlsx/summary-file.ts";
import { fillWrites, planFill } from "../../../addin/fill/plan.ts";
import { HostError, type Mark } from "../../../addin/hosts/port.ts";
import { review } from "../../../addin/review/review.ts";
import type { ReportSheet } from "../../../addin/sheet/report-sheet.ts";
import { cellAt } from "../../../addin/sheet/snapshot.ts";
import type { CellWrite } from "../../../addin/sheet/edit.ts";
import { whole } from "../../whole.ts";
import { MAIN, OFFICE, utf16, workbookParts, zipped, type Parts } from "./build-workbook.ts";
import { complaints, newComplaints, whyNotValidating } from "./validator.ts";

const PACKAGES = join(import.meta.dirname, "../../fixtures/packages");
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(PACKAGES, name)));
const built = buildWorkbooks();
const why = await whyNotValidating(built.values().next().value ?? new Uint8Array());
if (why !== null) console.warn(`skipped: ${why}`);
const validating = describe.skipIf(why !== null);

const RESULT: ReportSheet = {
  name: "校验结果",
  landscape: true,
  widths: [20, 60],
  rows: [
    [{ value: "位置" }, { value: "问题" }],
    [
      { value: "表!A1", link: { sheet: "表", row: 0, column: 0 } },
      { value: "第一行\n第二行 <&> \u0001", bold: true },
    ],
    [
      { value: "标题", look: "title", across: 2 },
      { value: "", look: "bare" },
    ],
    [{ value: "签字：", look: "bare", bold: true }],
  ],
  footer: { left: "2023 某局 <&>", right: "2026-03-01" },
};

validating("what the product makes is valid", () => {
  it.each([...built])("%s", async (_, bytes) => {
    expect(await complaints(bytes)).toEqual([]);
  });

  it("the summary of a folder", async () => {
    const line = {
      unit: "某局",
      file: "a.xlsx",
      budget: 1.5,
      executed: 1.2,
      rate: 0.8,
      selfScore: 90,
      rowsScore: null,
      reviewScore: null,
    };
    const summary = {
      year: 2023,
      lines: [line],
      total: line,
      unused: [{ file: "a<b>.xlsx", reason: "读不出来" }],
      toReview: 1,
      scoresDiffer: ["某局"],
    };
    expect(await complaints(summaryFile(summary))).toEqual([]);
  });

  it("a table with frozen rows and nothing to print", async () => {
    const rows = [
      [{ value: "甲" }, { value: 1 }],
      [{ value: null }, { value: 0.5, formula: "B1/2", style: { format: "0.00%" } }],
      [],
    ];
    expect(await complaints(writeWorkbook({ sheets: [{ name: "表'1", widths: [], rows, frozenRows: 1 }] }))).toEqual(
      [],
    );
  });
});

/** What a user may put into a file: marks, figures and texts filled in. */
function additions(source: Uint8Array) {
  const { snapshot } = openXlsx(source);
  const result = review(snapshot);
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  const free = { sheet: sheet.name, row: sheet.rowCount + 2, column: 1 };
  const own: readonly Mark[] = [
    { cell: { sheet: sheet.name, row: 0, column: 0 }, severity: "error", note: "甲。" },
    { cell: free, severity: "warning", note: "乙。" },
    { cell: { ...free, row: free.row + 1 }, severity: "info", note: "" },
  ];
  const marks: readonly Mark[] = [
    ...own,
    ...result.findings.flatMap(({ cells, severity, message }) =>
      cells.slice(0, 1).map((cell) => ({ cell, severity, note: message })),
    ),
  ];
  const writes: readonly CellWrite[] = [
    { cell: free, content: { kind: "value", value: 0.5 }, format: "0.0000%" },
    { cell: { ...free, column: 2 }, content: { kind: "formula", formula: "1+1" } },
    { cell: { ...free, column: 3 }, content: { kind: "value", value: " 文字\u0001" } },
    ...fillWrites(
      planFill(snapshot, result).items.filter(({ ticked }) => ticked),
      "value",
    ),
  ];
  return { own, marks, writes };
}

/** A report put into the workbook. One of protected structure takes no sheets and stays as it is; everything else goes on. */
async function withReport(host: XlsxHost): Promise<void> {
  const before = host.bytes();
  const isClosed = await host.writeReport([RESULT]).then(
    () => false,
    (error: unknown) => error instanceof HostError && error.code === "protected",
  );
  expect(isClosed && !host.bytes().some((byte, index) => byte !== before[index])).toBe(isClosed);
}

/** Everything a user may do to a file, one thing after another, and everything taken back. */
async function copies(source: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const { marks, writes } = additions(source);
  const host = XlsxHost.open(source);
  await host.mark(marks);
  const { former } = await host.write(writes);
  await withReport(host);
  await host.saveSettings({ 甲: "<&>" });
  const everything = host.bytes();
  await host.restore(former);
  await host.clearMarks();
  const cleaned = XlsxHost.open(host.bytes());
  await cleaned.clean([]);
  return { everything, cleaned: cleaned.bytes() };
}

/** Everything a user may do to a file, each on a copy of its own, and the file after each step. */
async function steps(source: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const { own, marks, writes } = additions(source);
  const marked = XlsxHost.open(source);
  await marked.mark(marks);
  const filled = XlsxHost.open(source);
  const filling = await filled.write(writes);
  expect(filling.written.length + filling.skipped.length).toBeGreaterThan(0);
  const filledBytes = filled.bytes();
  await filled.restore(filling.former);
  const reported = XlsxHost.open(source);
  await withReport(reported);
  await reported.saveSettings({ 甲: "<&>" });
  await reported.mark(own);
  const cleaned = XlsxHost.open(reported.bytes());
  await cleaned.clean([]);
  const cleared = XlsxHost.open(marked.bytes());
  await cleared.clearMarks();
  return {
    marked: marked.bytes(),
    filled: filledBytes,
    restored: filled.bytes(),
    reported: reported.bytes(),
    cleaned: cleaned.bytes(),
    cleared: cleared.bytes(),
  };
}

/** The validator starts anew for every file: all steps at once here, each by itself in `npm run test:whole`. */
const changes = whole ? steps : copies;
/** The workbook whose steps are always looked at one by one: it holds most of what Excel itself adds. */
const RICHEST = "package-d-excel-extras.xlsx";

const VML = (body: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${body}</xml>`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const ROWS =
  '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
const base = workbookParts(ROWS);
const changed = (changes: Readonly<Record<string, (text: string) => string>>, more: Parts = {}): Uint8Array =>
  zipped({
    ...base,
    ...Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, change(base[name] ?? "")])),
    ...more,
  });

const EXCEL_EXTRAS =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15ac:absPath url="C:\\表\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>';

/** Sound workbooks as other programs write them, each with something that was once written wrongly. */
const OTHERS: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "Excel's extras between known children, no names, no calcPr",
    () =>
      changed({ "xl/workbook.xml": (xml) => xml.replace("<bookViews>", `<workbookPr/>${EXCEL_EXTRAS}<bookViews>`) }),
  ],
  [
    "nothing but sheets in the workbook part",
    () => changed({ "xl/workbook.xml": (xml) => xml.replace(/<bookViews>.*<\/bookViews>/, "") }),
  ],
  [
    "an extension list in every part",
    () => {
      const list = '<extLst><ext uri="{A}" xmlns:q="urn:q"/></extLst>';
      return changed({
        "xl/workbook.xml": (xml) => xml.replace("</workbook>", `${list}</workbook>`),
        "xl/worksheets/sheet1.xml": (xml) => xml.replace("</worksheet>", `${list}</worksheet>`),
        "xl/styles.xml": (xml) => xml.replace("</styleSheet>", `${list}</styleSheet>`),
      });
    },
  ],
  [
    "a header picture before the notes",
    () =>
      changed(
        {
          "xl/worksheets/sheet1.xml": (xml) =>
            xml.replace("</worksheet>", '<legacyDrawing r:id="rIdA"/><legacyDrawingHF r:id="rIdB"/></worksheet>'),
          "[Content_Types].xml": (xml) =>
            xml.replace(
              "<Override",
              '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override',
            ),
        },
        {
          "xl/drawings/vmlDrawing1.vml": VML(
            '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>40</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>',
          ),
          "xl/drawings/vmlDrawing2.vml": VML('<v:shape id="CH" type="#_x0000_t75" style="width:9pt;height:9pt"/>'),
          "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A41" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rIdB" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing2.vml"/><Relationship Id="rIdA" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rIdC" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
        },
      ),
  ],
  [
    "a header picture alone",
    () =>
      changed(
        {
          "xl/worksheets/sheet1.xml": (xml) =>
            xml.replace("</worksheet>", '<legacyDrawingHF r:id="rId1"/></worksheet>'),
          "[Content_Types].xml": (xml) =>
            xml.replace(
              "<Override",
              '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
            ),
        },
        {
          "xl/drawings/vmlDrawing1.vml": VML(
            '<v:shape id="CH" type="#_x0000_t75" style="width:9pt;height:9pt"></v:shape>',
          ),
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
        },
      ),
  ],
  [
    "relationships listed one by one",
    () =>
      changed({
        "[Content_Types].xml": (xml) =>
          xml.replace(
            /<Default Extension="rels"[^>]*\/>/,
            ["/_rels/.rels", "/xl/_rels/workbook.xml.rels"]
              .map(
                (name) =>
                  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
              )
              .join(""),
          ),
      }),
  ],
  [
    "content types of parts that are not there",
    () =>
      changed({
        "[Content_Types].xml": (xml) =>
          xml.replace(
            "</Types>",
            '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/Drawings/vmlDrawing1.vml" ContentType="application/xml"/></Types>',
          ),
      }),
  ],
  [
    "a default for vml that means something else",
    () =>
      changed({
        "[Content_Types].xml": (xml) =>
          xml.replace("<Override", '<Default Extension="VML" ContentType="application/xml"/><Override'),
      }),
  ],
  [
    "notes with answers, drawn with other prefixes, beside a text without an end tag",
    () =>
      changed(
        {
          "xl/worksheets/sheet1.xml": (xml) => xml.replace("</worksheet>", '<legacyDrawing r:id="rIdA"/></worksheet>'),
          "[Content_Types].xml": (xml) =>
            xml.replace(
              "<Override",
              '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override',
            ),
        },
        {
          "xl/drawings/vmlDrawing1.vml":
            '<xml xmlns:w="urn:schemas-microsoft-com:vml" xmlns:e="urn:schemas-microsoft-com:office:excel"><w:shape id="_x0000_s1025" type="#_x0000_t202"><e:ClientData ObjectType="Note"><e:Row>40</e:Row><e:Column>0</e:Column></e:ClientData></w:shape><w:shape id="_x0000_s1026"><w:textbox><div><font>按钮<br></font></div></w:textbox></w:shape></xml>',
          "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A41" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
          "xl/threadedComments/threadedComment1.xml":
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A41" dT="2020-01-01T00:00:00.00" personId="{AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA}" id="{BBBBBBBB-AAAA-AAAA-AAAA-AAAAAAAAAAAA}"><text>x</text></threadedComment></ThreadedComments>',
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rIdA" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rIdC" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        },
      ),
  ],
  [
    "custom views that hold children of the sheet's own names",
    () =>
      changed({
        "xl/worksheets/sheet1.xml": (xml) =>
          xml.replace(
            "</sheetData>",
            '</sheetData><customSheetViews><customSheetView guid="{AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA}"><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><printOptions/><pageSetup orientation="portrait"/></customSheetView></customSheetViews>',
          ),
      }),
  ],
  [
    "comments and instructions between the children, with words of the format in them",
    () =>
      changed({
        "xl/workbook.xml": (xml) => xml.replace("<sheets>", "<!-- <calcPr/> --><?x <definedNames> ?><sheets>"),
        "xl/styles.xml": (xml) => xml.replace("</styleSheet>", "<!-- <dxfs> --></styleSheet>"),
      }),
  ],
  [
    "content types in percent code, with end tags, the defaults last",
    () =>
      changed({
        "[Content_Types].xml": (xml) => {
          const defaults = xml.match(/<Default[^>]*\/>/g) ?? [];
          return xml
            .replace(/<Default[^>]*\/>/g, "")
            .replace("/xl/worksheets/sheet1.xml", "/xl/worksheets/%73heet1.xml")
            .replace("</Types>", `${defaults.join("")}</Types>`)
            .replace(/<(Default|Override)([^>]*)\/>/g, "<$1$2></$1>");
        },
      }),
  ],
  ["an empty style sheet", () => changed({ "xl/styles.xml": () => `<styleSheet xmlns="${MAIN}"></styleSheet>` })],
  ["a self-closing style sheet", () => changed({ "xl/styles.xml": () => `<styleSheet xmlns="${MAIN}"/>` })],
  [
    "a style sheet with fonts alone",
    () =>
      changed({
        "xl/styles.xml": () =>
          `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="9"/></font></fonts></styleSheet>`,
      }),
  ],
  [
    "no style sheet",
    () =>
      changed(
        {
          "xl/_rels/workbook.xml.rels": (xml) => xml.replace(/<Relationship Id="rId2"[^>]*\/>/, ""),
          "[Content_Types].xml": (xml) => xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*\/>/, ""),
        },
        { "xl/styles.xml": null },
      ),
  ],
  [
    "no style sheet, though cells name styles",
    () => {
      const styled = workbookParts('<row r="1"><c r="A1" s="3"><v>1</v></c></row>');
      return zipped({
        ...styled,
        "xl/_rels/workbook.xml.rels": (styled["xl/_rels/workbook.xml.rels"] ?? "").replace(
          /<Relationship Id="rId2"[^>]*\/>/,
          "",
        ),
        "[Content_Types].xml": (styled["[Content_Types].xml"] ?? "").replace(
          /<Override PartName="\/xl\/styles.xml"[^>]*\/>/,
          "",
        ),
        "xl/styles.xml": null,
      });
    },
  ],
  [
    "a style sheet that is not linked",
    () => changed({ "xl/_rels/workbook.xml.rels": (xml) => xml.replace(/<Relationship Id="rId2"[^>]*\/>/, "") }),
  ],
  [
    "styles that are not there",
    () => zipped(workbookParts('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c></row>')),
  ],
  [
    "a UTF-16 part of Power Query",
    () =>
      changed(
        {
          "xl/_rels/workbook.xml.rels": (xml) =>
            xml.replace(
              "</Relationships>",
              `<Relationship Id="rId9" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
            ),
        },
        {
          "customXml/item1.xml": utf16(
            '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>',
          ),
        },
      ),
  ],
  [
    "the Strict variant",
    () =>
      zipped(
        Object.fromEntries(
          Object.entries(base).map(([name, text]) => [
            name,
            text.replaceAll(MAIN, STRICT.main).replaceAll(OFFICE, STRICT.relationships),
          ]),
        ),
      ),
  ],
  [
    "prefixes instead of a default namespace",
    () =>
      changed({
        "xl/worksheets/sheet1.xml": () =>
          `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
  ],
  [
    "cells without references",
    () => zipped(workbookParts("<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>")),
  ],
];

validating("a copy has no error its source did not have", () => {
  it.each([...OTHERS])("%s", async (_, make) => {
    const source = make();
    for (const [step, bytes] of Object.entries(await changes(source)))
      expect(await newComplaints(source, bytes), step).toEqual([]);
  });

  it.each(readdirSync(PACKAGES).filter((name) => name.endsWith(".xlsx")))("%s", async (name) => {
    const source = fixture(name);
    for (const [step, bytes] of Object.entries(await (name === RICHEST ? steps : changes)(source)))
      expect(await newComplaints(source, bytes), step).toEqual([]);
  });

  it.each([...built].filter(([path]) => path.startsWith("samples/")))("%s", async (_, source) => {
    for (const [step, bytes] of Object.entries(await changes(source)))
      expect(await complaints(bytes), step).toEqual([]);
  });
});

describe("what a schema cannot see", () => {
  it.each(["an empty style sheet", "a self-closing style sheet", "styles that are not there"])(
    "%s: a percentage filled in changes the look of no other cell",
    async (name) => {
      const make = OTHERS.find(([each]) => each === name)?.[1];
      if (!make) throw new Error(name);
      const host = XlsxHost.open(make());
      await host.write([
        { cell: { sheet: "表", row: 4, column: 0 }, content: { kind: "value", value: 0.5 }, format: "0.00%" },
      ]);
      const [sheet] = openXlsx(host.bytes()).snapshot.sheets;
      if (!sheet) throw new Error("no sheet");
      expect([cellAt(sheet, 0, 0).format, cellAt(sheet, 0, 1).format, cellAt(sheet, 4, 0).format]).toEqual([
        "General",
        "General",
        "0.00%",
      ]);
    },
  );
});
