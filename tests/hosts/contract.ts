import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HostError, type Host, type HostErrorCode, type Mark, type SampleShelf } from "../../addin/hosts/port.ts";
import { parseCellRef, type CellRef } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import type { SampleSheet } from "../../addin/sheet/sample-sheet.ts";
import { cellAt, cellKey, type Cell, type CellValue, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { contractWorkbook, EXTRA, FORM, LOCKED } from "./contract-workbook.ts";

/** One adapter over one workbook, with the test's own hands on the workbook. */
export interface HostUnderTest {
  readonly host: Host;
  /** Everything that can be seen of the workbook, for deep comparison before and after. */
  look(): Promise<unknown>;
  /** A person edits a cell. */
  edit(cell: CellRef, value: CellValue): Promise<void>;
  /** Makes the next change break off in the middle with this error, where the adapter can stage one. */
  breakNext?(): Promise<void>;
  /** Where the host keeps a sample, if it does. */
  readonly shelf?: SampleShelf;
  dispose?(): Promise<void>;
}

export type HostFactory = (workbook: WorkbookSnapshot) => Promise<HostUnderTest>;

/** Runs the whole host contract. Parts a host does not offer are skipped visibly. */
export function describeHostContract(name: string, createHost: HostFactory): void {
  describe(`host contract: ${name}`, () => {
    let under: HostUnderTest;
    let host: Host;

    beforeEach(async () => {
      under = await createHost(contractWorkbook());
      host = under.host;
    });
    afterEach(async () => under.dispose?.());

    describe("read", () => {
      it("reads sheets, contents, formulas, formats and merges of the whole workbook", async () => {
        const expected = contractWorkbook();
        const { sheets } = await host.read();
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
        const sheets = (await host.read()).sheets;
        const [form, locked] = [sheets[0], sheets[1]];
        if (!form || !locked) throw new Error("sheet missing");
        expect([cellAt(locked, 0, 1).locked, cellAt(locked, 1, 1).locked]).toEqual([true, false]);
        context.skip(!host.features.notes, "this host has no notes");
        expect([...form.noted]).toEqual([cellKey(4, 4)]);
      });

      it("reports progress sheet by sheet and can be cancelled before it starts", async () => {
        const onProgress = vi.fn();
        await host.read({ onProgress });
        expect(onProgress).toHaveBeenLastCalledWith(3, 3);
        const error = await rejection(host.read({ signal: AbortSignal.abort() }));
        expect(error.code).toBe("cancelled");
      });

      it("is not changed by later writes", async () => {
        const before = await host.read();
        await host.write([value("自评表!B2", "新单位")]);
        expect(valueOf(before, "自评表!B2")).toBe("某某局");
      });
    });

    describe("mark", () => {
      const marks: readonly Mark[] = [
        { cell: at("自评表!D4"), severity: "error", note: "执行数与明细不符，请核对。" },
        { cell: at("自评表!D4"), severity: "info", note: "另请核对单位。" },
        { cell: at("自评表!A6"), severity: "warning", note: "备注未说明原因。" },
        { cell: at("附表 1!C9"), severity: "info", note: "空白格。" },
      ];

      it("marks each cell once and takes everything back without a trace", async () => {
        const before = await under.look();
        const receipt = await host.mark(marks);
        expect(receipt.marked + receipt.skipped.length).toBe(3);
        expect(receipt.marked).toBe(3);
        expect(receipt.noted).toBe(host.features.notes ? 3 : 0);
        expect(await under.look()).not.toEqual(before);
        expect(await host.clearMarks()).toBe(3);
        expect(await under.look()).toEqual(before);
      });

      it("leaves contents and formats alone, and its own notes do not count as notes", async () => {
        const before = await host.read();
        await host.mark(marks);
        const after = await host.read();
        expect(after.sheets.map((sheet) => [contents(sheet.cells), [...sheet.noted]])).toEqual(before.sheets.map((sheet) => [contents(sheet.cells), [...sheet.noted]]));
      });

      it("attaches no note where the mark has no sentence", async () => {
        const receipt = await host.mark([{ cell: at("自评表!D4"), severity: "error", note: "" }]);
        expect(receipt).toMatchObject({ marked: 1, noted: 0 });
      });

      it("replaces the former marks", async () => {
        await host.mark(marks);
        await host.mark([{ cell: at("自评表!B4"), severity: "info", note: "看一看。" }]);
        expect(await host.clearMarks()).toBe(1);
        expect(await host.clearMarks()).toBe(0);
      });

      it("keeps somebody's note on a marked cell", async (context) => {
        context.skip(!host.features.notes, "this host has no notes");
        const before = await under.look();
        const receipt = await host.mark([{ cell: at("自评表!E5"), severity: "error", note: "不该出现。" }]);
        expect(receipt).toMatchObject({ marked: 1, noted: 0 });
        await host.clearMarks();
        expect(await under.look()).toEqual(before);
      });

      it("never stops over a sheet that is gone or protected", async () => {
        const before = await under.look();
        const receipt = await host.mark([
          { cell: at("没有这张表!A1"), severity: "error", note: "。" },
          { cell: { sheet: LOCKED, row: 0, column: 0 }, severity: "error", note: "。" },
        ]);
        expect(receipt.skipped).toContainEqual({ cell: at("没有这张表!A1"), reason: "missing-sheet" });
        expect(receipt.marked + receipt.skipped.length).toBe(2);
        await host.clearMarks();
        expect(await under.look()).toEqual(before);
      });
    });

    describe("write", () => {
      it("writes numbers, texts, booleans, blanks and formulas, and reads them back", async () => {
        const receipt = await host.write([
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
        const after = await host.read();
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
        const receipt = await host.write([value("自评表!F6", "=1+1")]);
        expect(receipt.skipped).toEqual([]);
        expect(cellOf(await host.read(), "自评表!F6")).toMatchObject({ value: "=1+1", formula: null });
      });

      it("replaces a formula by a value when asked to", async () => {
        await host.write([value("自评表!F4", 9.99)]);
        expect(cellOf(await host.read(), "自评表!F4")).toMatchObject({ value: 9.99, formula: null, format: "0.00" });
      });

      it("writes unlocked cells of a protected sheet", async () => {
        const receipt = await host.write([{ cell: { sheet: LOCKED, row: 1, column: 1 }, content: { kind: "value", value: 5 } }]);
        expect(receipt.skipped).toEqual([]);
        expect((await host.read()).sheets[1]?.protected).toBe(true);
      });

      it("leaves locked, covered and absent cells alone and says why", async () => {
        const before = await under.look();
        const lockedCell = { sheet: LOCKED, row: 0, column: 1 };
        const receipt = await host.write([
          { cell: lockedCell, content: { kind: "value", value: 5 } },
          value("自评表!C1", "遮住"),
          value("没有这张表!A1", 1),
          { cell: { sheet: FORM, row: -1, column: 0 }, content: { kind: "value", value: 1 } },
          { cell: { sheet: FORM, row: 0, column: 16_384 }, content: { kind: "value", value: 1 } },
        ]);
        expect(receipt.skipped.map(({ reason }) => reason)).toEqual(["locked", "covered", "missing-sheet", "outside-grid", "outside-grid"]);
        expect(receipt.written).toEqual([]);
        expect(receipt.former).toEqual([]);
        expect(await under.look()).toEqual(before);
      });

      it("leaves cells of an array formula alone", async (context) => {
        context.skip(cellOf(await host.read(), "附表 1!B2").array !== true, "this workbook could not be given an array formula");
        const receipt = await host.write([value("附表 1!B2", 1)]);
        expect(receipt.skipped.map(({ reason }) => reason)).toEqual(["array"]);
      });

      it("does not write what a cell cannot hold", async () => {
        const before = await under.look();
        const receipt = await host.write([value("自评表!D4", Number.NaN), value("自评表!B2", "长".repeat(32_768))]);
        expect(receipt.skipped.map(({ reason }) => reason)).toEqual(["not-taken", "not-taken"]);
        expect(await under.look()).toEqual(before);
      });
    });

    describe("restore", () => {
      it("puts contents and formats back as they were", async () => {
        const before = await host.read();
        const { former } = await host.write([
          { cell: at("自评表!F4"), content: { kind: "value", value: 1 }, format: "0" },
          value("自评表!D5", 860),
          { cell: at("自评表!F7"), content: { kind: "formula", formula: "1+1" } },
        ]);
        const receipt = await host.restore(former);
        expect(receipt.skipped).toEqual([]);
        const after = await host.read();
        for (const cell of ["自评表!F4", "自评表!D5", "自评表!F7"]) {
          const { formula, format } = cellOf(after, cell);
          expect({ formula, format }).toEqual({ formula: cellOf(before, cell).formula, format: cellOf(before, cell).format });
          if (formula === null) expect(valueOf(after, cell)).toEqual(valueOf(before, cell));
        }
      });

      it("leaves cells alone that somebody edited since", async () => {
        const { former } = await host.write([value("自评表!D4", 1), value("自评表!D5", 2)]);
        await under.edit(at("自评表!D5"), 777);
        const receipt = await host.restore(former);
        expect(receipt.skipped).toEqual([{ cell: at("自评表!D5"), reason: "not-taken" }]);
        const after = await host.read();
        expect([valueOf(after, "自评表!D4"), valueOf(after, "自评表!D5")]).toEqual([1451.29, 777]);
      });
    });

    describe("settings", () => {
      const settings = { policy: "cn-2020", ignored: [{ rule: "execution-rate", cell: "自评表!H5", reason: "已核对 <&\"'>" }], empty: {} };

      it("come back as stored and go without a trace", async (context) => {
        context.skip(!host.features.settings, "this host stores no settings");
        const before = await under.look();
        expect(await host.loadSettings()).toBeNull();
        await host.saveSettings({ first: 1 });
        await host.saveSettings(settings);
        expect(await host.loadSettings()).toEqual(settings);
        await host.saveSettings(null);
        expect(await host.loadSettings()).toBeNull();
        expect(await under.look()).toEqual(before);
      });
    });

    describe("report", () => {
      const report = (text: string) => [
        { name: "摘要", rows: [[{ value: "项目", bold: true as const }, { value: "数量" }], [{ value: text }, { value: 3 }]], widths: [20, 8], landscape: false },
        { name: "明细", rows: [[{ value: "位置" }], [{ value: "自评表!D4", link: at("自评表!D4") }]], widths: [16], landscape: true },
      ];

      it("adds sheets that are no part of what is read, and replaces them the second time", async (context) => {
        context.skip(!host.features.sheets, "this host cannot add sheets");
        const before = await under.look();
        await host.writeReport(report("一"));
        const once = await under.look();
        expect(once).not.toEqual(before);
        expect((await host.read()).sheets.map(({ name: sheet }) => sheet)).toEqual([FORM, LOCKED, EXTRA]);
        await host.writeReport(report("二"));
        await host.writeReport(report("一"));
        expect(await under.look()).toEqual(once);
        expect((await host.clean([])).sheets).toBe(2);
        expect(await under.look()).toEqual(before);
      });
    });

    describe("sample", () => {
      const sample: SampleSheet = { rows: [["自评表", ""], ["执行率", "99.91%"], ["数", 3]], merges: ["A1:B1"], widths: [12, 20] };

      it("is a sheet of its own that is read like any other, comes once, and goes without a trace", async (context) => {
        const shelf = under.shelf;
        if (!shelf) return context.skip("this host opens samples as files");
        const before = await under.look();
        await shelf.addSample(sample);
        await shelf.addSample(sample);
        const { sheets } = await host.read();
        expect(sheets.map(({ name: sheet }) => sheet)).toEqual([FORM, LOCKED, EXTRA, "绩核示例"]);
        const added = sheets[3];
        if (!added) throw new Error("sheet missing");
        expect([cellAt(added, 0, 0).value, cellAt(added, 1, 1).value, cellAt(added, 2, 1).value]).toEqual(["自评表", "99.91%", 3]);
        expect(added.merges.map(areaText)).toEqual(["0,0,0,1"]);
        expect(await shelf.removeSample()).toBe(true);
        expect(await shelf.removeSample()).toBe(false);
        await host.read();
        expect(await under.look()).toEqual(before);
      });

      it("goes with the clean-up before submission", async (context) => {
        const shelf = under.shelf;
        if (!shelf) return context.skip("this host opens samples as files");
        const before = await under.look();
        await shelf.addSample(sample);
        expect((await host.clean([])).sheets).toBe(1);
        expect(await under.look()).toEqual(before);
      });
    });

    describe("clean before submission", () => {
      const writes: readonly CellWrite[] = [value("自评表!F4", 9.99), value("自评表!D5", 860)];

      it("leaves the workbook as if only the requested writes had been made", async () => {
        const plain = await createHost(contractWorkbook());
        await plain.host.write(writes);
        const wanted = await plain.look();
        await plain.dispose?.();
        await host.mark([{ cell: at("自评表!F4"), severity: "error", note: "不符。" }]);
        if (host.features.settings) await host.saveSettings({ a: 1 });
        if (host.features.sheets) await host.writeReport([{ name: "摘要", rows: [[{ value: "甲" }]], widths: [10], landscape: false }]);
        const receipt = await host.clean(writes);
        expect(receipt).toMatchObject({ marks: 1, sheets: host.features.sheets ? 1 : 0, settings: host.features.settings });
        expect(receipt.write.written).toHaveLength(2);
        expect(await under.look()).toEqual(wanted);
      });

      it("says so when there was nothing to clean", async () => {
        const before = await under.look();
        expect(await host.clean([])).toEqual({ marks: 0, sheets: 0, settings: false, write: { written: [], skipped: [], former: [] } });
        expect(await under.look()).toEqual(before);
      });
    });

    describe("select and watch", () => {
      it("selects a cell, or says it cannot", async () => {
        if (host.features.select) {
          await host.select(at("附表 1!B3"));
          await rejection(host.select(at("没有这张表!A1")));
        } else expect((await rejection(host.select(at("附表 1!B3")))).code).toBe("unsupported");
      });

      it("reports a person's edit until told to stop, or says it cannot", async () => {
        const heard: (readonly CellRef[] | null)[] = [];
        const listen = (cells: readonly CellRef[] | null): void => void heard.push(cells);
        if (!host.features.events) {
          expect((await rejection(host.watch(listen))).code).toBe("unsupported");
          return;
        }
        const stop = await host.watch(listen);
        await under.edit(at("自评表!D5"), 1);
        await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 30_000 });
        expect(heard.every((cells) => cells === null || cells.some((cell) => cell.sheet === FORM))).toBe(true);
        await stop();
        const count = heard.length;
        await under.edit(at("自评表!D5"), 2);
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(heard).toHaveLength(count);
      });
    });

    describe("faults", () => {
      it("leaves the workbook as before when a change breaks off", async (context) => {
        context.skip(!under.breakNext, "no fault can be staged in this host");
        const before = await under.look();
        await under.breakNext?.();
        const error = await rejection(host.write([value("自评表!D4", 1), value("自评表!D5", 2), value("自评表!B4", 3)]));
        const codes: readonly HostErrorCode[] = ["rolled-back", "failed", "busy", "cell-editing"];
        expect(codes).toContain(error.code);
        expect(await under.look()).toEqual(before);
        expect((await host.write([value("自评表!D4", 1)])).written).toHaveLength(1);
      });

      it("describes its environment in plain words", async () => {
        const facts = await host.environment();
        expect(facts.length).toBeGreaterThan(1);
        for (const fact of facts) expect(fact.label).toMatch(/\p{Script=Han}/u);
      });
    });
  });
}

/** A cell of the contract workbook by its printed reference. */
function at(text: string): CellRef {
  const ref = parseCellRef(text);
  if (!ref) throw new Error(`Bad reference ${text}`);
  return ref;
}

function value(cell: string, content: number | string | boolean | null): CellWrite {
  return { cell: at(cell), content: { kind: "value", value: content } };
}

function cellOf(workbook: WorkbookSnapshot, text: string): Cell {
  const ref = at(text);
  const sheet = workbook.sheets.find(({ name }) => name === ref.sheet);
  if (!sheet) throw new Error(`No sheet ${ref.sheet}`);
  return cellAt(sheet, ref.row, ref.column);
}

function valueOf(workbook: WorkbookSnapshot, text: string): CellValue {
  return cellOf(workbook, text).value;
}

/** Cells with content, comparable across hosts: empty formatted cells and lock flags are not. */
function contents(cells: ReadonlyMap<number, Cell>): unknown[] {
  return [...cells]
    .filter(([, cell]) => cell.value !== null || cell.formula !== null)
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => [key, cell.value, cell.array ? "array" : cell.formula, cell.format]);
}

function areaText(area: { top: number; left: number; bottom: number; right: number }): string {
  return [area.top, area.left, area.bottom, area.right].join();
}

async function rejection(promise: Promise<unknown>): Promise<HostError> {
  const error: unknown = await promise.then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  if (!(error instanceof HostError)) throw new Error("not a HostError");
  return error;
}
