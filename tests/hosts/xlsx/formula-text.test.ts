import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFileFormula, toFileFormula } from "../../../addin/hosts/xlsx/read/file-formula.ts";
import { shiftFormula } from "../../../addin/hosts/xlsx/read/formula-shift.ts";
import { decodeCellText, decodeXml, encodeCellText } from "../../../addin/hosts/ooxml/xml/text.ts";

describe("moving a formula", () => {
  it.each([
    ["A1+$B$2", 1, 2, "C2+$B$2"],
    ["SUM(A:B)+SUM(1:3)", 2, 1, "SUM(B:C)+SUM(3:5)"],
    ["'甲 A1'!A1&\"A1\"", 1, 0, "'甲 A1'!A2&\"A1\""],
    ["Sheet1!A$1+LOG10(B1)", 3, 1, "Sheet1!B$1+LOG10(C4)"],
    ["表1[[#This Row],[A1]]+1E5+税率A1x", 1, 1, "表1[[#This Row],[A1]]+1E5+税率A1x"],
    ["A1", -1, 0, "#REF!"],
    ["$A1:B$2", 1, 1, "$A2:C$2"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  it("comes back when moved back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("A9+SUM(B8:C$9)", "$D20*'x y'!E30", "MAX(20:30)"),
        fc.nat(7),
        fc.nat(3),
        (formula, rows, columns) => {
          expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});

const text = fc.string({ unit: "binary", maxLength: 20 }).map((value) => value.replaceAll("\0", ""));

describe("text in the file", () => {
  it("round-trips whatever a cell can hold", () => {
    fc.assert(
      fc.property(text, (given) => {
        const encoded = encodeCellText(given);
        expect(decodeCellText(decodeXml(encoded))).toBe(given);
        expect(Array.from(encoded).every((sign) => sign >= " " || sign === "\n" || sign === "\t")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("stores the product's functions as Excel does, but not inside quotes", () => {
    expect(toFileFormula('=JX.EXECRATE(A1,B1)&"JX.EXECRATE("')).toBe('_xldudf_JX_EXECRATE(A1,B1)&"JX.EXECRATE("');
    expect(fromFileFormula('_xldudf_JX_EXECRATE(A1,B1)&"_xldudf_JX_A"')).toBe('JX.EXECRATE(A1,B1)&"_xldudf_JX_A"');
  });
});
