import { describe, expect, it } from "vitest";
import { areasRead, cyclicCells } from "../../addin/sheet/cycles.ts";
import { formatArea, formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import { keyPosition } from "../../addin/sheet/snapshot.ts";

const cyclic = (formulas: Readonly<Record<string, string>>): string[] =>
  [...cyclicCells(sheetOf("表", [[1]], { formulas }))].map((key) => formatPosition(keyPosition(key))).sort();

describe("formulas that read themselves", () => {
  it.each([
    [{ A1: "SUM(A1:A9)" }, ["A1"]],
    [{ A1: "B1", B1: "C1*2", C1: "A1+1", D1: "A1" }, ["A1", "B1", "C1"]],
    [{ A1: "SUM(A2:A9)", A2: "B2", B2: "1" }, []],
    [{ A1: "$A$2", A2: "IF(B1>0,A1,0)" }, ["A1", "A2"]],
    [{ A1: "别的表!A1+'A1 表'!A1" }, []],
    [{ A1: 'B1&"A1"' }, []],
    [{ LOG10: "LOG10(5)" }, []],
  ])("%j → %j", (formulas, cells) => {
    expect(cyclic(formulas)).toEqual(cells);
  });

  it("reads cells and areas, not names or texts", () => {
    expect(areasRead('SUM($B$2:c4,D1)+"E9"+甲!F1:F3+A1B2').map(formatArea)).toEqual(["B2:C4", "D1"]);
  });
});
