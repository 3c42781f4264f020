import { describe, expect, it } from "vitest";
import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps } from "../wps-host/fake-wps.ts";

/** Calls that belong to the workbook and not to a sheet: the application, the names, links and dates. */
const BOOK_CALLS = 11;

function open(sheets: readonly SheetSnapshot[]): { fake: FakeWps; host: WpsHost } {
  const fake = new FakeWps([bookOf(workbookOf(sheets))], { manualCalculation: true });
  const root = findWps(fake.scope());
  if (!root) throw new Error("no WPS found");
  const host = new WpsHost(root);
  fake.state.meter.reset();
  return { fake, host };
}

/** 30 × 9 cells of typed figures, one number format, nothing merged. */
function plainSheet(name: string): SheetSnapshot {
  return sheetOf(
    name,
    Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: 9 }, (_cell, column): CellValue => (column < 3 ? `项目${row}` : row * 10 + column)),
    ),
  );
}

/** The same as a form: title, funding block and level cells merged, rates as percentages, amounts with two decimals. */
function formSheet(name: string): SheetSnapshot {
  const plain = plainSheet(name);
  const rows = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 9 }, (_cell, column): CellValue =>
      row === 0
        ? column === 0
          ? "自评表"
          : null
        : column === 0 && row % 5 !== 1
          ? null
          : column < 3
            ? column === 2
              ? null
              : `项目${row}`
            : row * 10 + column,
    ),
  );
  const formats: Record<string, string> = {};
  for (let row = 2; row <= 30; row++) {
    formats[`D${row}`] = "#,##0.00";
    formats[`E${row}`] = "#,##0.00";
    formats[`G${row}`] = "0.00%";
  }
  const merges = [
    "A1:I1",
    ...Array.from({ length: 5 }, (_, block) => `A${block * 5 + 2}:A${block * 5 + 6}`),
    ...Array.from({ length: 29 }, (_, index) => `B${index + 2}:C${index + 2}`),
  ];
  return { ...sheetOf(plain.name, rows, { merges, formats }) };
}

describe("object-model calls, counted", () => {
  it("reading 10 plain sheets takes 12 calls a sheet, and one more to learn that nothing is merged", async () => {
    const { fake, host } = open(Array.from({ length: 10 }, (_, index) => plainSheet(`表${index + 1}`)));
    await host.read();
    const { byMember, calls } = fake.state.meter;
    expect(byMember.get("Range.MergeCells")).toBe(10);
    expect(calls).toBe(BOOK_CALLS + 10 * 12 + 10);
    expect(Object.fromEntries([...byMember].filter(([, count]) => count >= 10))).toMatchInlineSnapshot(`
      {
        "Comments.Count": 10,
        "Range.Address()": 20,
        "Range.Formula": 10,
        "Range.MergeCells": 10,
        "Range.NumberFormat": 10,
        "Range.SpecialCells()": 10,
        "Range.Value2": 10,
        "Worksheet.Comments": 10,
        "Worksheet.ProtectContents": 10,
        "Worksheet.UsedRange": 10,
        "Worksheet.Visible": 10,
        "Worksheets.Item()": 10,
      }
    `);
  });

  it("reading 10 forms with 35 merges and mixed number formats each", async () => {
    const { fake, host } = open(Array.from({ length: 10 }, (_, index) => formSheet(`表${index + 1}`)));
    const { sheets } = await host.read();
    expect(sheets[0]?.merges).toHaveLength(35);
    expect(fake.state.meter.calls).toMatchInlineSnapshot(`3091`);
  });

  it("filling 50 cells in five runs writes five areas", async () => {
    const { fake, host } = open([plainSheet("表1")]);
    await host.read();
    fake.state.meter.reset();
    const writes = Array.from({ length: 50 }, (_, index): CellWrite => ({
      cell: { sheet: "表1", row: 30 + (index % 10), column: Math.floor(index / 10) * 2 },
      content: { kind: "value", value: index },
    }));
    expect((await host.write(writes)).written).toHaveLength(50);
    expect(fake.state.meter.byMember.get("Range.Value2=")).toBe(5);
    expect(fake.state.meter.calls).toMatchInlineSnapshot(`36`);
  });

  it("filling 50 formulas with a number format in one column writes one area", async () => {
    const { fake, host } = open([plainSheet("表1")]);
    await host.read();
    fake.state.meter.reset();
    const writes = Array.from({ length: 50 }, (_, row): CellWrite => ({
      cell: { sheet: "表1", row, column: 10 },
      content: { kind: "formula", formula: `D${row + 1}/E${row + 1}` },
      format: "0.00%",
    }));
    expect((await host.write(writes)).written).toHaveLength(50);
    expect(fake.state.meter.byMember.get("Range.Formula=")).toBe(1);
    expect(fake.state.meter.byMember.get("Range.NumberFormat=")).toBe(1);
    expect(fake.state.meter.calls).toMatchInlineSnapshot(`32`);
  });
});
