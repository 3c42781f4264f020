import { describe, expect, it } from "vitest";
import { formulaReplacements } from "../../addin/fill/clean.ts";
import { nativeOf } from "../../addin/fill/native-call.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";

describe("formulas before submission", () => {
  const workbook = workbookOf([
    sheetOf(
      "表",
      [
        [100, 90, 0.9, 9],
        ["　100", 90, 0.9, "优"],
      ],
      {
        formulas: {
          C1: "JX.EXECRATE(A1,B1)",
          D1: "JX.EXECSCORE(A1,B1,10)",
          C2: "JX.EXECRATE(A2,B2)",
          D2: "JX.GRADE(95)",
        },
      },
    ),
  ]);

  it("become values", () => {
    expect(formulaReplacements(workbook, "value").map((write) => write.content)).toEqual([
      { kind: "value", value: 0.9 },
      { kind: "value", value: 9 },
      { kind: "value", value: 0.9 },
      { kind: "value", value: "优" },
    ]);
  });

  it("become native formulas where those say the same over numbers, else values", () => {
    expect(formulaReplacements(workbook, "native").map((write) => write.content)).toEqual([
      { kind: "formula", formula: "B1/A1" },
      { kind: "formula", formula: "ROUND(MIN(1,B1/A1)*10,2)" },
      { kind: "value", value: 0.9 },
      { kind: "value", value: "优" },
    ]);
  });

  it("leaves native formulas alone", () => {
    expect(
      formulaReplacements(workbookOf([sheetOf("表", [[1]], { formulas: { A1: "SUM(B1:B3)" } })]), "value"),
    ).toEqual([]);
  });

  it.each([
    ["JX.TOTALSCORE(H13:H20,I6)", "SUM(H13:H20,I6)"],
    ["JX.CHANGERATE(A1+B1,C1)", "(C1-(A1+B1))/(A1+B1)"],
    ['JX.SHARE(A1,"1,2")', 'A1/("1,2")'],
    ["JX.INDICATORSCORE(E1,F1,G1)", null],
    ["JX.EXECRATE(A1,JX.AMOUNT(B1))", null],
    ["1+JX.EXECRATE(A1,B1)", null],
  ])("%s", (formula, native) => {
    expect(nativeOf(formula)).toBe(native);
  });
});

describe("formulas whose result is an error", () => {
  it("are never replaced by the words of the error", () => {
    const sheet = sheetOf("表", [[100, 90, { error: "#NAME?" }, { error: "#BUSY!" }]], {
      formulas: { C1: "JX.EXECRATE(A1,B1)", D1: "JX.GRADE(95)" },
    });
    for (const mode of ["value", "native"] as const)
      expect(formulaReplacements(workbookOf([sheet]), mode)).toEqual([
        { cell: { sheet: "表", row: 0, column: 2 }, content: { kind: "formula", formula: "B1/A1" } },
      ]);
  });
});
