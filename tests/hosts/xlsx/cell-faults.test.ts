import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { STRICT } from "../../../addin/hosts/ooxml/namespaces.ts";
import { openXlsx, patchXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { review } from "../../../addin/review/review.ts";
import { cellAt, UNREADABLE_VALUE, type CellValue } from "../../../addin/sheet/snapshot.ts";
import { MAIN, OFFICE, utf16, workbookParts, zipped } from "./build-workbook.ts";

const bytesOf = (rows: string, around = {}): Uint8Array => zipped(workbookParts(rows, around));
const valueAt = (bytes: Uint8Array, row: number, column: number): CellValue => {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return cellAt(sheet, row, column).value;
};

describe("a fault in one cell is a fault of that cell", () => {
  it.each<[string, string]>([
    ["text where a number is due", "<c r='A1'><v>abc</v></c>"],
    ["a number with a comma", "<c r='A1'><v>1,5</v></c>"],
    ["NaN", "<c r='A1'><v>NaN</v></c>"],
    ["infinity", "<c r='A1'><v>1e999</v></c>"],
    ["a hexadecimal number", "<c r='A1'><v>0x10</v></c>"],
    ["a shared text that is not there", "<c r='A1' t='s'><v>7</v></c>"],
    ["a shared text number that is none", "<c r='A1' t='s'><v>x</v></c>"],
    ["a type nobody knows", "<c r='A1' t='zz'><v>1</v></c>"],
    ["a truth that is neither", "<c r='A1' t='b'><v>7</v></c>"],
    ["a date that is none", "<c r='A1' t='d'><v>2023-02-31</v></c>"],
    ["a shared formula without its first cell", "<c r='A1'><f t='shared' si='0'/><v>1</v></c>"],
    ["elements inside the value", "<c r='A1'><v><b/>1</v></c>"],
    ["a reference that is none, in its place", "<c r='1A'><v>1</v></c>"],
    ["a column beyond the last", "<c r='XFE1'><v>1</v></c>"],
    ["a row beyond the last", "<c r='A1048577'><v>1</v></c>"],
  ])("%s", (_, cell) => {
    const bytes = bytesOf(`<row r="1">${cell}<c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>`);
    expect([valueAt(bytes, 0, 0), valueAt(bytes, 0, 1), valueAt(bytes, 1, 0)]).toEqual([UNREADABLE_VALUE, 2, 3]);
  });

  it.each<[string, string, CellValue]>([
    ["a time", "<c r='A1' t='d'><v>10:30:00</v></c>", 0.4375],
    ["a time with its letter", "<c r='A1' t='d'><v>T06:00</v></c>", 0.25],
    ["a duration", "<c r='A1' t='d'><v>PT1H30M0S</v></c>", 0.0625],
    ["a duration of days", "<c r='A1' t='d'><v>P2DT12H</v></c>", 2.5],
    ["a date", "<c r='A1' t='d'><v>2023-03-01</v></c>", 44986],
    ["a date with a time", "<c r='A1' t='d'><v>2023-03-01T12:00:00</v></c>", 44986.5],
    ["a date before the day that never was", "<c r='A1' t='d'><v>1900-01-20</v></c>", 20],
    ["a lower-case reference", "<c r='a1'><v>5</v></c>", 5],
    ["an empty shared text", "<c r='A1' t='s'><v></v></c>", null],
    ["a number with spaces", "<c r='A1'><v> 12.5 </v></c>", 12.5],
  ])("%s is read", (_, cell, value) => {
    const bytes = bytesOf(`<row r="1">${cell}<c r="B1"><v>2</v></c></row>`);
    expect([valueAt(bytes, 0, 0), valueAt(bytes, 0, 1)]).toEqual([value, 2]);
  });

  it("is listed as not checked, on a sheet that is no form too", () => {
    const rows = '<row r="1"><c r="A1"><v>abc</v></c><c r="B1"><v>2</v></c></row>';
    const { notChecked, findings, verdict } = review(openXlsx(bytesOf(rows)).snapshot);
    expect(notChecked).toMatchObject([{ code: "D07", cells: [{ sheet: "表", row: 0, column: 0 }] }]);
    expect([findings, verdict]).toEqual([[], "incomplete"]);
  });

  it("rows and cells without references follow each other; writing gives them theirs", () => {
    const bytes = bytesOf(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c><v>4</v></c></row>",
    );
    const cell = (row: number, column: number): { sheet: string; row: number; column: number } => ({
      sheet: "表",
      row,
      column,
    });
    const { bytes: after, write } = patchXlsx(bytes, {
      writes: [
        { cell: cell(0, 1), content: { kind: "value", value: 20 } },
        { cell: cell(1, 2), content: { kind: "value", value: 30 } },
        { cell: cell(6, 0), content: { kind: "value", value: 70 } },
      ],
    });
    expect(write.skipped).toEqual([]);
    expect(
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 0],
        [6, 0],
      ].map(([row = 0, column = 0]) => valueAt(after, row, column)),
    ).toEqual([1, 20, 3, 30, 4, 70]);
  });

  it("rows out of order are read where they say, and writing is refused with the reason", () => {
    const bytes = bytesOf('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>');
    expect([valueAt(bytes, 0, 0), valueAt(bytes, 1, 0)]).toEqual([1, 2]);
    const writes = [{ cell: { sheet: "表", row: 0, column: 0 }, content: { kind: "value", value: 9 } as const }];
    expect(() => patchXlsx(bytes, { writes })).toThrow(/没有按顺序/);
  });

  it("elements under another prefix than the root's are read and written", () => {
    const parts = {
      ...workbookParts(""),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></worksheet>`,
    };
    expect(valueAt(zipped(parts), 0, 0)).toBe(1);
    const writes = [{ cell: { sheet: "表", row: 0, column: 0 }, content: { kind: "value", value: 9 } as const }];
    expect(valueAt(patchXlsx(zipped(parts), { writes }).bytes, 0, 0)).toBe(9);
    const inner = {
      ...parts,
      "xl/worksheets/sheet1.xml": `<p:worksheet xmlns:p="${MAIN}"><sheetData xmlns="${MAIN}"><row r="1"><c r="A1"><v>1</v></c></row></sheetData></p:worksheet>`,
    };
    expect(valueAt(zipped(inner), 0, 0)).toBe(1);
    const foreign = {
      ...parts,
      "xl/worksheets/sheet1.xml": `<p:worksheet xmlns:p="${MAIN}"><p:sheetData><p:row r="1"><p:c r="A1"><p:v>1</p:v><c xmlns="urn:other" r="B1"><v>5</v></c></p:c></p:row></p:sheetData></p:worksheet>`,
    };
    expect([valueAt(zipped(foreign), 0, 0), valueAt(zipped(foreign), 0, 1)]).toEqual([1, null]);
  });
});

const MARKS = [{ cell: { sheet: "表", row: 0, column: 0 }, severity: "error", note: "不对。" }] as const;

describe("parts in other forms", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const writes = [
    { cell: { sheet: "表", row: 1, column: 1 }, content: { kind: "value", value: 0.5 }, format: "0.00%" },
  ] as const;

  it.each([
    [{ bigEndian: false, mark: true }],
    [{ bigEndian: true, mark: true }],
    [{ bigEndian: false, mark: false }],
    [{ bigEndian: true, mark: false }],
  ])("UTF-16 (%o) is read, and written in UTF-16", (form) => {
    const plain = workbookParts(rows);
    const parts = Object.fromEntries(
      Object.entries(plain).map(([name, text]) => [
        name,
        /sheet1|workbook\.xml$/.test(name) ? utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, form) : text,
      ]),
    );
    const { bytes } = patchXlsx(zipped(parts), { writes: [...writes], marks: [...MARKS] });
    expect(valueAt(bytes, 1, 1)).toBe(0.5);
    const sheet = unzipSync(bytes)["xl/worksheets/sheet1.xml"];
    expect(sheet?.slice(0, 2)).toEqual(utf16("<", form).slice(0, 2));
  });

  it("keeps a byte order mark when it writes and clears", async () => {
    const plain = workbookParts(rows);
    const parts = Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, `\uFEFF${text}`]));
    const host = XlsxHost.open(zipped(parts));
    await host.mark(MARKS);
    const reopened = XlsxHost.open(host.bytes());
    await reopened.clearMarks();
    const after = unzipSync(reopened.bytes());
    expect(strFromU8(after["xl/worksheets/sheet1.xml"] ?? new Uint8Array(), true).slice(0, 3)).toBe("\xEF\xBB\xBF");
    expect(after["xl/worksheets/sheet1.xml"]).toEqual(unzipSync(zipped(parts))["xl/worksheets/sheet1.xml"]);
  });

  it("bytes that are no text are read with a replacement, and never written over", () => {
    const plain = workbookParts('<row r="1"><c r="A1" t="str"><v>@@</v></c></row>');
    const bytes = zipped(plain);
    const sheet = unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
    const spoiled = sheet.map((byte) => (byte === 0x40 ? 0xb1 : byte));
    const file = zipped({ ...plain, "xl/worksheets/sheet1.xml": spoiled });
    expect(valueAt(file, 0, 0)).toMatch(/\uFFFD/);
    expect(() => patchXlsx(file, { writes: [...writes] })).toThrow(/编码/);
  });

  it("Strict is read and written in its own namespaces", () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts(rows)).map(([name, text]) => [
        name,
        text.replaceAll(MAIN, STRICT.main).replaceAll(OFFICE, STRICT.relationships),
      ]),
    );
    const { bytes, write, mark } = patchXlsx(zipped(strict), { writes: [...writes], marks: [...MARKS] });
    expect([write.written.length, mark.marked, mark.noted]).toEqual([1, 1, 1]);
    for (const [name, data] of Object.entries(unzipSync(bytes)))
      expect(strFromU8(data), name).not.toMatch(/schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/);
    expect(valueAt(bytes, 1, 1)).toBe(0.5);
  });

  it("sheets of old macros point nowhere and are passed over; a workbook of charts alone says so", () => {
    const parts = workbookParts(rows);
    const modules = {
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
        "</sheets>",
        '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>',
      ),
    };
    expect(openXlsx(zipped(modules)).snapshot.sheets.map(({ name }) => name)).toEqual(["表"]);
    const charts = {
      ...parts,
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("/worksheet", "/chartsheet"),
    };
    expect(() => openXlsx(zipped(charts))).toThrow(/没有工作表/);
  });
});

describe("what is larger than the sheet's cells is never gone through", () => {
  const grid = "A1:XFD1048576";
  it.each<[string, Uint8Array]>([
    [
      "an array formula over the whole grid",
      bytesOf(`<row r="1"><c r="A1"><f t="array" ref="${grid}">1</f><v>1</v></c></row>`),
    ],
    [
      "a data table over the whole grid",
      bytesOf(`<row r="1"><c r="A1"><f t="dataTable" ref="${grid}" r1="B1"/><v>1</v></c></row>`),
    ],
    [
      "thousands of arrays",
      bytesOf(
        Array.from(
          { length: 6000 },
          (_, row) =>
            `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="A${row + 1}:BL${row + 64}">1</f><v>1</v></c></row>`,
        ).join(""),
      ),
    ],
    [
      "columns from far below the first",
      bytesOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
        head: '<cols><col min="-99999999999" max="2" hidden="1"/></cols>',
      }),
    ],
    [
      "thousands of column ranges",
      bytesOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
        head: `<cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(20_000)}</cols>`,
      }),
    ],
    [
      "merges over the whole grid",
      bytesOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
        tail: `<mergeCells>${`<mergeCell ref="${grid}"/>`.repeat(5000)}</mergeCells>`,
      }),
    ],
    [
      "thousands of merges over each other",
      bytesOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
        tail: `<mergeCells>${'<mergeCell ref="B2:BM65"/>'.repeat(8000)}</mergeCells>`,
      }),
    ],
    [
      "validations over the whole grid",
      bytesOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
        tail: `<dataValidations>${`<dataValidation sqref="${grid}"/>`.repeat(5000)}</dataValidations>`,
      }),
    ],
  ])("%s", (_, bytes) => {
    const { snapshot } = openXlsx(bytes);
    expect(snapshot.sheets[0] && cellAt(snapshot.sheets[0], 0, 0).value).toBe(1);
    expect(snapshot.sheets[0]?.cells.size).toBeLessThan(100_000);
    expect(() => review(snapshot)).not.toThrow();
  });

  it.each([
    "xl/sharedStrings.xml",
    "[Content_Types].xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
  ])("a padded %s is refused by its size before it is unpacked, with the limit", (name) => {
    const parts = workbookParts("");
    const rels = parts["xl/_rels/workbook.xml.rels"] ?? "";
    const padded = zipped({
      ...parts,
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"/>`,
      "xl/_rels/workbook.xml.rels": rels.replace(
        "</Relationships>",
        `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    });
    const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
    // Only the declared size is made large: were the part unpacked first, its checksum would be what is complained of.
    for (let at = 0; at + 46 < padded.length; at++)
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        new TextDecoder().decode(padded.subarray(at + 46, at + 46 + name.length)) === name
      )
        view.setUint32(at + 24, 300 * 1024 * 1024, true);
    const open = (): unknown => (name.startsWith("[") ? patchXlsx(padded, { marks: [...MARKS] }) : openXlsx(padded));
    expect(open).toThrow(/解压后有 300 MB.*最多 \d+ MB/);
  });
});
