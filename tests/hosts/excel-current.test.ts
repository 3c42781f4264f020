import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { noteText } from "../../addin/hosts/mark-style.ts";
import type { Mark } from "../../addin/hosts/port.ts";
import type { EmulatedExcel } from "../excel-host/install.ts";
import { JX_FUNCTIONS } from "../excel-host/jx-functions.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { drained } from "./excel-under-test.ts";
import { formSheet, smallBook, tenSheets } from "./excel-workbooks.ts";

/** An up-to-date Excel with notes, merged areas and array information, and our functions in its cells. */
let excel: EmulatedExcel;
let host: ExcelHost;

beforeAll(async () => {
  excel = await loadOffice(tenSheets(), { edition: "current", functions: JX_FUNCTIONS });
});
beforeEach(() => {
  host = new ExcelHost();
});

async function requests(work: () => Promise<unknown>): Promise<number> {
  await drained();
  const before = excel.host.dataRequests.length;
  await work();
  await drained();
  return excel.host.dataRequests.length - before;
}

const mark = (row: number, note: string): Mark => ({ cell: { sheet: "表1", row, column: 2 }, severity: "error", note });

describe("an up-to-date Excel", () => {
  it("needs no more requests than the floor, merged areas and notes included", async () => {
    excel.load({
      sheets: [
        ...tenSheets().sheets.slice(0, 9),
        { ...formSheet("末表"), notes: { B2: "请补充" }, comments: { C3: "讨论" } },
      ],
    });
    expect(await requests(() => host.read())).toBe(3);
    const { sheets } = await host.read();
    expect(sheets[9]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 11 }]);
    expect(sheets[9]?.noted.size).toBe(2);
    expect(await requests(() => host.mark([mark(4, "不符。"), mark(5, "不符。")]))).toBe(1);
    expect(
      await requests(() =>
        host.write([{ cell: { sheet: "表1", row: 3, column: 3 }, content: { kind: "value", value: 1 } }]),
      ),
    ).toBe(2);
  });

  it("puts every finding's sentence into a note of ours and takes it back", async () => {
    excel.load(tenSheets());
    const before = excel.look();
    const receipt = await host.mark([mark(4, "甲。"), mark(4, "乙。")]);
    expect(receipt).toEqual({ marked: 1, noted: 1, skipped: [] });
    expect(excel.workbook.find("表1")?.notes.map(({ row, column, content }) => [row, column, content])).toEqual([
      [4, 2, noteText(["甲。", "乙。"])],
    ]);
    await host.clearMarks();
    expect(excel.look()).toEqual(before);
  });

  it("calculates our functions in the cells it writes", async () => {
    excel.load(smallBook());
    const receipt = await host.write([
      { cell: { sheet: "表", row: 5, column: 0 }, content: { kind: "formula", formula: "JX.EXECRATE(B1,A1)" } },
      { cell: { sheet: "表", row: 6, column: 0 }, content: { kind: "formula", formula: "JX.EXECRATE(0,A1)" } },
    ]);
    expect(receipt.written.map(({ value }) => value)).toEqual([0.5, { error: "#DIV/0!" }]);
  });

  it("leaves no note behind when a request with notes breaks off", async () => {
    excel.load(tenSheets());
    await host.read();
    const before = excel.look();
    excel.failAt(/Notes\.Add/, { after: 1 });
    await expect(host.mark([mark(4, "甲。"), mark(5, "乙。"), mark(6, "丙。")])).rejects.toMatchObject({
      code: "rolled-back",
    });
    expect(excel.look()).toEqual(before);
  });
});
