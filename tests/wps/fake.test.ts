import { describe, expect, it } from "vitest";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps } from "../wps-host/fake-wps.ts";
import type { FakeRange } from "../wps-host/range.ts";
import type { FakeSheet } from "../wps-host/workbook.ts";

/** Assumptions about WPS; the platform notes list each as measured or documented. */
function sheet(): { fake: FakeWps; sheet: FakeSheet; range: (address: string) => FakeRange } {
  const fake = new FakeWps([
    bookOf(
      workbookOf([
        sheetOf(
          "表",
          [
            [1, "甲"],
            [null, 2],
          ],
          { formulas: { A3: "1/0" }, merges: ["C1:D2"] },
        ),
      ]),
    ),
  ]);
  fake.state.recalculate();
  const scope = fake.scope() as {
    Application: { ActiveWorkbook: { Worksheets: { Item(index: number | string): FakeSheet } } };
  };
  const first = scope.Application.ActiveWorkbook.Worksheets.Item(1);
  return { fake, sheet: first, range: (address) => first.Range(address) };
}

describe("the fake WPS", () => {
  it("answers one cell with a scalar, several with rows, a formula error with its number", () => {
    const { range } = sheet();
    expect(range("A1").Value2).toBe(1);
    expect(range("A1:B2").Value2).toEqual([
      [1, "甲"],
      [null, 2],
    ]);
    expect(range("A3").Value2).toBe(-2_146_826_281);
  });

  it("throws when `Value` is assigned, ignores misspelled members and notes them, fails on unknown ones when read", () => {
    const { fake, range } = sheet();
    const cell = range("A1") as unknown as Record<string, unknown>;
    expect(() => {
      cell.Value = 5;
    }).toThrow("Cannot redefine property: Value");
    cell.Vallue2 = 5;
    expect(fake.state.meter.misspelled).toEqual(["Range.Vallue2"]);
    expect(() => cell.Colour).toThrow("not part of the fake");
  });

  it("knows sheets by number from 1 or by name, and nothing else", () => {
    const { fake } = sheet();
    const { Worksheets } = (
      fake.scope() as { wps: { ActiveWorkbook: { Worksheets: { Item(index: number | string): FakeSheet } } } }
    ).wps.ActiveWorkbook;
    expect(Worksheets.Item("表").Name).toBe("表");
    expect(() => Worksheets.Item(0)).toThrow();
    expect(() => Worksheets.Item("没有")).toThrow();
  });

  it("says null where an area is mixed", () => {
    const { range } = sheet();
    expect([range("C1:D2").MergeCells, range("A1:B2").MergeCells, range("B1:C1").MergeCells]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it("refuses a second note, addresses beyond 255 characters, and changes on protected sheets", () => {
    const { fake, range, sheet: own } = sheet();
    range("A1").AddComment("一");
    expect(() => range("A1").AddComment("二")).toThrow();
    expect(() => own.Range(Array.from({ length: 60 }, (_, row) => `A${row + 100}`).join(","))).toThrow();
    own.Protect();
    expect(() => {
      range("A1").Value2 = 9;
    }).toThrow();
    expect(fake.state.cell(fake.state.book.sheets[0] ?? fail(), 0, 0).value).toBe(1);
  });
});

function fail(): never {
  throw new Error("no sheet");
}
