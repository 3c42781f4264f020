import { describe, expect, it } from "vitest";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { cellKey } from "../../addin/sheet/snapshot.ts";
import { at } from "./sample-core.ts";
import { bench, findingKey, valueOf } from "./pane-bench.ts";

describe("fix, fill and restore", () => {
  it("writes a percentage fix as a number that shows as a percentage", async () => {
    const { host, model } = await bench();
    await model.check();
    const key = findingKey(model, 0);
    expect(await model.fix(key)).toBe(true);
    expect(valueOf(host, "自评表!F3")).toBe(0.9991);
    expect(host.look().sheets[0]?.cells.get(cellKey(2, 5))?.format).toBe("0.00%");
    expect(model.get().run?.review.findings.some(({ rule }) => rule === "execution-rate")).toBe(false);
    expect(await model.restore()).toBe(true);
    expect(valueOf(host, "自评表!F3")).toBe("100%");
  });

  it("ticks blanks only, writes what is ticked, reads it back and restores it", async () => {
    const { host, model } = await bench();
    await model.check();
    expect([...model.get().ticked]).toEqual(["自评表!G6", "自评表!G7"]);
    await model.fill();
    expect(model.get().receipt?.written.map(({ cell, value }) => [formatCellRef(cell), value])).toEqual([
      ["自评表!G6", 10],
      ["自评表!G7", 10],
    ]);
    expect(valueOf(host, "自评表!G3")).toBe(10);
    await model.restore();
    expect(valueOf(host, "自评表!G6")).toBeNull();
    expect(model.get().history.map(({ takenBack }) => takenBack)).toEqual([true]);
  });

  it("keeps what somebody typed after the fill when restoring", async () => {
    const { host, model } = await bench();
    await model.check();
    await model.fill();
    host.edit(at("自评表!G6"), 7);
    await model.restore();
    expect(valueOf(host, "自评表!G6")).toBe(7);
    expect(model.get().notice?.text).toContain("1 格之后又改动过");
  });

  it("leaves the workbook alone when the write breaks off midway", async () => {
    const { host, model } = await bench();
    await model.check();
    const before = host.look();
    host.failAfter(1);
    expect(await model.fill()).toBe(false);
    expect(host.look().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(model.get().notice?.text).toContain("恢复原样");
  });

  it("writes nothing when nothing is ticked", async () => {
    const { model } = await bench();
    await model.check();
    model.setTicked([]);
    await model.fill();
    expect(model.get().notice?.text).toContain("没有勾选");
  });
});
