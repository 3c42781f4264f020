import { describe, expect, it } from "vitest";
import type { HostErrorCode } from "../../../addin/hosts/port.ts";
import { FORM, LOCKED } from "../contract-workbook.ts";
import { at, cellOf, rejection, value, valueOf } from "./cells.ts";
import type { Stage } from "./stage.ts";

/** Writing and taking back. */
export function describeWriting(stage: Stage): void {
  describe("write", () => {
    it("writes numbers, texts, booleans, blanks and formulas, and reads them back", async () => {
      const receipt = await stage.host.write([
        value("自评表!D4", 1450.5),
        value("自评表!B2", "第一行\n第二行 <&> \"引号\" '单引号'  "),
        value("自评表!F5", false),
        value("自评表!E4", null),
        { cell: at("自评表!F7"), content: { kind: "formula", formula: `ROUND(D7*E2,2)&"分<&>"` }, format: "0.0" },
        value("附表 1!G12", "新的行列"),
        value("自评表!F6", "00123"),
      ]);
      expect(receipt.skipped).toEqual([]);
      expect(receipt.written.map(({ cell }) => cell)).toHaveLength(7);
      expect(receipt.written[0]).toEqual({ cell: at("自评表!D4"), value: 1450.5 });
      const after = await stage.host.read();
      expect(valueOf(after, "自评表!D4")).toBe(1450.5);
      expect(valueOf(after, "自评表!B2")).toBe("第一行\n第二行 <&> \"引号\" '单引号'  ");
      expect(valueOf(after, "自评表!F5")).toBe(false);
      expect(valueOf(after, "自评表!E4")).toBeNull();
      expect(cellOf(after, "自评表!F7")).toMatchObject({ formula: `ROUND(D7*E2,2)&"分<&>"`, format: "0.0" });
      expect(valueOf(after, "附表 1!G12")).toBe("新的行列");
      expect(valueOf(after, "自评表!F6")).toBe("00123");
      expect(cellOf(after, "自评表!D4").format).toBe("#,##0.00");
      expect(cellOf(after, "自评表!B4")).toMatchObject({ value: 1452.61, formula: null });
    });

    it("writes text that looks like a formula as text", async () => {
      const receipt = await stage.host.write([value("自评表!F6", "=1+1")]);
      expect(receipt.skipped).toEqual([]);
      expect(cellOf(await stage.host.read(), "自评表!F6")).toMatchObject({ value: "=1+1", formula: null });
    });

    it("replaces a formula by a value when asked to", async () => {
      await stage.host.write([value("自评表!F4", 9.99)]);
      expect(cellOf(await stage.host.read(), "自评表!F4")).toMatchObject({
        value: 9.99,
        formula: null,
        format: "0.00",
      });
    });

    it("writes unlocked cells of a protected sheet", async () => {
      const receipt = await stage.host.write([
        { cell: { sheet: LOCKED, row: 1, column: 1 }, content: { kind: "value", value: 5 } },
      ]);
      expect(receipt.skipped).toEqual([]);
      expect((await stage.host.read()).sheets[1]?.protected).toBe(true);
    });

    it("leaves locked, covered and absent cells alone and says why", async () => {
      const before = await stage.under.look();
      const lockedCell = { sheet: LOCKED, row: 0, column: 1 };
      const receipt = await stage.host.write([
        { cell: lockedCell, content: { kind: "value", value: 5 } },
        value("自评表!C1", "遮住"),
        value("没有这张表!A1", 1),
        { cell: { sheet: FORM, row: -1, column: 0 }, content: { kind: "value", value: 1 } },
        { cell: { sheet: FORM, row: 0, column: 16_384 }, content: { kind: "value", value: 1 } },
      ]);
      expect(receipt.skipped.map(({ reason }) => reason)).toEqual([
        "locked",
        "covered",
        "missing-sheet",
        "outside-grid",
        "outside-grid",
      ]);
      expect(receipt.written).toEqual([]);
      expect(receipt.former).toEqual([]);
      expect(await stage.under.look()).toEqual(before);
    });

    it("leaves cells of an array formula alone", async (context) => {
      context.skip(
        cellOf(await stage.host.read(), "附表 1!B2").array !== true,
        "this workbook could not be given an array formula",
      );
      const receipt = await stage.host.write([value("附表 1!B2", 1)]);
      expect(receipt.skipped.map(({ reason }) => reason)).toEqual(["array"]);
    });

    it("does not write what a cell cannot hold", async () => {
      const before = await stage.under.look();
      const receipt = await stage.host.write([value("自评表!D4", Number.NaN), value("自评表!B2", "长".repeat(32_768))]);
      expect(receipt.skipped.map(({ reason }) => reason)).toEqual(["not-taken", "not-taken"]);
      expect(await stage.under.look()).toEqual(before);
    });
  });

  describe("restore", () => {
    it("puts contents and formats back as they were", async () => {
      const before = await stage.host.read();
      const { former } = await stage.host.write([
        { cell: at("自评表!F4"), content: { kind: "value", value: 1 }, format: "0" },
        value("自评表!D5", 860),
        { cell: at("自评表!F7"), content: { kind: "formula", formula: "1+1" } },
      ]);
      const receipt = await stage.host.restore(former);
      expect(receipt.skipped).toEqual([]);
      const after = await stage.host.read();
      for (const cell of ["自评表!F4", "自评表!D5", "自评表!F7"]) {
        const { formula, format } = cellOf(after, cell);
        expect({ formula, format }).toEqual({
          formula: cellOf(before, cell).formula,
          format: cellOf(before, cell).format,
        });
        if (formula === null) expect(valueOf(after, cell)).toEqual(valueOf(before, cell));
      }
    });

    it("leaves cells alone that somebody edited since", async () => {
      const { former } = await stage.host.write([value("自评表!D4", 1), value("自评表!D5", 2)]);
      await stage.under.edit(at("自评表!D5"), 777);
      const receipt = await stage.host.restore(former);
      expect(receipt.skipped).toEqual([{ cell: at("自评表!D5"), reason: "not-taken" }]);
      const after = await stage.host.read();
      expect([valueOf(after, "自评表!D4"), valueOf(after, "自评表!D5")]).toEqual([1451.29, 777]);
    });
  });

  describe("faults", () => {
    it("leaves the workbook as before when a change breaks off", async (context) => {
      context.skip(!stage.under.breakNext, "no fault can be staged in this host");
      const before = await stage.under.look();
      await stage.under.breakNext?.();
      const error = await rejection(
        stage.host.write([value("自评表!D4", 1), value("自评表!D5", 2), value("自评表!B4", 3)]),
      );
      const codes: readonly HostErrorCode[] = ["rolled-back", "failed", "busy", "cell-editing"];
      expect(codes).toContain(error.code);
      expect(await stage.under.look()).toEqual(before);
      expect((await stage.host.write([value("自评表!D4", 1)])).written).toHaveLength(1);
    });

    it("describes its environment in plain words", async () => {
      const facts = await stage.host.environment();
      expect(facts.length).toBeGreaterThan(1);
      for (const fact of facts) expect(fact.label).toMatch(/\p{Script=Han}/u);
    });
  });
}
