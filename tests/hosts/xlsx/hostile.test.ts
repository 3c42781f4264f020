import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbookFile, openXlsx, patchXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../../addin/hosts/ooxml/node-inflater.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import { buildParts, buildXlsx } from "./build-xlsx.ts";

const PACKAGES = join(import.meta.dirname, "../../fixtures/packages");
const workbook = workbookOf([
  sheetOf(
    "表",
    [
      ["甲", 1],
      [2, 3],
    ],
    { merges: ["A3:B3"] },
  ),
]);
const good = buildXlsx(workbook);
/** The same with the workbook part first, so its bytes and its directory entry are easy to find. */
const workbookFirst = zipSync(
  Object.fromEntries(
    Object.entries(buildParts(workbook))
      .sort(([a], [b]) => Number(b === "xl/workbook.xml") - Number(a === "xl/workbook.xml"))
      .map(([part, text]) => [part, strToU8(text)]),
  ),
);

/** A file with some parts replaced (`null` removes one). */
function spoiled(changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries({ ...buildParts(workbook), ...changes }))
    if (text !== null) parts[name] = strToU8(text);
  return zipSync(parts);
}

function refusal(bytes: Uint8Array): HostError {
  for (const inflater of [undefined, nodeInflater]) {
    try {
      openXlsx(bytes, inflater ? { inflater } : {});
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
      if (error instanceof HostError && inflater) return error;
      continue;
    }
    throw new Error("was not refused");
  }
  throw new Error("was not refused");
}

const sheet = (body: string): Uint8Array =>
  spoiled({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`,
  });
const flip = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));

describe("files that are refused with a clear sentence", () => {
  const directory = new DataView(workbookFirst.buffer).getUint32(workbookFirst.length - 6, true);
  const withDirectory = (offset: number, value: number, size: 2 | 4): Uint8Array => {
    const copy = workbookFirst.slice();
    const target = new DataView(copy.buffer);
    if (size === 2) target.setUint16(directory + offset, value, true);
    else target.setUint32(directory + offset, value, true);
    return copy;
  };

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing at all", new Uint8Array(), /空的/],
    ["a text file", strToU8("预算单位,金额\n"), /纯文本/],
    ["a cut download", good.slice(0, good.length - 30), /损坏|没有下载完整/],
    ["a zip without workbook", zipSync({ "a.txt": strToU8("x") }), /没有 Excel 工作簿/],
    ["a Word document", spoiled({ "xl/workbook.xml": '<w:document xmlns:w="urn:w"/>' }), /没有 Excel 工作簿/],
    [
      "an .xlsb",
      spoiled({
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "",
      }),
      /xlsb/,
    ],
    ["an encrypted entry", withDirectory(8, 1, 2), /密码/],
    ["an unknown compression", withDirectory(10, 93, 2), /压缩方式/],
    ["a zip64 entry", withDirectory(24, 0xffffffff, 4), /ZIP64/],
    ["a declared size of gigabytes", withDirectory(24, 0xf0000000, 4), /超过上限/],
    ["a part longer than declared", withDirectory(24, 20, 4), /校验不符/],
    ["flipped bits in a part", flip(workbookFirst, 60), /校验不符|损坏/],
    ["two parts of one name", zipSync({ "a.xml": strToU8("1"), "A.XML": strToU8("2") }), /损坏/],
    [
      "a DOCTYPE",
      spoiled({ "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${buildParts(workbook)["xl/workbook.xml"] ?? ""}` }),
      /DOCTYPE/,
    ],
    [
      "a DOCTYPE in a sheet",
      spoiled({
        "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><!doctype x>${buildParts(workbook)["xl/worksheets/sheet1.xml"] ?? ""}`,
      }),
      /DOCTYPE/,
    ],
    ["another encoding", spoiled({ "xl/workbook.xml": '<?xml version="1.0" encoding="GBK"?><workbook/>' }), /编码/],
    ["a sheet part that is missing", spoiled({ "xl/worksheets/sheet1.xml": null }), /缺少/],
    ["a relationship that is missing", spoiled({ "xl/_rels/workbook.xml.rels": null }), /结构/],
    ["a cut sheet", sheet("<sheetData><row r='1'><c r='A1'><v>1"), /结构/],
    ["unbalanced tags", sheet("<sheetData><row r='1'></sheetData>"), /结构/],
    ["an attribute without quotes", sheet("<sheetData><row r=1/></sheetData>"), /结构/],
  ])("%s", (_, bytes, wording) => {
    const before = bytes.slice();
    const error = refusal(bytes);
    expect(error.detail).toMatch(wording);
    expect(["unreadable", "too-large"]).toContain(error.code);
    expect(bytes).toEqual(before);
  });

  it("a bomb of many small parts, before anything is unpacked", () => {
    expect(() => openXlsx(good, { limits: { total: 1000, entries: 100 } })).toThrow(/超过上限/);
    expect(() => openXlsx(good, { limits: { total: 1e9, entries: 3 } })).toThrow(/超过上限/);
    expect(() => openXlsx(good, { cellLimit: 3 })).toThrow(/超过上限/);
  });

  it("never anything else than a HostError, whatever bytes are broken", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          try {
            openXlsx(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(HostError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never anything else than a HostError, whatever stands in a sheet", () => {
    const pieces = fc.constantFrom(
      "<sheetData>",
      "</sheetData>",
      '<row r="1">',
      "</row>",
      '<c r="A1" t="s">',
      "</c>",
      "<v>",
      "</v>",
      "0",
      "<f>",
      "</f>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "&lt;",
      "<",
      ">",
      '"',
      '<mergeCell ref="A1:B2"/>',
      "<is><t>",
      "</t></is>",
      "<x:c/>",
      '<f t="array" ref="A1"/>',
      "/>",
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (body) => {
        try {
          openXlsx(sheet(body.join("")));
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("files that are read but not changed", () => {
  it("a signed workbook", async () => {
    const bytes = spoiled({ "_xmlsignatures/origin.sigs": "x" });
    expect(openXlsx(bytes).snapshot.sheets).toHaveLength(1);
    const write = [{ cell: { sheet: "表", row: 0, column: 0 }, content: { kind: "value" as const, value: 1 } }];
    expect(() => patchXlsx(bytes, { writes: write })).toThrow(/签名/);
    const host = XlsxHost.open(bytes);
    await expect(
      host.mark([{ cell: { sheet: "表", row: 0, column: 0 }, severity: "error", note: "。" }]),
    ).rejects.toThrow(/签名/);
    expect(Buffer.compare(host.bytes(), bytes)).toBe(0);
  });

  it("a workbook of protected structure takes no result sheets", async () => {
    const xml = buildParts(workbook)["xl/workbook.xml"] ?? "";
    const bytes = spoiled({
      "xl/workbook.xml": xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
    });
    const host = XlsxHost.open(bytes);
    await expect(host.writeReport([{ name: "摘要", rows: [], widths: [], landscape: false }])).rejects.toMatchObject({
      code: "protected",
    });
    expect(Buffer.compare(host.bytes(), bytes)).toBe(0);
  });

  it("an old .xls", async () => {
    const bytes = new Uint8Array(readFileSync(join(PACKAGES, "legacy.xls")));
    const { snapshot, readOnly } = await openWorkbookFile(bytes);
    expect(readOnly).toBe(true);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["自评表", "附表"]);
    const first = snapshot.sheets[0];
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...(first?.cells.values() ?? [])].map(({ value }) => value)).toEqual([
      "2023年度部门整体支出绩效自评表",
      "年度资金总额",
      1452.61,
      "执行率",
      0.9991,
      true,
      "汇总",
      expect.closeTo(1451.3027, 3),
    ]);
    expect([...(first?.cells.values() ?? [])].map(({ format }) => format)).toContain("0.00%");
    expect(() => XlsxHost.open(bytes)).toThrow(/另存为 \.xlsx/);
    await expect(openWorkbookFile(bytes.slice(0, 3000))).rejects.toBeInstanceOf(HostError);
  });

  it("an old .xls whose sectors point nowhere keeps its answer in one sentence", async () => {
    const bytes = new Uint8Array(readFileSync(join(PACKAGES, "legacy.xls")));
    for (const at of [30, 32, 44, 48, 60, 68, 72, 76, 80]) {
      const broken = bytes.slice();
      broken.fill(0xee, at, at + 4);
      const opened = await openWorkbookFile(broken).catch((error: unknown) => error);
      if (opened instanceof Error) expect(opened).toBeInstanceOf(HostError);
    }
  });
});
