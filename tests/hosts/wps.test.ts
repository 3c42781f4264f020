import { describe, expect, it } from "vitest";
import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import { MARK_FILL, markFormula } from "../../addin/hosts/mark-style.ts";
import { HostError } from "../../addin/hosts/port.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps, type Roots } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";

const SHEET = "自评表";

function open(workbook: WorkbookSnapshot, faults: Partial<Faults> = {}, roots: Roots = "both"): { fake: FakeWps; host: WpsHost } {
  const fake = new FakeWps([bookOf(workbook)], faults);
  const root = findWps(fake.scope(roots));
  if (!root) throw new Error("no WPS found");
  return { fake, host: new WpsHost(root) };
}

function small(options: Parameters<typeof sheetOf>[2] = {}): WorkbookSnapshot {
  return workbookOf([sheetOf(SHEET, [["预算数", "执行数", "执行率"], [100, 80, null], [0, 5, null]], options)]);
}

function put(address: [number, number], value: string | number | boolean | null): CellWrite {
  return { cell: { sheet: SHEET, row: address[0], column: address[1] }, content: { kind: "value", value } };
}

describe("finding WPS on the page", () => {
  it.each<Roots>(["wps", "Application", "both", "EtApplication"])("works through %s", async (roots) => {
    const { host } = open(small(), {}, roots);
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
  it.each<Partial<Faults>>([{}, { rank1: true }, { addressProperty: true }, { noExternalAddress: true }, { blank: undefined }, { blank: "" }, { noSpecialCells: true }])("a single cell, a single row and a single column are read the same with %o", async (faults) => {
    const book = workbookOf([sheetOf("一格", [[5]]), sheetOf("一行", [[1, null, "甲"]]), sheetOf("一列", [[1], [null], ["甲"]]), sheetOf("空表", [])]);
    const { sheets } = await open(book, faults).host.read();
    const values = sheets.map((sheet) => [...sheet.cells].map(([key, { value }]) => [key, value]));
    expect(values).toEqual([
      [[cellKey(0, 0), 5]],
      [[cellKey(0, 0), 1], [cellKey(0, 2), "甲"]],
      [[cellKey(0, 0), 1], [cellKey(2, 0), "甲"]],
      [],
    ]);
  });

  it.each(["number", "text", "object"] as const)("formula errors come as %s and are read by name", async (errors) => {
    const book = workbookOf([sheetOf(SHEET, [[1, null, null], ["#N/A", null, null]], { formulas: { B1: "A1/0", C1: "NOSUCH(A1)" } })]);
    const { fake, host } = open(book, { errors });
    fake.state.recalculate();
    const sheet = (await host.read()).sheets[0];
    if (!sheet) throw new Error("no sheet");
    expect(cellAt(sheet, 0, 1).value).toEqual({ error: "#DIV/0!" });
    expect(cellAt(sheet, 0, 2).value).toEqual({ error: "#NAME?" });
    expect(cellAt(sheet, 1, 0).value).toBe("#N/A");
  });

  it("finds number formats, merges, hidden lines and locks in mixed areas", async () => {
    const form = sheetOf(SHEET, [["表题", null, null], ["率", 0.5, 0.25], ["额", 12.5, 30], ["注", null, null]], {
      merges: ["A1:C1", "B4:C4"], formats: { B2: "0.00%", C2: "0.0%", B3: "#,##0.00" }, protected: true, unlocked: ["B3", "C3", "B4"],
    });
    const { host } = open(workbookOf([{ ...form, hiddenRows: new Set([3]), hiddenColumns: new Set([2]) }]));
    const sheet = (await host.read()).sheets[0];
    if (!sheet) throw new Error("no sheet");
    expect([cellAt(sheet, 1, 1).format, cellAt(sheet, 1, 2).format, cellAt(sheet, 2, 1).format, cellAt(sheet, 2, 2).format]).toEqual(["0.00%", "0.0%", "#,##0.00", "General"]);
    expect(sheet.merges).toEqual(form.merges);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[3], [2]]);
    expect([cellAt(sheet, 2, 1).locked, cellAt(sheet, 3, 1).locked, cellAt(sheet, 1, 1).locked]).toEqual([false, false, true]);
  });

  it("leaves hidden names of its own out, reads the others with their sheet", async () => {
    const book = { ...small(), names: [{ name: "合计", formula: "'自评表'!$A$1", sheet: null }, { name: "Print_Area", formula: "'自评表'!$A$1:$C$3", sheet: SHEET }] };
    const { host } = open(book);
    await host.read();
    await host.saveSettings({ policy: "cn-2020" });
    expect((await host.read()).names).toEqual(book.names);
  });

  it("refuses a sheet too large to read", async () => {
    const huge = sheetOf(SHEET, [["甲"]], { merges: ["A1:B400000"] });
    await expect(open(workbookOf([huge])).host.read()).rejects.toMatchObject({ code: "too-large", detail: SHEET });
  });

  it("reads a long sheet in blocks", async () => {
    const { fake, host } = open(workbookOf([sheetOf(SHEET, Array.from({ length: 1200 }, (_, row) => [row, `行${row}`]))]));
    const sheet = (await host.read()).sheets[0];
    expect(sheet?.cells.size).toBe(2400);
    expect(sheet && cellAt(sheet, 1199, 0).value).toBe(1199);
    expect(fake.state.meter.byMember.get("Range.Value2")).toBe(3);
  });
});

describe("writing", () => {
  it("keeps text that WPS would turn into a number, date or logical value", async () => {
    const texts = ["00123", "99.91%", "2023-12", "12月5日", "TRUE", "=1+1", "'带撇号", "1,234.50", "#N/A", "+5", "第3项", "其中：基本支出：859.81"];
    const { host } = open(small());
    await host.read();
    const receipt = await host.write(texts.map((text, row) => put([row, 4], text)));
    expect(receipt.skipped).toEqual([]);
    expect(receipt.written.map(({ value }) => value)).toEqual(texts);
  });

  it("never writes the whole grid back and never touches `Value`", async () => {
    const { fake, host } = open(small({ merges: ["A3:B3"] }));
    await host.read();
    await host.write([put([1, 2], 0.8), put([2, 2], 0)]);
    expect(fake.state.meter.byMember.get("Range.Value2=")).toBe(1);
    expect(fake.state.meter.coveredWrites).toEqual([]);
    expect([...fake.state.meter.byMember.keys()].filter((member) => member.startsWith("Range.Value=") || member === "Range.Value()")).toEqual([]);
  });

  it("puts back and reports what did not take", async () => {
    const { fake, host } = open(small(), { entryDigits: 3 });
    await host.read();
    const before = fake.look();
    expect((await host.write([put([1, 2], 0.123456)])).skipped).toEqual([{ cell: { sheet: SHEET, row: 1, column: 2 }, reason: "not-taken" }]);
    expect(fake.look()).toEqual(before);
  });

  it("asks for the edited cell to be finished when WPS refuses every change", async () => {
    const { fake, host } = open(small());
    await host.read();
    await host.mark([{ cell: { sheet: SHEET, row: 0, column: 0 }, severity: "error", note: "不符。" }]);
    const before = fake.look();
    fake.state.faults.cellEditing = true;
    for (const attempt of [() => host.write([put([1, 2], 1)]), () => host.mark([]), () => host.clearMarks(), () => host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [9], landscape: false }])]) {
      const error: unknown = await attempt().then(() => null, (reason: unknown) => reason);
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code: "cell-editing" });
      expect(fake.look()).toEqual(before);
    }
  });

  it("takes back what it wrote when WPS breaks off midway", async () => {
    const { fake, host } = open(small());
    await host.read();
    const before = fake.look();
    fake.state.faults.breakAfter = 1;
    await expect(host.write([put([1, 2], 1), put([5, 5], 2)])).rejects.toMatchObject({ code: "rolled-back" });
    expect(fake.look()).toEqual(before);
    expect([fake.state.screenUpdating, fake.state.enableEvents]).toEqual([true, true]);
  });

  it("says so when WPS breaks off midway and refuses to take anything back", async () => {
    const { fake, host } = open(small(), { staysBroken: true });
    await host.read();
    fake.state.faults.breakAfter = 1;
    await expect(host.write([put([1, 2], 1), put([5, 5], 2)])).rejects.toMatchObject({ code: "half-done" });
  });

  it("refuses when another workbook is in front", async () => {
    const fake = new FakeWps([bookOf(small()), bookOf(small(), "别的.xlsx")]);
    const root = findWps(fake.scope());
    if (!root) throw new Error("no WPS found");
    const host = new WpsHost(root);
    await host.read();
    fake.state.front = 1;
    const before = fake.look();
    await expect(host.write([put([1, 2], 1)])).rejects.toMatchObject({ code: "other-workbook" });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: "other-workbook" });
    expect(fake.look()).toEqual(before);
  });

  it("is one step of the undo list where WPS can group, and several where it cannot", async () => {
    for (const [noDebugTools, steps] of [[false, 1], [true, 3]] as const) {
      const { fake, host } = open(small(), { noDebugTools });
      await host.read();
      const before = fake.look();
      await host.write([put([1, 2], 0.8), put([5, 5], "甲"), put([7, 7], "乙")]);
      expect(fake.state.undo).toHaveLength(steps);
      for (let step = 0; step < steps; step++) fake.state.undoOnce();
      expect(fake.look()).toEqual(before);
    }
  });

  it("restores formulas, values, formats and blanks of its own accord", async () => {
    const { fake, host } = open(small({ formulas: { C2: "B2/A2" }, formats: { C2: "0.00%" } }));
    fake.state.recalculate();
    await host.read();
    const before = fake.look();
    const { former } = await host.write([{ ...put([1, 2], 0.5), format: "0.0" }, put([2, 2], 7), put([1, 0], "文字")]);
    expect((await host.restore(former)).skipped).toEqual([]);
    expect(fake.look()).toEqual(before);
  });
});

describe("marks", () => {
  it("lie over the cell's own look, in BGR, before foreign conditional formats, and go without touching those", async () => {
    const { fake, host } = open(small());
    const sheet = fake.state.book.sheets[0];
    if (!sheet) throw new Error("no sheet");
    sheet.conditions.push({ areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], type: 2, formula: "=$A1>5", color: 255 }, { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], type: 3, formula: "", color: null });
    await host.read();
    const before = fake.look();
    await host.mark([
      { cell: { sheet: SHEET, row: 1, column: 1 }, severity: "error", note: "甲" },
      { cell: { sheet: SHEET, row: 1, column: 2 }, severity: "error", note: "乙" },
      { cell: { sheet: SHEET, row: 2, column: 0 }, severity: "info", note: "丙" },
    ]);
    const [first, second] = sheet.conditions;
    expect([first?.formula, second?.formula]).toEqual([`=${markFormula("info")}`, `=${markFormula("error")}`]);
    expect(MARK_FILL.error).toBe("FFC7CE");
    expect(second?.color).toBe(0xce * 65_536 + 0xc7 * 256 + 0xff);
    expect(second?.areas).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(await host.clearMarks()).toBe(3);
    expect(fake.look()).toEqual(before);
  });

  it("of another session are found and cleared, with their notes", async () => {
    const { fake, host } = open(small());
    await host.read();
    const before = fake.look();
    await host.mark([{ cell: { sheet: SHEET, row: 1, column: 1 }, severity: "warning", note: "说明" }]);
    const later = findWps(fake.scope());
    if (!later) throw new Error("no WPS found");
    expect(await new WpsHost(later).clearMarks()).toBe(1);
    expect(fake.look()).toEqual(before);
  });

  it("of hundreds of cells fit the address length WPS takes", async () => {
    const { fake, host } = open(small());
    await host.read();
    const marks = Array.from({ length: 300 }, (_, index) => ({ cell: { sheet: SHEET, row: index * 2, column: index % 7 }, severity: "error" as const, note: `第${index}处` }));
    expect(await host.mark(marks)).toEqual({ marked: 300, noted: 300, skipped: [] });
    expect(await host.clearMarks()).toBe(300);
    expect(fake.look().sheets[0]?.comments).toEqual([]);
  });
});

describe("settings and report", () => {
  const settings = { ignored: Array.from({ length: 40 }, (_, index) => ({ rule: "execution-rate", cell: `自评表!H${index}`, reason: `已核对“原件”"${"长".repeat(30)}"` })) };

  it.each<Partial<Faults>>([{}, { noNames: true }])("long settings survive in pieces with %o", async (faults) => {
    const { fake, host } = open(small(), faults);
    await host.read();
    const before = fake.look();
    await host.saveSettings(settings);
    expect(await host.loadSettings()).toEqual(settings);
    expect(fake.look().names.every(({ visible }) => !visible)).toBe(true);
    expect(fake.look().sheets.filter(({ visible }) => visible === -1)).toHaveLength(1);
    expect((await host.read()).sheets).toHaveLength(1);
    await host.saveSettings(null);
    expect(fake.look()).toEqual(before);
  });

  it("says so where neither names nor sheets can be stored, and leaves nothing behind", async () => {
    const { fake, host } = open(small(), { noNames: true, noSheets: true });
    await host.read();
    const before = fake.look();
    await expect(host.saveSettings(settings)).rejects.toMatchObject({ code: "failed" });
    expect(fake.look()).toEqual(before);
  });

  it("keeps the former settings where new ones do not take", async () => {
    const { fake, host } = open(small());
    await host.read();
    await host.saveSettings({ kept: true });
    fake.state.faults.noNames = true;
    fake.state.faults.noSheets = true;
    fake.state.faults.cellEditing = true;
    await expect(host.saveSettings(settings)).rejects.toBeInstanceOf(HostError);
    fake.state.faults.cellEditing = false;
    expect(await host.loadSettings()).toEqual({ kept: true });
  });

  it("writes links, keeps text as text and the user's sheet in front", async () => {
    const { fake, host } = open(small());
    await host.read();
    await host.writeReport([{ name: "明细", rows: [[{ value: "位置", bold: true }, { value: "原值" }], [{ value: "自评表!B2", link: { sheet: SHEET, row: 1, column: 1 } }, { value: "00.50%" }]], widths: [20, 9], landscape: true }]);
    const book = fake.look();
    expect(book.active).toBe(SHEET);
    const report = book.sheets[1];
    expect(report?.name).toBe("绩核-明细");
    expect(report?.cells.get(cellKey(1, 0))).toMatchObject({ formula: `HYPERLINK("#'自评表'!B2","自评表!B2")`, value: "自评表!B2" });
    expect(report?.cells.get(cellKey(1, 1))?.value).toBe("00.50%");
    expect(report?.page).toMatchObject({ Orientation: 2, PrintTitleRows: "$1:$1", Zoom: false, FitToPagesWide: 1 });
  });
});

describe("events", () => {
  it("our own writes are not reported, a person's are", async () => {
    const { fake, host } = open(small());
    await host.read();
    const heard: unknown[] = [];
    await host.watch((cells) => void heard.push(cells));
    await host.write([put([1, 2], 0.8)]);
    await host.mark([{ cell: { sheet: SHEET, row: 1, column: 1 }, severity: "info", note: "。" }]);
    expect(heard).toEqual([]);
    fake.edit({ sheet: SHEET, row: 1, column: 0 }, 90);
    expect(heard).toEqual([[{ sheet: SHEET, row: 1, column: 0 }]]);
  });

  it("an event whose arguments are no range is an edit nobody can place", async () => {
    const { fake, host } = open(small());
    const heard: unknown[] = [];
    await host.watch((cells) => void heard.push(cells));
    fake.state.fire("SheetChange", { Name: SHEET }, undefined);
    fake.state.fire("SheetChange");
    expect(heard).toEqual([null, null]);
  });

  it("without events the pane is told", async () => {
    const { host } = open(small(), { noEvents: true });
    expect(host.features.events).toBe(false);
    await expect(host.watch(() => undefined)).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("functions", () => {
  it("count only where WPS has them and the entry page has registered them", () => {
    const { fake, host } = open(small());
    expect(host.features.functions).toBe(false);
    const root = findWps(fake.scope());
    root?.shell.PluginStorage?.setItem("jihe_functions", 12);
    expect(root && new WpsHost(root).features.functions).toBe(true);
    const old = findWps(new FakeWps([bookOf(small())], { noFunctions: true }).scope());
    old?.shell.PluginStorage?.setItem("jihe_functions", 12);
    expect(old && new WpsHost(old).features.functions).toBe(false);
  });
});
