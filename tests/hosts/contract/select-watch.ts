import { describe, expect, it, vi } from "vitest";
import type { CellRef } from "../../../addin/sheet/address.ts";
import { FORM } from "../contract-workbook.ts";
import { at, rejection } from "./cells.ts";
import type { Stage } from "./stage.ts";

/** Jumping to a cell, and hearing of edits. */
export function describeSelection(stage: Stage): void {
  describe("select and watch", () => {
    it("selects a cell, or says it cannot", async () => {
      if (stage.host.features.select) {
        await stage.host.select(at("附表 1!B3"));
        await rejection(stage.host.select(at("没有这张表!A1")));
      } else expect((await rejection(stage.host.select(at("附表 1!B3")))).code).toBe("unsupported");
    });

    it("reports a person's edit until told to stop, or says it cannot", async () => {
      const heard: (readonly CellRef[] | null)[] = [];
      const listen = (cells: readonly CellRef[] | null): void => void heard.push(cells);
      if (!stage.host.features.events) {
        expect((await rejection(stage.host.watch(listen))).code).toBe("unsupported");
        return;
      }
      const stop = await stage.host.watch(listen);
      await stage.under.edit(at("自评表!D5"), 1);
      await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 30_000 });
      expect(heard.every((cells) => cells === null || cells.some((cell) => cell.sheet === FORM))).toBe(true);
      await stop();
      const count = heard.length;
      await stage.under.edit(at("自评表!D5"), 2);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(heard).toHaveLength(count);
    });
  });
}
