import { describe, expect, it } from "vitest";
import { MemoryHost, type Condition } from "../memory-host/index.ts";
import type { HostErrorCode } from "../../addin/hosts/port.ts";
import { hostErrorMessage, skipReasonMessage } from "../../addin/messages/hosts.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { SkipReason } from "../../addin/sheet/edit.ts";

const A1 = { sheet: "表", row: 0, column: 0 };
const workbook = workbookOf([
  sheetOf("表", [
    [1, 2],
    [3, 4],
  ]),
]);

describe("the in-memory workbook", () => {
  it.each<Condition>(["cell-editing", "busy", "other-workbook"])(
    "refuses everything while %s, and works again afterwards",
    async (condition) => {
      const host = new MemoryHost(workbook);
      host.setCondition(condition);
      await expect(host.read()).rejects.toMatchObject({ code: condition });
      await expect(host.write([{ cell: A1, content: { kind: "value", value: 9 } }])).rejects.toMatchObject({
        code: condition,
      });
      host.setCondition(null);
      expect((await host.read()).sheets[0]?.cells.get(0)?.value).toBe(1);
    },
  );

  it("refuses to read more cells than its limit", async () => {
    await expect(new MemoryHost(workbook, { cellLimit: 3 }).read()).rejects.toMatchObject({ code: "too-large" });
  });

  it("calculates with the given engine", async () => {
    const host = new MemoryHost(workbook, { calculate: (formula) => formula.length });
    const receipt = await host.write([{ cell: A1, content: { kind: "formula", formula: "B1+1" } }]);
    expect(receipt.written).toEqual([{ cell: A1, value: 4 }]);
    host.edit(A1, "=B1");
    expect((await host.read()).sheets[0]?.cells.get(0)).toEqual({
      value: 2,
      formula: "B1",
      format: "General",
      locked: true,
    });
  });

  it("rolls a broken mark back and reports switched-off features as unsupported", async () => {
    const host = new MemoryHost(workbook, { features: { settings: false, sheets: false } });
    const before = host.look();
    host.failAfter(1);
    await expect(
      host.mark([
        { cell: A1, severity: "error", note: "。" },
        { cell: { ...A1, row: 1 }, severity: "info", note: "。" },
      ]),
    ).rejects.toMatchObject({ code: "rolled-back" });
    expect(host.look()).toEqual(before);
    await expect(host.saveSettings({})).rejects.toMatchObject({ code: "unsupported" });
    await expect(host.writeReport([])).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("host messages", () => {
  const codes: Record<HostErrorCode, true> = {
    protected: true,
    "cell-editing": true,
    "other-workbook": true,
    "too-large": true,
    busy: true,
    unsupported: true,
    cancelled: true,
    "rolled-back": true,
    "half-done": true,
    unreadable: true,
    "unreadable-document": true,
    failed: true,
  };
  const reasons: Record<SkipReason, true> = {
    locked: true,
    covered: true,
    array: true,
    "missing-sheet": true,
    "outside-grid": true,
    "not-taken": true,
    formula: true,
    "typed-value": true,
  };

  it("say what happened and what to do, for every error and every skip", () => {
    for (const code of Object.keys(codes) as HostErrorCode[])
      expect(hostErrorMessage(code)).toMatch(/^\p{Script=Han}.+。$/u);
    for (const reason of Object.keys(reasons) as SkipReason[]) expect(skipReasonMessage(reason)).toMatch(/请.+。$/u);
    expect(hostErrorMessage("busy", "0x800A")).toContain("（0x800A）");
  });
});
