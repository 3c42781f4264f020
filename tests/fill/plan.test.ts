import { describe, expect, it } from "vitest";
import { fillWrites, planFill } from "../../addin/fill/plan.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

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
