import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { needsCalculation } from "../../addin/calculation/needs-calculation.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, cellKey, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";

/** The clean form with H6 as a cell function of ours, stored with an error. */
function stored(error: string, formula = "JX.EXECRATE(E6,F6)"): SheetSnapshot {
  const sheet = exampleSheet("自评表", { form: "project", edit: {} });
  const cell = { ...cellAt(sheet, 5, 7), formula, value: { error } };
  return { ...sheet, cells: new Map(sheet.cells).set(cellKey(5, 7), cell) };
}

describe("results of the product's functions stored as errors", () => {
  it.each(["#NAME?", "#BUSY!", "#GETTING_DATA"])("%s is calculated, not reported", async (error) => {
    const workbook = workbookOf([stored(error)]);
    expect(needsCalculation(workbook)).toBe(true);
    expect(review(workbook).findings.filter(({ code }) => code === "D07")).toEqual([]);
    const calculated = await calculateMissing(workbook);
    const [sheet] = calculated.sheets;
    expect(sheet && cellAt(sheet, 5, 7).value).toBeCloseTo(0.9);
    expect(review(calculated).verdict).toBe("passed");
  });

  it("an error of its own, or of another function, is reported", () => {
    for (const sheet of [stored("#DIV/0!"), stored("#NAME?", "OTHER(E6)")])
      expect(review(workbookOf([sheet])).findings.map(({ code }) => code)).toContain("D07");
  });
});
