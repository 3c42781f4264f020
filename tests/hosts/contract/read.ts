import { describe, expect, it, vi } from "vitest";
import { cellAt, cellKey } from "../../../addin/sheet/snapshot.ts";
import { contractWorkbook, EXTRA, FORM, LOCKED } from "../contract-workbook.ts";
import { areaText, contents, rejection, value, valueOf } from "./cells.ts";
import type { Stage } from "./stage.ts";

/** Reading a workbook. */
export function describeReading(stage: Stage): void {
  describe("read", () => {
    it("reads sheets, contents, formulas, formats and merges of the whole workbook", async () => {
      const expected = contractWorkbook();
      const { sheets } = await stage.host.read();
      expect(sheets.map((sheet) => sheet.name)).toEqual([FORM, LOCKED, EXTRA]);
      sheets.forEach((sheet, index) => {
        const want = expected.sheets[index];
        if (!want) throw new Error("sheet missing");
        expect(contents(sheet.cells)).toEqual(contents(want.cells));
        expect(new Set(sheet.merges.map(areaText))).toEqual(new Set(want.merges.map(areaText)));
        expect(sheet.protected).toBe(want.protected);
        expect(sheet.visibility).toBe("visible");
      });
    });

    it("knows locked cells, and cells that carry somebody's note", async (context) => {
      const sheets = (await stage.host.read()).sheets;
      const [form, locked] = [sheets[0], sheets[1]];
      if (!form || !locked) throw new Error("sheet missing");
      expect([cellAt(locked, 0, 1).locked, cellAt(locked, 1, 1).locked]).toEqual([true, false]);
      context.skip(!stage.host.features.notes, "this host has no notes");
      expect([...form.noted]).toEqual([cellKey(4, 4)]);
    });

    it("reports progress sheet by sheet and can be cancelled before it starts", async () => {
      const onProgress = vi.fn();
      await stage.host.read({ onProgress });
      expect(onProgress).toHaveBeenLastCalledWith(3, 3);
      const error = await rejection(stage.host.read({ signal: AbortSignal.abort() }));
      expect(error.code).toBe("cancelled");
    });

    it("is not changed by later writes", async () => {
      const before = await stage.host.read();
      await stage.host.write([value("自评表!B2", "新单位")]);
      expect(valueOf(before, "自评表!B2")).toBe("某某局");
    });
  });
}
