import net from "node:net";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";
import { FIVE_MEGABYTES } from "../excel-host/install.ts";
import type { CellData, WorkbookData } from "../excel-host/workbook-data.ts";
import { at, codeOf, counted, excel, formula, host, mark, open, put, startExcel } from "./excel-floor.ts";
import { drained } from "./excel-under-test.ts";
import { smallBook, tenSheets } from "./excel-workbooks.ts";

beforeAll(startExcel);

describe("requests on a workbook of ten forms", () => {
  beforeEach(() => open(tenSheets()));

  it("reads everything in two requests, and its own marks in a third", async () => {
    const { result, requests } = await counted(() => host.read());
    expect(requests).toBe(3);
    expect(result.sheets).toHaveLength(10);
    expect(result.sheets.every((sheet) => sheet.cells.size === 1 + 59 * 12)).toBe(true);
    expect(cellAt(result.sheets[9] ?? fail(), 59, 11).formula).toBe("SUM(L2:L59)");
  });

  it("marks in one request, and clearing leaves the workbook as it was", async () => {
    await host.read();
    const before = excel.look();
    const marks = Array.from({ length: 10 }, (_, i) => [
      mark(`表${i + 1}!H5`),
      mark(`表${i + 1}!B9`, "warning"),
      mark(`表${i + 1}!C7`, "info"),
    ]).flat();
    const { result, requests } = await counted(() => host.mark(marks));
    expect(requests).toBe(1);
    expect(result).toEqual({ marked: 30, noted: 0, skipped: [] });
    expect(excel.look()).not.toEqual(before);
    expect(await host.clearMarks()).toBe(30);
    expect(excel.look()).toEqual(before);
  });

  it("replaces marks in one request as well", async () => {
    await host.read();
    await host.mark([mark("表1!H5"), mark("表2!H5")]);
    const { requests } = await counted(() => host.mark([mark("表3!H5")]));
    expect(requests).toBe(1);
    expect(await host.clearMarks()).toBe(1);
  });

  it("fills with one request to write and one to read back", async () => {
    await host.read();
    const writes = Array.from({ length: 200 }, (_, i) =>
      put(`表${(i % 10) + 1}!D${i + 2 > 60 ? (i % 50) + 2 : i + 2}`, i),
    );
    const { result, requests } = await counted(() => host.write(writes));
    expect(requests).toBe(2);
    expect(result.skipped).toEqual([]);
    expect(result.written.length).toBe(result.former.length);
  });

  it("sends nothing out of the machine", async () => {
    const connect = vi.spyOn(net.Socket.prototype, "connect");
    const fetching = vi.spyOn(globalThis, "fetch");
    await host.read();
    await host.mark([mark("表1!H5")]);
    await host.write([put("表1!D2", 1)]);
    await host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [10], landscape: false }]);
    await host.clean([]);
    expect(connect).not.toHaveBeenCalled();
    expect(fetching).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe("the floor", () => {
  it("is kept: a call above it is refused by the library itself", async () => {
    await open(smallBook());
    const above = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange("A1").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    await expect(above).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("has no merged areas to read, says so, and never leaves a half-taken entry in a covered cell", async () => {
    await open(smallBook());
    expect((await host.read()).sheets[0]?.merges).toEqual([]);
    expect((await host.environment()).find(({ label }) => label.includes("合并"))).toMatchObject({ ok: false });
    const before = excel.look();
    expect((await host.write([put("表!F1", 5)])).skipped).toEqual([{ cell: at("表!F1"), reason: "not-taken" }]);
    expect(excel.look()).toEqual(before);
  });
});

describe("reading large sheets", () => {
  const large = (rows: number, text: string): WorkbookData => ({
    sheets: [
      {
        name: "大表",
        cells: Object.fromEntries(
          Array.from({ length: rows }, (_, i): [string, CellData][] => [
            [`A${i + 1}`, { value: i + 1 }],
            [`AH${i + 1}`, { value: text }],
          ]).flat(),
        ),
      },
      { name: "小表", cells: { B2: { value: "在" } } },
    ],
  });

  it("goes block by block, each answer under 5 MB, and misses nothing", async () => {
    await open(large(3000, "指标说明".repeat(10)));
    const onProgress = vi.fn();
    const { result, requests } = await counted(() => host.read({ onProgress }));
    expect(requests).toBeGreaterThan(2);
    expect(Math.max(...excel.host.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(FIVE_MEGABYTES);
    expect(result.sheets[0]?.cells.size).toBe(6000);
    expect(cellAt(result.sheets[0] ?? fail(), 2999, 33).value).toBe("指标说明".repeat(10));
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("halves blocks where a host allows less", async () => {
    await open(large(600, "说明"));
    excel.options.payloadLimit = 150_000;
    expect((await host.read()).sheets[0]?.cells.size).toBe(1200);
  });

  it("says too large when a single row is", async () => {
    await open({ sheets: [{ name: "表", cells: { A1: { value: "长".repeat(30_000) } } }] });
    excel.options.payloadLimit = 20_000;
    expect(await codeOf(host.read())).toBe("too-large");
  });

  it("stops between two blocks when cancelled", async () => {
    await open(large(3000, "说明"));
    const stop = new AbortController();
    const reading = host.read({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(await codeOf(reading)).toBe("cancelled");
  });
});

describe("protection", () => {
  it("writes the unlocked cells and lists the others", async () => {
    await open(smallBook({ protection: {}, cells: { A1: { value: 1 }, B1: { value: 2, locked: false } } }));
    const receipt = await host.write([put("表!A1", 9), put("表!B1", 8)]);
    expect(receipt.written.map(({ value }) => value)).toEqual([8]);
    expect(receipt.skipped).toEqual([{ cell: at("表!A1"), reason: "locked" }]);
  });

  it("notices protection set since the last read and still writes nothing locked", async () => {
    await open({ sheets: [...smallBook().sheets, { name: "另表", cells: { A1: { value: 1 } } }] });
    await host.read();
    const sheet = excel.workbook.find("表");
    if (sheet) sheet.protection = {};
    const receipt = await host.write([put("另表!A1", 7), put("表!A1", 9)]);
    expect(receipt.skipped).toEqual([{ cell: at("表!A1"), reason: "locked" }]);
    expect(receipt.written).toEqual([{ cell: at("另表!A1"), value: 7 }]);
  });

  it("leaves the number format alone where formatting is not allowed", async () => {
    await open(smallBook({ protection: {}, cells: { A1: { value: 1, locked: false } } }));
    const receipt = await host.write([{ ...put("表!A1", 0.5), format: "0.00%" }]);
    expect(receipt.written).toEqual([{ cell: at("表!A1"), value: 0.5 }]);
    expect(receipt.former[0]?.format).toBeNull();
  });

  it("marks protected sheets only where formatting is allowed", async () => {
    await open({
      sheets: [
        { name: "可", cells: {}, protection: { allowFormatCells: true } },
        { name: "否", cells: {}, protection: {} },
      ],
    });
    expect(await host.mark([mark("可!A1"), mark("否!A1")])).toEqual({
      marked: 1,
      noted: 0,
      skipped: [{ cell: at("否!A1"), reason: "locked" }],
    });
  });
});

describe("what Excel makes of an entry", () => {
  beforeEach(() => open(smallBook()));

  it.each(["5%", "2023-12", "00123", "1,234", "TRUE", "1/2", "'引", "五月", "≥95%", "=1+1", "@甲"])(
    "keeps the text %s as text",
    async (text) => {
      await host.write([put("表!A3", text)]);
      expect(cellAt((await host.read()).sheets[0] ?? fail(), 2, 0)).toMatchObject({ value: text, formula: null });
    },
  );

  it("calculates a formula and reads its result back", async () => {
    expect((await host.write([formula("表!A3", "ROUND(A1/B1*100,2)")])).written).toEqual([
      { cell: at("表!A3"), value: 50 },
    ]);
    expect((await host.write([formula("表!A3", "A1/0")])).written).toEqual([
      { cell: at("表!A3"), value: { error: "#DIV/0!" } },
    ]);
  });

  it("reports a formula that a text cell did not take, and leaves the text", async () => {
    const before = excel.look();
    expect((await host.write([formula("表!D1", "A1+B1")])).skipped).toEqual([
      { cell: at("表!D1"), reason: "not-taken" },
    ]);
    expect(excel.look()).toEqual(before);
  });

  it("takes the formula when the write brings a number format", async () => {
    expect((await host.write([{ ...formula("表!D1", "A1+B1"), format: "0.00" }])).written).toEqual([
      { cell: at("表!D1"), value: 3 },
    ]);
  });
});

describe("marks", () => {
  it("leave a person's own conditional formats alone and go even when found in a file opened later", async () => {
    await open(smallBook());
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("表").getRange("A1:B3").conditionalFormats.add("Custom");
      own.custom.rule.formula = "=A1>2";
      await context.sync();
    });
    const before = excel.look();
    await host.mark([mark("表!A1")]);
    const later = new ExcelHost();
    expect(await later.clearMarks()).toBe(1);
    expect(excel.look()).toEqual(before);
  });

  it("fit 3,000 cells into one request", async () => {
    await open(smallBook());
    await host.read();
    const { result, requests } = await counted(() =>
      host.mark(Array.from({ length: 3000 }, (_, i) => mark(`表!C${i * 2 + 1}`))),
    );
    expect([result.marked, requests]).toEqual([3000, 1]);
    expect(await host.clearMarks()).toBe(3000);
  });
});

describe("result sheets", () => {
  const report = [
    {
      name: "明细",
      rows: [
        [{ value: "位置", bold: true as const }, { value: "说明" }],
        [{ value: "表!A1", link: at("表!A1") }, { value: "=不是公式" }],
      ],
      widths: [16, 60],
      landscape: true,
    },
  ];

  it("are set up for reading and printing, with links to the cells", async () => {
    await open(smallBook());
    await host.writeReport(report);
    const sheet = excel.workbook.find("绩核-明细");
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.pageLayout).toMatchObject({
      orientation: "Landscape",
      titleRows: "1:1",
      printArea: "A1:B2",
      zoom: { horizontalFitToPages: 1 },
    });
    expect(sheet?.pageLayout.centerFooter).toContain("&P");
    expect(sheet?.peek(1, 0)).toMatchObject({ value: "表!A1", hyperlink: { documentReference: "'表'!A1" } });
    expect(sheet?.peek(1, 1)).toMatchObject({ value: "=不是公式", formula: null });
    expect(excel.workbook.sheets.at(-1)).toBe(sheet);
  });

  it("do not hide a form by their name", async () => {
    const title = { A1: { value: "部门整体支出绩效自评表" } };
    await open({
      sheets: [...smallBook().sheets, { name: "绩核-明细", cells: title }, { name: "绩核-摘要", cells: {} }],
    });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["表", "绩核-明细"]);
  });

  it("keep the former ones when Excel refuses on the way", async () => {
    await open(smallBook());
    await host.writeReport(report);
    const before = excel.look();
    excel.failAt(/^call .*FreezeRows/, { code: "InvalidOperation" });
    expect(await codeOf(host.writeReport(report))).toBe("rolled-back");
    expect(excel.look()).toEqual(before);
  });

  it("are refused with a sentence while the structure of the workbook is protected", async () => {
    await open({ ...smallBook(), structureProtected: true });
    const before = excel.look();
    expect(await codeOf(host.writeReport(report))).toBe("protected");
    expect(excel.look()).toEqual(before);
  });
});

describe("jump and watch", () => {
  beforeEach(() => open({ sheets: [...smallBook().sheets, { name: "藏", cells: {}, visibility: "Hidden" }] }));

  it("activates the sheet, then selects", async () => {
    await host.select(at("表!B3"));
    expect(excel.workbook.selection).toMatchObject({ rect: { top: 2, left: 1 } });
  });

  it("names a hidden or missing sheet", async () => {
    await expect(host.select(at("藏!A1"))).rejects.toMatchObject({
      code: "failed",
      detail: expect.stringContaining("隐藏") as string,
    });
    await expect(host.select(at("无!A1"))).rejects.toMatchObject({
      code: "failed",
      detail: expect.stringContaining("无") as string,
    });
  });

  it("hears a person's edit but not its own writes", async () => {
    const heard: unknown[] = [];
    await host.read();
    await host.watch((cells) => heard.push(cells));
    await host.write([put("表!A1", 5)]);
    await drained();
    expect(heard).toEqual([]);
    excel.edit("表!A1", 6);
    await drained();
    expect(heard).toEqual([[at("表!A1")]]);
  });
});

function fail(): never {
  throw new Error("sheet missing");
}
