import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnIndex,
  columnName,
  formatArea,
  formatCellRef,
  formatPosition,
  parseArea,
  parseCellRef,
  parsePosition,
} from "../../addin/sheet/address.ts";

describe("A1 addresses", () => {
  it("round-trips every position of the grid", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parsePosition(formatPosition({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  it("names columns past Z as Excel does", () => {
    expect([25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual(["Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    expect(columnIndex("XFE")).toBe(-1);
  });

  it("refuses what lies outside the grid or is no address", () => {
    for (const text of ["A0", "A1048577", "XFE1", "1A", "A1:B2", "", "甲1"]) expect(parsePosition(text)).toBeNull();
  });

  it("reads areas with corners in any order", () => {
    expect(formatArea(parseArea("$C$3:A1") ?? { top: 9, left: 9, bottom: 9, right: 9 })).toBe("A1:C3");
    expect(parseArea("A1:B2:C3")).toBeNull();
  });

  it("keeps exclamation marks inside sheet names", () => {
    const ref = { sheet: "自评!表", row: 4, column: 7 };
    expect(formatCellRef(ref)).toBe("自评!表!H5");
    expect(parseCellRef("自评!表!H5")).toEqual(ref);
  });
});
