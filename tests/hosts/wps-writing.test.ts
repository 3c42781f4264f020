import { describe, expect, it } from "vitest";
import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import { HostError } from "../../addin/hosts/port.ts";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";
import { openWps, put, SHEET, small } from "./wps-under-test.ts";

describe("writing", () => {
  it("keeps text that WPS would turn into a number, date or logical value", async () => {
    const texts = [
      "00123",
      "99.91%",
      "2023-12",
      "12月5日",
      "TRUE",
      "=1+1",
      "'带撇号",
      "1,234.50",
      "#N/A",
      "+5",
      "第3项",
      "其中：基本支出：859.81",
    ];
    const { host } = openWps(small());
    await host.read();
    const receipt = await host.write(texts.map((text, row) => put([row, 4], text)));
    expect(receipt.skipped).toEqual([]);
    expect(receipt.written.map(({ value }) => value)).toEqual(texts);
  });

  it("never writes the whole grid back and never touches `Value`", async () => {
    const { fake, host } = openWps(small({ merges: ["A3:B3"] }));
    await host.read();
    await host.write([put([1, 2], 0.8), put([2, 2], 0)]);
    expect(fake.state.meter.byMember.get("Range.Value2=")).toBe(1);
    expect(fake.state.meter.coveredWrites).toEqual([]);
    expect(
      [...fake.state.meter.byMember.keys()].filter(
        (member) => member.startsWith("Range.Value=") || member === "Range.Value()",
      ),
    ).toEqual([]);
  });

  it("puts back and reports what did not take", async () => {
    const { fake, host } = openWps(small(), { entryDigits: 3 });
    await host.read();
    const before = fake.look();
    expect((await host.write([put([1, 2], 0.123456)])).skipped).toEqual([
      { cell: { sheet: SHEET, row: 1, column: 2 }, reason: "not-taken" },
    ]);
    expect(fake.look()).toEqual(before);
  });

  it("asks for the edited cell to be finished when WPS refuses every change", async () => {
    const { fake, host } = openWps(small());
    await host.read();
    await host.mark([{ cell: { sheet: SHEET, row: 0, column: 0 }, severity: "error", note: "不符。" }]);
    const before = fake.look();
    fake.state.faults.cellEditing = true;
    for (const attempt of [
      () => host.write([put([1, 2], 1)]),
      () => host.mark([]),
      () => host.clearMarks(),
      () => host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [9], landscape: false }]),
    ]) {
      const error: unknown = await attempt().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code: "cell-editing" });
      expect(fake.look()).toEqual(before);
    }
  });

  it("takes back what it wrote when WPS breaks off midway", async () => {
    const { fake, host } = openWps(small());
    await host.read();
    const before = fake.look();
    fake.state.faults.breakAfter = 1;
    await expect(host.write([put([1, 2], 1), put([5, 5], 2)])).rejects.toMatchObject({ code: "rolled-back" });
    expect(fake.look()).toEqual(before);
    expect([fake.state.screenUpdating, fake.state.enableEvents]).toEqual([true, true]);
  });

  it("says so when WPS breaks off midway and refuses to take anything back", async () => {
    const { fake, host } = openWps(small(), { staysBroken: true });
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
    for (const [noDebugTools, steps] of [
      [false, 1],
      [true, 3],
    ] as const) {
      const { fake, host } = openWps(small(), { noDebugTools });
      await host.read();
      const before = fake.look();
      await host.write([put([1, 2], 0.8), put([5, 5], "甲"), put([7, 7], "乙")]);
      expect(fake.state.undo).toHaveLength(steps);
      for (let step = 0; step < steps; step++) fake.state.undoOnce();
      expect(fake.look()).toEqual(before);
    }
  });

  it("restores formulas, values, formats and blanks of its own accord", async () => {
    const { fake, host } = openWps(small({ formulas: { C2: "B2/A2" }, formats: { C2: "0.00%" } }));
    fake.state.recalculate();
    await host.read();
    const before = fake.look();
    const { former } = await host.write([{ ...put([1, 2], 0.5), format: "0.0" }, put([2, 2], 7), put([1, 0], "文字")]);
    expect((await host.restore(former)).skipped).toEqual([]);
    expect(fake.look()).toEqual(before);
  });
});

describe("settings and report", () => {
  const settings = {
    ignored: Array.from({ length: 40 }, (_, index) => ({
      rule: "execution-rate",
      cell: `自评表!H${index}`,
      reason: `已核对“原件”"${"长".repeat(30)}"`,
    })),
  };

  it.each<Partial<Faults>>([{}, { noNames: true }])("long settings survive in pieces with %o", async (faults) => {
    const { fake, host } = openWps(small(), faults);
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
    const { fake, host } = openWps(small(), { noNames: true, noSheets: true });
    await host.read();
    const before = fake.look();
    await expect(host.saveSettings(settings)).rejects.toMatchObject({ code: "failed" });
    expect(fake.look()).toEqual(before);
  });

  it("keeps the former settings where new ones do not take", async () => {
    const { fake, host } = openWps(small());
    await host.read();
    await host.saveSettings({ kept: true });
    fake.state.faults.noNames = true;
    fake.state.faults.noSheets = true;
    fake.state.faults.cellEditing = true;
    await expect(host.saveSettings(settings)).rejects.toBeInstanceOf(HostError);
    fake.state.faults.cellEditing = false;
    expect(await host.loadSettings()).toEqual({ kept: true });
  });

  it("writes links, keeps text as text and shows the first result sheet", async () => {
    const { fake, host } = openWps(small());
    await host.read();
    await host.writeReport([
      {
        name: "明细",
        rows: [
          [{ value: "位置", bold: true }, { value: "原值" }],
          [{ value: "自评表!B2", link: { sheet: SHEET, row: 1, column: 1 } }, { value: "00.50%" }],
        ],
        widths: [20, 9],
        landscape: true,
      },
    ]);
    const book = fake.look();
    expect(book.active).toBe("绩核-明细");
    const report = book.sheets[1];
    expect(report?.name).toBe("绩核-明细");
    expect(report?.cells.get(cellKey(1, 0))).toMatchObject({
      formula: `HYPERLINK("#'自评表'!B2","自评表!B2")`,
      value: "自评表!B2",
    });
    expect(report?.cells.get(cellKey(1, 1))?.value).toBe("00.50%");
    expect(report?.page).toMatchObject({ Orientation: 2, PrintTitleRows: "$1:$1", Zoom: false, FitToPagesWide: 1 });
  });
});
