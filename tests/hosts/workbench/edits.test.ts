import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { ICommandService, IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import { XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { openXlsx } from "../../../addin/hosts/xlsx/open.ts";
import type { EditRefusal } from "../../../addin/hosts/workbench/guard.ts";
import { formatCellRef, parseCellRef, type CellRef } from "../../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import type { CellWrite } from "../../../addin/sheet/edit.ts";
import type { WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";
import { contractWorkbook } from "../contract-workbook.ts";
import { stage } from "./staged.ts";

function staged(workbook: WorkbookSnapshot = contractWorkbook()) {
  const refused: EditRefusal[] = [];
  const opened = stage(workbook, [], { onRefused: (refusal) => refused.push(refusal) });
  onTestFinished(() => opened.dispose());
  return { ...opened, refused };
}

function at(text: string): CellRef {
  const ref = parseCellRef(text);
  if (!ref) throw new Error(text);
  return ref;
}

const shown = (edits: readonly CellWrite[]): Record<string, unknown> =>
  Object.fromEntries(
    edits.map(({ cell, content, format }) => [
      formatCellRef(cell),
      content.kind === "value"
        ? format === undefined
          ? content.value
          : [content.value, format]
        : `=${content.formula}`,
    ]),
  );

describe("the list of edits to save", () => {
  it("is empty for a workbook just opened, also for real packages", () => {
    expect(staged().grid.edits()).toEqual([]);
    for (const name of ["a-xlsxwriter", "b-libreoffice", "c-exceljs", "d-excel-extras"]) {
      const { snapshot } = openXlsx(
        readFileSync(new URL(`../../fixtures/packages/package-${name}.xlsx`, import.meta.url)),
      );
      expect(staged(snapshot).grid.edits()).toEqual([]);
    }
  });

  it("names inputs only, not the results that followed from them", async () => {
    const { type, grid, host } = staged();
    await type(at("自评表!C4"), 2000);
    await type(at("自评表!D5"), "=D4/2");
    expect(shown(grid.edits())).toEqual({ "自评表!C4": 2000, "自评表!D5": "=D4/2" });
    expect((await host.read()).sheets[0]?.cells.get(3 * 16_384 + 5)?.value).toBeCloseTo((10 * 1451.29) / 2000, 9);
  });

  it("forgets an edit that was typed back", async () => {
    const { type, grid } = staged();
    await type(at("自评表!C4"), 1);
    await type(at("自评表!C4"), 1452.61);
    expect(grid.edits()).toEqual([]);
  });

  it("carries number formats the pane wrote, and only those", async () => {
    const { host, grid } = staged();
    await host.write([{ cell: at("自评表!F7"), content: { kind: "value", value: 0.5 }, format: "0.00%" }]);
    expect(shown(grid.edits())).toEqual({ "自评表!F7": [0.5, "0.00%"] });
  });

  it("puts exactly what was typed into the file, whatever it was", async () => {
    const bytes = readFileSync(new URL("../../fixtures/packages/package-a-xlsxwriter.xlsx", import.meta.url));
    const { snapshot } = openXlsx(bytes);
    const [form] = snapshot.sheets;
    if (!form) throw new Error("no sheet");
    const text = fc
      .string({ unit: fc.constantFrom("甲", "乙", "1", ".", "%", " ", "<", "&", "\n", "元", "A"), maxLength: 8 })
      .filter((value) => value.trim() !== "" && !value.startsWith("="));
    const value = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((number) => Number(number.toPrecision(12))),
      text,
      fc.boolean(),
    );
    const cells = fc.uniqueArray(
      fc.record({ row: fc.integer({ min: 3, max: 4 }), column: fc.integer({ min: 4, max: 6 }) }),
      { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row},${column}` },
    );
    await fc.assert(
      fc.asyncProperty(cells, fc.array(value, { minLength: 4, maxLength: 4 }), async (where, what) => {
        const { host, grid } = staged(snapshot);
        const writes = where.map(({ row, column }, index): CellWrite => ({
          cell: { sheet: form.name, row, column },
          content: { kind: "value", value: what[index] ?? null },
        }));
        const { written } = await host.write(writes);
        const file = XlsxHost.open(bytes);
        const { skipped } = await file.write(grid.edits());
        const saved = openXlsx(file.bytes()).snapshot.sheets[0];
        return (
          skipped.length === 0 &&
          written.every(
            ({ cell: { row, column }, value: wanted }) => saved?.cells.get(row * 16_384 + column)?.value === wanted,
          )
        );
      }),
      { numRuns: 12 },
    );
  });
});

describe("what a person may change", () => {
  it("refuses locked and array cells and leaves them as they were", async () => {
    const { type, grid, refused } = staged();
    await type({ sheet: "受保护 '表'", row: 0, column: 1 }, 9);
    await type({ sheet: "附表 1", row: 0, column: 1 }, 9);
    expect(refused).toEqual(["locked", "array"]);
    await type({ sheet: "受保护 '表'", row: 1, column: 1 }, 9);
    expect(shown(grid.edits())).toEqual({ "受保护 '表'!B2": 9 });
  });

  it("takes the free cells of a pasted area and says that others were refused", async () => {
    const { engine, grid, refused } = staged();
    const subUnitId = grid.sheetId("受保护 '表'");
    await engine.injector.get(ICommandService).executeCommand("sheet.command.set-range-values", {
      unitId: grid.unitId,
      subUnitId,
      range: { startRow: 0, endRow: 1, startColumn: 1, endColumn: 1 },
      value: { 0: { 1: { v: 7, s: { bl: 1 } } }, 1: { 1: { v: 8, s: { bl: 1 } } } },
    });
    expect(refused).toEqual(["locked"]);
    expect(shown(grid.edits())).toEqual({ "受保护 '表'!B2": 8 });
    expect(grid.workbook.getSheetBySheetId(subUnitId ?? "")?.getCellRaw(1, 1)?.s).toBeUndefined();
  });

  it("keeps rows, columns, sheets and merges as in the file", async () => {
    const { engine, grid, refused, look } = staged();
    const before = look();
    const commands = engine.injector.get(ICommandService);
    const subUnitId = grid.sheetId("自评表");
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 5 };
    for (const [id, params] of [
      ["sheet.mutation.insert-row", { range }],
      ["sheet.mutation.remove-rows", { range }],
      ["sheet.mutation.remove-worksheet-merge", { ranges: [range] }],
      ["sheet.mutation.remove-sheet", {}],
      ["sheet.mutation.set-worksheet-name", { name: "改名" }],
    ] as const) {
      expect(await commands.executeCommand(id, { unitId: grid.unitId, subUnitId, ...params })).toBe(false);
    }
    expect(refused).toEqual(Array.from({ length: 5 }, () => "structure"));
    expect(look()).toEqual(before);
  });
});

describe("a writing over several sheets", () => {
  it("is one step of undo", async () => {
    const { engine, grid, host } = staged(workbookOf([sheetOf("甲", [[1]]), sheetOf("乙", [[1]])]));
    const content = { kind: "value", value: 7 } as const;
    const receipt = await host.write([
      { cell: at("甲!A1"), content },
      { cell: at("乙!A1"), content },
    ]);
    expect(receipt.written).toHaveLength(2);
    engine.injector.get(IUniverInstanceService).focusUnit(grid.unitId);
    const step = engine.injector.get(IUndoRedoService).pitchTopUndoElement();
    const touched = step?.undoMutations.map(({ params }) => (params as { readonly subUnitId: string }).subUnitId);
    expect(new Set(touched).size).toBe(2);
  });
});
