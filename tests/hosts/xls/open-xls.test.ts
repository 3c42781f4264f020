import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../../addin/hosts/xlsx/index.ts";
import { cellAt, UNREADABLE_VALUE, type CellValue, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { buildCompoundFile } from "./build-compound-file.ts";
import {
  end,
  f64,
  label,
  merge,
  number,
  record,
  result,
  start,
  textFormula,
  u16,
  u32,
  wide,
  workbookStream,
  xlsFile,
} from "./biff.ts";

async function sheetOf(bytes: Uint8Array): Promise<SheetSnapshot> {
  const { snapshot, readOnly } = await openWorkbookFile(bytes);
  expect(readOnly).toBe(true);
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

async function valueAt(bytes: Uint8Array, row: number, column: number): Promise<CellValue> {
  return cellAt(await sheetOf(bytes), row, column).value;
}

const base = [...label(0, 0, "预算"), ...number(0, 1, 100)];
const numbers = (row: number): number[] =>
  record(0xbd, [...u16(row, 0), ...u16(0), ...u32((5 << 2) | 2), ...u16(0), ...u32((1234 << 2) | 3), ...u16(1)]);
const embedded = (cells: readonly number[]): number[] => [...start(0x20), ...cells, ...end];

describe("cells of an old workbook", () => {
  it("are read with merges, numbers in short form and errors", async () => {
    const cells = [
      ...base,
      ...numbers(1),
      ...record(0x205, [...u16(2, 0, 0), 0x07, 1]),
      ...record(0x205, [...u16(2, 1, 0), 1, 0]),
      ...merge(3, 4, 0, 1),
    ];
    const sheet = await sheetOf(xlsFile(cells));
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual([
      "预算",
      100,
      5,
      12.34,
      { error: "#DIV/0!" },
      true,
    ]);
    expect(sheet.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }]);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([5, 2]);
  });

  it.each<[string, number[]]>([
    ["alone", []],
    ["with a shared formula between", record(0x4bc, [...u16(0, 1), 2, 2, 0, 2, ...u16(4), 0x17, 1, 0, 0x61])],
    ["with an array formula between", record(0x221, [...u16(0, 0), 2, 2, ...u16(0), ...u32(0), ...u16(0)])],
    ["with a data table between", record(0x236, [...u16(0, 0), 2, 2, ...u16(0, 0, 0, 0, 0)])],
  ])("text result of a formula, %s", async (_, between) => {
    const bytes = xlsFile([
      ...base,
      ...textFormula(0, 2),
      ...between,
      ...result("是"),
      ...textFormula(1, 2),
      ...result("否"),
    ]);
    expect([await valueAt(bytes, 0, 2), await valueAt(bytes, 1, 2)]).toEqual(["是", "否"]);
  });

  it("results that are truths, errors and nothing", async () => {
    const formula = (row: number, kind: number, value: number): number[] =>
      record(0x06, [...u16(row, 0, 0), kind, 0, value, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0), ...u16(0)]);
    const bytes = xlsFile([...formula(0, 1, 1), ...formula(1, 2, 0x2a), ...formula(2, 3, 0), ...formula(3, 2, 0x63)]);
    expect(await Promise.all([0, 1, 2, 3].map((row) => valueAt(bytes, row, 0)))).toEqual([
      true,
      { error: "#N/A" },
      null,
      UNREADABLE_VALUE,
    ]);
  });

  it("charts inside the sheet neither overwrite cells nor end it, however deep they lie", async () => {
    const chart = embedded([...number(0, 0, 1), ...number(0, 1, 5), ...embedded(number(0, 1, 7)), ...label(5, 5, "x")]);
    for (const cells of [
      [...base, ...chart, ...merge(2, 3, 0, 1)],
      [...chart, ...base, ...chart, ...merge(2, 3, 0, 1)],
    ]) {
      const sheet = await sheetOf(xlsFile(cells));
      expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(["预算", 100]);
      expect(sheet.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
    }
  });

  it("dates and times are their serial numbers, those before March 1900 too", async () => {
    const cells = [0.3958333, 20, 59, 60, 61, 45000].flatMap((value, row) => number(row, 0, value, 1));
    const sheet = await sheetOf(xlsFile(cells, { formats: [14] }));
    expect([...sheet.cells.values()]).toMatchObject(
      [0.3958333, 20, 59, 60, 61, 45000].map((value) => ({ value, format: "yyyy/m/d" })),
    );
  });

  it("formats: of texts and blanks too, and General however it is spelled", async () => {
    const format = (id: number, code: string): number[] => record(0x41e, [...u16(id, code.length), 1, ...wide(code)]);
    const globals = [...format(170, "GENERAL"), ...format(171, "0.00_ "), ...format(172, "G/通用格式")];
    const cells = [
      ...number(0, 0, 1, 1),
      ...number(1, 0, 1, 2),
      ...label(2, 0, "007", 3),
      ...record(0x201, u16(3, 0, 3)),
      ...number(4, 0, 1, 4),
    ];
    const sheet = await sheetOf(xlsFile(cells, { globals, formats: [170, 171, 49, 172] }));
    expect([0, 1, 2, 3, 4].map((row) => cellAt(sheet, row, 0).format)).toEqual([
      "General",
      "0.00_ ",
      "@",
      "@",
      "General",
    ]);
  });

  it("texts that go over several records keep every letter and end where they end", async () => {
    const shared = (segments: readonly (readonly number[])[]): number[] => [
      ...record(0xfc, [...u32(2, 2), ...(segments[0] ?? [])]),
      ...segments.slice(1).flatMap((segment) => record(0x3c, segment)),
    ];
    const cell = record(0xfd, [...u16(0, 0, 0), ...u32(0)]);
    const second = record(0xfd, [...u16(0, 1, 0), ...u32(1)]);
    const tail = [...u16(1), 1, ...wide("终")];
    for (const segments of [
      [[...u16(4), 1, ...wide("甲乙丙丁"), ...tail]],
      [
        [...u16(4), 1, ...wide("甲乙")],
        [1, ...wide("丙丁"), ...tail],
      ],
      [[...u16(4), 1, ...wide("甲乙")], [], [1, ...wide("丙丁"), ...tail]],
      [
        [...u16(4), 9, ...u16(1), ...wide("甲乙丙丁"), 0, 0, 0],
        [0, ...tail],
      ],
    ]) {
      const bytes = xlsFile([...cell, ...second], { globals: shared(segments) });
      expect([await valueAt(bytes, 0, 0), await valueAt(bytes, 0, 1)]).toEqual(["甲乙丙丁", "终"]);
    }
    const mixed = shared([
      [...u16(4), 0, 0x41, 0x42],
      [1, ...wide("丙丁"), ...tail],
    ]);
    expect(await valueAt(xlsFile(cell, { globals: mixed }), 0, 0)).toBe("AB丙丁");
    const short = [...record(0x207, [...u16(9), 1, ...wide("是")]), ...record(0x3c)];
    expect(await valueAt(xlsFile([...textFormula(0, 0), ...short]), 0, 0)).toBe("是");
  });

  it("a shared text that is not there and a number that is none are faults of their cells", async () => {
    const cells = [
      ...record(0xfd, [...u16(0, 0, 0), ...u32(9)]),
      ...record(0x203, [...u16(1, 0, 0), ...f64(Number.NaN)]),
      ...number(2, 0, 3),
    ];
    const bytes = xlsFile(cells);
    expect(await Promise.all([0, 1, 2].map((row) => valueAt(bytes, row, 0)))).toEqual([
      UNREADABLE_VALUE,
      UNREADABLE_VALUE,
      3,
    ]);
  });

  it("the date system, hidden rows and columns, protection and notes", async () => {
    const cells = [
      ...record(0x12, u16(1)),
      ...record(0x208, u16(3, 0, 2, 300, 0, 0, 0x20, 0)),
      ...record(0x7d, u16(1, 2, 0, 0, 1, 0)),
      ...record(0x1c, u16(0, 1, 0, 1)),
      ...base,
    ];
    const bytes = xlsFile(cells, { globals: record(0x22, u16(1)) });
    expect((await openWorkbookFile(bytes)).snapshot.date1904).toBe(true);
    const sheet = await sheetOf(bytes);
    expect([sheet.protected, [...sheet.hiddenRows], [...sheet.hiddenColumns], [...sheet.noted]]).toEqual([
      true,
      [3],
      [1, 2],
      [1],
    ]);
  });
});

describe("containers", () => {
  it.each(["Workbook", "WORKBOOK", "workbook", "Book", "BOOK"])("a stream called %s", async (name) => {
    expect(await valueAt(xlsFile(base, { name }), 0, 1)).toBe(100);
  });

  it("a last sector that is shorter than the others", async () => {
    const long = Array.from({ length: 400 }, (_, row) => number(row, 0, row)).flat();
    expect(await valueAt(xlsFile(long, { shortLastSector: true }), 399, 0)).toBe(399);
  });

  it("an embedded workbook is not taken for the file's own", async () => {
    const bytes = buildCompoundFile(
      [
        { path: "MBD0012/Workbook", data: workbookStream(number(0, 1, 5)) },
        { path: "Workbook", data: workbookStream(base) },
      ],
      { reversedDirectory: true },
    );
    expect(await valueAt(bytes, 0, 1)).toBe(100);
  });

  it("a workbook stream without a container", async () => {
    expect(await valueAt(workbookStream(base), 0, 1)).toBe(100);
  });

  it("Excel 5.0/95 with its code page; without one only what needs none", async () => {
    const bytes = (text: readonly number[]): number[] => record(0x204, [...u16(0, 0, 0, text.length), ...text]);
    const book = { version: 0x500, name: "Book" };
    const named = { ...book, sheetName: [2, 0xb1, 0xed], globals: record(0x42, u16(936)) };
    const sheet = await sheetOf(xlsFile([...bytes([0xd4, 0xa4, 0xcb, 0xe3]), ...number(0, 1, 7)], named));
    expect([sheet.name, cellAt(sheet, 0, 0).value, cellAt(sheet, 0, 1).value]).toEqual(["表", "预算", 7]);
    const plain = { ...book, sheetName: [2, 0x53, 0x31] };
    expect(await valueAt(xlsFile([...bytes([0x41, 0x42]), ...number(0, 1, 7)], plain), 0, 0)).toBe("AB");
    await expect(openWorkbookFile(xlsFile(bytes([0xd4, 0xa4]), plain))).rejects.toThrow(/Excel 5\.0\/95.*另存为/);
  });
});
