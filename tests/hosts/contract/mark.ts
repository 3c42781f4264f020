import { describe, expect, it } from "vitest";
import type { Mark } from "../../../addin/hosts/port.ts";
import { LOCKED } from "../contract-workbook.ts";
import { at, contents } from "./cells.ts";
import type { Stage } from "./stage.ts";

/** Marks and notes. */
export function describeMarks(stage: Stage): void {
  describe("mark", () => {
    const marks: readonly Mark[] = [
      { cell: at("自评表!D4"), severity: "error", note: "执行数与明细不符，请核对。" },
      { cell: at("自评表!D4"), severity: "info", note: "另请核对单位。" },
      { cell: at("自评表!A6"), severity: "warning", note: "备注未说明原因。" },
      { cell: at("附表 1!C9"), severity: "info", note: "空白格。" },
    ];

    it("marks each cell once and takes everything back without a trace", async () => {
      const before = await stage.under.look();
      const receipt = await stage.host.mark(marks);
      expect(receipt.marked + receipt.skipped.length).toBe(3);
      expect(receipt.marked).toBe(3);
      expect(receipt.noted).toBe(stage.host.features.notes ? 3 : 0);
      expect(await stage.under.look()).not.toEqual(before);
      expect(await stage.host.clearMarks()).toBe(3);
      expect(await stage.under.look()).toEqual(before);
    });

    it("leaves contents and formats alone, and its own notes do not count as notes", async () => {
      const before = await stage.host.read();
      await stage.host.mark(marks);
      const after = await stage.host.read();
      expect(after.sheets.map((sheet) => [contents(sheet.cells), [...sheet.noted]])).toEqual(
        before.sheets.map((sheet) => [contents(sheet.cells), [...sheet.noted]]),
      );
    });

    it("attaches no note where the mark has no sentence", async () => {
      const receipt = await stage.host.mark([{ cell: at("自评表!D4"), severity: "error", note: "" }]);
      expect(receipt).toMatchObject({ marked: 1, noted: 0 });
    });

    it("replaces the former marks", async () => {
      await stage.host.mark(marks);
      await stage.host.mark([{ cell: at("自评表!B4"), severity: "info", note: "看一看。" }]);
      expect(await stage.host.clearMarks()).toBe(1);
      expect(await stage.host.clearMarks()).toBe(0);
    });

    it("keeps somebody's note on a marked cell", async (context) => {
      context.skip(!stage.host.features.notes, "this host has no notes");
      const before = await stage.under.look();
      const receipt = await stage.host.mark([{ cell: at("自评表!E5"), severity: "error", note: "不该出现。" }]);
      expect(receipt).toMatchObject({ marked: 1, noted: 0 });
      await stage.host.clearMarks();
      expect(await stage.under.look()).toEqual(before);
    });

    it("never stops over a sheet that is gone or protected", async () => {
      const before = await stage.under.look();
      const receipt = await stage.host.mark([
        { cell: at("没有这张表!A1"), severity: "error", note: "。" },
        { cell: { sheet: LOCKED, row: 0, column: 0 }, severity: "error", note: "。" },
      ]);
      expect(receipt.skipped).toContainEqual({ cell: at("没有这张表!A1"), reason: "missing-sheet" });
      expect(receipt.marked + receipt.skipped.length).toBe(2);
      await stage.host.clearMarks();
      expect(await stage.under.look()).toEqual(before);
    });
  });
}
