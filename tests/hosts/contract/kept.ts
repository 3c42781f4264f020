import { describe, expect, it } from "vitest";
import type { CellWrite } from "../../../addin/sheet/edit.ts";
import type { SampleSheet } from "../../../addin/sheet/sample-sheet.ts";
import { cellAt } from "../../../addin/sheet/snapshot.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import { contractWorkbook, EXTRA, FORM, LOCKED } from "../contract-workbook.ts";
import { areaText, at, value } from "./cells.ts";
import type { Stage } from "./stage.ts";

/** What is stored in the workbook and taken out again: settings, report, sample; and the clean-up. */
export function describeKept(stage: Stage): void {
  describe("settings", () => {
    const settings = {
      policy: "cn-2020",
      ignored: [{ rule: "execution-rate", cell: "自评表!H5", reason: "已核对 <&\"'>" }],
      empty: {},
    };

    it("come back as stored and go without a trace", async (context) => {
      context.skip(!stage.host.features.settings, "this host stores no settings");
      const before = await stage.under.look();
      expect(await stage.host.loadSettings()).toBeNull();
      await stage.host.saveSettings({ first: 1 });
      await stage.host.saveSettings(settings);
      expect(await stage.host.loadSettings()).toEqual(settings);
      await stage.host.saveSettings(null);
      expect(await stage.host.loadSettings()).toBeNull();
      expect(await stage.under.look()).toEqual(before);
    });
  });

  describe("report", () => {
    const report = (text: string) => [
      {
        name: "摘要",
        rows: [
          [{ value: "项目", bold: true as const }, { value: "数量" }],
          [{ value: text }, { value: 3 }],
        ],
        widths: [20, 8],
        landscape: false,
      },
      {
        name: "明细",
        rows: [[{ value: "序号" }], [{ value: "自评表!D4", link: at("自评表!D4") }]],
        widths: [16],
        landscape: true,
      },
    ];

    it("adds sheets that are no part of what is read, and replaces them the second time", async (context) => {
      context.skip(!stage.host.features.sheets, "this host cannot add sheets");
      const before = await stage.under.look();
      await stage.host.writeReport(report("一"));
      const once = await stage.under.look();
      expect(once).not.toEqual(before);
      expect((await stage.host.read()).sheets.map(({ name: sheet }) => sheet)).toEqual([FORM, LOCKED, EXTRA]);
      await stage.host.writeReport(report("二"));
      await stage.host.writeReport(report("一"));
      expect(await stage.under.look()).toEqual(once);
      expect((await stage.host.clean([])).sheets).toBe(2);
      expect(await stage.under.look()).toEqual(before);
    });
  });

  describe("sample", () => {
    const sample: SampleSheet = {
      rows: [
        ["自评表", ""],
        ["执行率", "99.91%"],
        ["数", 3],
      ],
      merges: ["A1:B1"],
      widths: [12, 20],
    };

    it("is a sheet of its own that is read like any other, comes once, and goes without a trace", async (context) => {
      const shelf = stage.under.shelf;
      if (!shelf) return context.skip("this host opens samples as files");
      const before = await stage.under.look();
      await shelf.addSample(sample);
      await shelf.addSample(sample);
      const { sheets } = await stage.host.read();
      expect(sheets.map(({ name: sheet }) => sheet)).toEqual([FORM, LOCKED, EXTRA, "绩核示例"]);
      const added = sheets[3];
      if (!added) throw new Error("sheet missing");
      expect([cellAt(added, 0, 0).value, cellAt(added, 1, 1).value, cellAt(added, 2, 1).value]).toEqual([
        "自评表",
        "99.91%",
        3,
      ]);
      expect(added.merges.map(areaText)).toEqual(["0,0,0,1"]);
      expect(await shelf.removeSample()).toBe(true);
      expect(await shelf.removeSample()).toBe(false);
      await stage.host.read();
      expect(await stage.under.look()).toEqual(before);
    });

    it("goes with the clean-up before submission", async (context) => {
      const shelf = stage.under.shelf;
      if (!shelf) return context.skip("this host opens samples as files");
      const before = await stage.under.look();
      await shelf.addSample(sample);
      expect((await stage.host.clean([])).sheets).toBe(1);
      expect(await stage.under.look()).toEqual(before);
    });
  });

  describe("clean before submission", () => {
    const writes: readonly CellWrite[] = [value("自评表!F4", 9.99), value("自评表!D5", 860)];

    it("leaves the workbook as if only the requested writes had been made", async () => {
      const plain = await stage.another();
      await plain.host.write(writes);
      const wanted = await plain.look();
      await plain.dispose?.();
      await stage.host.mark([{ cell: at("自评表!F4"), severity: "error", note: "不符。" }]);
      if (stage.host.features.settings) await stage.host.saveSettings({ a: 1 });
      if (stage.host.features.sheets)
        await stage.host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [10], landscape: false }]);
      const receipt = await stage.host.clean(writes);
      expect(receipt).toMatchObject({
        marks: 1,
        sheets: stage.host.features.sheets ? 1 : 0,
        settings: stage.host.features.settings,
      });
      expect(receipt.write.written).toHaveLength(2);
      expect(await stage.under.look()).toEqual(wanted);
    });

    it("takes a rule sheet and the list beside it along", async () => {
      const whole = contractWorkbook();
      const pages = ["绩核-口径", "绩核-口径参数"].map((name) => sheetOf(name, [["口径名称", "某县口径"]]));
      const under = await stage.another({ ...whole, sheets: [...whole.sheets, ...pages] });
      expect((await under.host.read()).sheets).toHaveLength(5);
      expect((await under.host.clean([])).sheets).toBe(2);
      expect((await under.host.read()).sheets.map(({ name }) => name)).toEqual([FORM, LOCKED, EXTRA]);
      await under.dispose?.();
    });

    it("leaves a workbook that is nothing but a rule sheet its sheet", async () => {
      const under = await stage.another(workbookOf([sheetOf("绩核-口径", [["口径名称", "某县口径"]])]));
      expect((await under.host.clean([])).sheets).toBe(0);
      expect((await under.host.read()).sheets.map(({ name }) => name)).toEqual(["绩核-口径"]);
      await under.dispose?.();
    });

    it("says so when there was nothing to clean", async () => {
      const before = await stage.under.look();
      expect(await stage.host.clean([])).toEqual({
        marks: 0,
        sheets: 0,
        settings: false,
        write: { written: [], skipped: [], former: [] },
      });
      expect(await stage.under.look()).toEqual(before);
    });
  });
}
