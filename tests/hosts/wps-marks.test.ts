import { describe, expect, it } from "vitest";
import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import { MARK_FILL, markFormula } from "../../addin/hosts/mark-style.ts";
import { openWps, put, SHEET, small } from "./wps-under-test.ts";

describe("marks", () => {
  it("lie over the cell's own look, in BGR, before foreign conditional formats, and go without touching those", async () => {
    const { fake, host } = openWps(small());
    const sheet = fake.state.book.sheets[0];
    if (!sheet) throw new Error("no sheet");
    sheet.conditions.push(
      { areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], type: 2, formula: "=$A1>5", color: 255 },
      { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], type: 3, formula: "", color: null },
    );
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
    const { fake, host } = openWps(small());
    await host.read();
    const before = fake.look();
    await host.mark([{ cell: { sheet: SHEET, row: 1, column: 1 }, severity: "warning", note: "说明" }]);
    const later = findWps(fake.scope());
    if (!later) throw new Error("no WPS found");
    expect(await new WpsHost(later).clearMarks()).toBe(1);
    expect(fake.look()).toEqual(before);
  });

  it("of hundreds of cells fit the address length WPS takes", async () => {
    const { fake, host } = openWps(small());
    await host.read();
    const marks = Array.from({ length: 300 }, (_, index) => ({
      cell: { sheet: SHEET, row: index * 2, column: index % 7 },
      severity: "error" as const,
      note: `第${index}处`,
    }));
    expect(await host.mark(marks)).toEqual({ marked: 300, noted: 300, skipped: [] });
    expect(await host.clearMarks()).toBe(300);
    expect(fake.look().sheets[0]?.comments).toEqual([]);
  });
});

describe("events", () => {
  it("our own writes are not reported, a person's are", async () => {
    const { fake, host } = openWps(small());
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
    const { fake, host } = openWps(small());
    const heard: unknown[] = [];
    await host.watch((cells) => void heard.push(cells));
    fake.state.fire("SheetChange", { Name: SHEET }, undefined);
    fake.state.fire("SheetChange");
    expect(heard).toEqual([null, null]);
  });

  it("without events the pane is told", async () => {
    const { host } = openWps(small(), { noEvents: true });
    expect(host.features.events).toBe(false);
    await expect(host.watch(() => undefined)).rejects.toMatchObject({ code: "unsupported" });
  });
});
