import { describe, expect, it } from "vitest";
import { fillWrites, planFill } from "../../addin/fill/plan.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatCellRef, parseCellRef } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { zeroRows } from "../../taskpane/views/fill/zero-rows.ts";

function planOf(edit: Record<string, CellValue>, change: (sheet: SheetSnapshot) => SheetSnapshot = (sheet) => sheet) {
  const workbook = workbookOf([change(exampleSheet("表1", { form: "project", edit }))]);
  return planFill(workbook, review(workbook));
}

describe("the fill plan", () => {
  it("proposes blank cells and lists typed ones without a tick", () => {
    const plan = planOf({ H6: "", I6: "", H21: 90, G21: 95 });
    expect(plan.items.map((item) => [formatCellRef(item.derivation.cell), item.derivation.value, item.ticked])).toEqual(
      [
        ["表1!H6", "90%", true],
        ["表1!I6", 9, true],
        ["表1!G21", 100, false],
        ["表1!H21", 97, false],
      ],
    );
  });

  it("says the same as value, JX formula and native formula", () => {
    const plan = planOf({ H6: "", I6: "", H21: "" });
    const contents = (style: "value" | "jx" | "native") =>
      fillWrites(plan.items, style).map((write) =>
        write.content.kind === "value" ? write.content.value : write.content.formula,
      );
    expect(contents("value")).toEqual([0.9, 9, 97]);
    expect(contents("jx")).toEqual([
      "JX.EXECRATE(E6,F6)",
      "JX.EXECSCORE(E6,F6,G6)",
      "JX.TOTALSCORE(H13:H20,ROUND(G6*MIN(F6/E6,1),2))",
    ]);
    expect(contents("native")).toEqual([
      "ROUND(F6/E6,4)",
      "ROUND(G6*MIN(F6/E6,1),2)",
      "SUM(H13:H20)+ROUND(G6*MIN(F6/E6,1),2)",
    ]);
    expect(fillWrites(plan.items, "value")[0]?.format).toBe("0%");
  });

  it("fills the blank parts of a known total", () => {
    const plan = planOf({ E8: "", E9: "", F8: "", F9: "", E6: 100, F6: 90, H8: "", H9: "" });
    expect(plan.items.map((item) => [formatCellRef(item.derivation.cell), item.derivation.value])).toEqual([
      ["表1!E8", 0],
      ["表1!F8", 0],
      ["表1!E9", 0],
      ["表1!F9", 0],
    ]);
  });

  it("names the only blank part as the rest of the total", () => {
    const [item] = planOf({ F8: "" }).items;
    expect(item?.derivation).toMatchObject({
      value: 8,
      nativeFormula: "ROUND(F6-SUM(F7,F9),2)",
      working: "108 - (90 + 10) = 8",
    });
  });

  it("never touches locked cells of a protected sheet, nor formulas", () => {
    const locked = planOf({ I6: "" }, (sheet) => ({ ...sheet, protected: true }));
    expect(locked.items).toEqual([]);
    expect(locked.skipped.map((skip) => skip.reason)).toEqual(["locked"]);
  });
});

describe("the groups of the fill plan", () => {
  const derivation = (address: string, label: string, value: number | string, state: "blank" | "wrong" = "blank") => {
    const cell = parseCellRef(`表!${address}`);
    if (!cell) throw new Error(address);
    return { cell, label, current: "", value, formula: null, nativeFormula: null, format: null, working: "", state };
  };
  const book = workbookOf([sheetOf("表", [["项目"], [null, null, null, null]])]);
  const derivations = [
    derivation("B2", "出国经费 · 上年决算数", 0),
    derivation("C2", "出国经费 · 本年预算数", 0),
    derivation("D2", "其他资金", "其他资金：0"),
    derivation("B3", "控制率", "100%"),
    derivation("C3", "其他资金", "其他资金：10"),
    derivation("D3", "结余", 0, "wrong"),
  ];
  const { items } = planFill(book, { ...review(book), derivations });

  it("set zeros for blank cells apart from what follows from other figures", () => {
    expect(items.map(({ group }) => group)).toEqual(["zero", "zero", "zero", "derived", "derived", "derived"]);
  });

  it("list one line a row of the form, with the names of its columns", () => {
    expect(zeroRows(items.slice(0, 3)).map(({ label, columns, addresses }) => [label, columns, addresses])).toEqual([
      ["出国经费", "上年决算数、本年预算数", ["表!B2", "表!C2"]],
      ["其他资金", "", ["表!D2"]],
    ]);
  });
});
