import { describe, expect, it } from "vitest";
import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey } from "../../addin/sheet/snapshot.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps, type Roots } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";
import { openWps, SHEET, small } from "./wps-under-test.ts";

describe("finding WPS on the page", () => {
  it.each<Roots>(["wps", "Application", "both", "EtApplication"])("works through %s", async (roots) => {
    const { host } = openWps(small(), {}, roots);
    expect((await host.read()).sheets[0]?.name).toBe(SHEET);
  });

  it("finds nothing in a plain browser page", () => {
    expect(findWps({})).toBeNull();
    expect(findWps({ wps: null, Application: undefined })).toBeNull();
  });

  it("says so when no workbook is open", async () => {
    const root = findWps(new FakeWps([]).scope());
    if (!root) throw new Error("no WPS found");
    await expect(new WpsHost(root).read()).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("what the host returns", () => {
  it("forms, whatever their sheet is called; its own sheets only where they hold none", async () => {
    const form = (name: string) => sheetOf(name, [["部门整体支出绩效自评表"]]);
    const book = workbookOf([form("绩核-明细"), form("_jihe_settings"), sheetOf("绩核-摘要", [["甲"]])]);
    const { sheets } = await openWps(book).host.read();
    expect(sheets.map(({ name }) => name)).toEqual(["绩核-明细", "_jihe_settings"]);
  });

  it.each<Partial<Faults>>([
    {},
    { rank1: true },
    { addressProperty: true },
    { noExternalAddress: true },
    { blank: undefined },
    { blank: "" },
    { noSpecialCells: true },
  ])("a single cell, a single row and a single column are read the same with %o", async (faults) => {
    const book = workbookOf([
      sheetOf("一格", [[5]]),
      sheetOf("一行", [[1, null, "甲"]]),
      sheetOf("一列", [[1], [null], ["甲"]]),
      sheetOf("空表", []),
    ]);
    const { sheets } = await openWps(book, faults).host.read();
    const values = sheets.map((sheet) => [...sheet.cells].map(([key, { value }]) => [key, value]));
    expect(values).toEqual([
      [[cellKey(0, 0), 5]],
      [
        [cellKey(0, 0), 1],
        [cellKey(0, 2), "甲"],
      ],
      [
        [cellKey(0, 0), 1],
        [cellKey(2, 0), "甲"],
      ],
      [],
    ]);
  });

  it.each(["number", "text", "object"] as const)("formula errors come as %s and are read by name", async (errors) => {
    const book = workbookOf([
      sheetOf(
        SHEET,
        [
          [1, null, null],
          ["#N/A", null, null],
        ],
        { formulas: { B1: "A1/0", C1: "NOSUCH(A1)" } },
      ),
    ]);
    const { fake, host } = openWps(book, { errors });
    fake.state.recalculate();
    const sheet = (await host.read()).sheets[0];
    if (!sheet) throw new Error("no sheet");
    expect(cellAt(sheet, 0, 1).value).toEqual({ error: "#DIV/0!" });
    expect(cellAt(sheet, 0, 2).value).toEqual({ error: "#NAME?" });
    expect(cellAt(sheet, 1, 0).value).toBe("#N/A");
  });

  it("finds number formats, merges, hidden lines and locks in mixed areas", async () => {
    const form = sheetOf(
      SHEET,
      [
        ["表题", null, null],
        ["率", 0.5, 0.25],
        ["额", 12.5, 30],
        ["注", null, null],
      ],
      {
        merges: ["A1:C1", "B4:C4"],
        formats: { B2: "0.00%", C2: "0.0%", B3: "#,##0.00" },
        protected: true,
        unlocked: ["B3", "C3", "B4"],
      },
    );
    const { host } = openWps(workbookOf([{ ...form, hiddenRows: new Set([3]), hiddenColumns: new Set([2]) }]));
    const sheet = (await host.read()).sheets[0];
    if (!sheet) throw new Error("no sheet");
    expect([
      cellAt(sheet, 1, 1).format,
      cellAt(sheet, 1, 2).format,
      cellAt(sheet, 2, 1).format,
      cellAt(sheet, 2, 2).format,
    ]).toEqual(["0.00%", "0.0%", "#,##0.00", "General"]);
    expect(sheet.merges).toEqual(form.merges);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[3], [2]]);
    expect([cellAt(sheet, 2, 1).locked, cellAt(sheet, 3, 1).locked, cellAt(sheet, 1, 1).locked]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("leaves hidden names of its own out, reads the others with their sheet", async () => {
    const book = {
      ...small(),
      names: [
        { name: "合计", formula: "'自评表'!$A$1", sheet: null },
        { name: "Print_Area", formula: "'自评表'!$A$1:$C$3", sheet: SHEET },
      ],
    };
    const { host } = openWps(book);
    await host.read();
    await host.saveSettings({ policy: "cn-2020" });
    expect((await host.read()).names).toEqual(book.names);
  });

  it("refuses a sheet too large to read", async () => {
    const huge = sheetOf(SHEET, [["甲"]], { merges: ["A1:B400000"] });
    await expect(openWps(workbookOf([huge])).host.read()).rejects.toMatchObject({ code: "too-large", detail: SHEET });
  });

  it("reads a long sheet in blocks", async () => {
    const { fake, host } = openWps(
      workbookOf([
        sheetOf(
          SHEET,
          Array.from({ length: 1200 }, (_, row) => [row, `行${row}`]),
        ),
      ]),
    );
    const sheet = (await host.read()).sheets[0];
    expect(sheet?.cells.size).toBe(2400);
    expect(sheet && cellAt(sheet, 1199, 0).value).toBe(1199);
    expect(fake.state.meter.byMember.get("Range.Value2")).toBe(3);
  });
});

describe("functions", () => {
  it("count only where WPS has them and the entry page has registered them", () => {
    const { fake, host } = openWps(small());
    expect(host.features.functions).toBe(false);
    const root = findWps(fake.scope());
    root?.shell.PluginStorage?.setItem("jihe_functions", 12);
    expect(root && new WpsHost(root).features.functions).toBe(true);
    const old = findWps(new FakeWps([bookOf(small())], { noFunctions: true }).scope());
    old?.shell.PluginStorage?.setItem("jihe_functions", 12);
    expect(old && new WpsHost(old).features.functions).toBe(false);
  });
});
