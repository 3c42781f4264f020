import { describe, expect, it } from "vitest";
import { planFillAll } from "../../addin/fill/fill-all.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

/** What is written into the project form with the rate, its score and the total of scores blank. */
function written(formulas: Readonly<Record<string, string>> = {}, edit: Readonly<Record<string, CellValue>> = {}) {
  const sheet = exampleSheet("表", { form: "project", edit: { E6: "", H6: "", I6: "", H21: "", ...edit }, formulas });
  const workbook = workbookOf([sheet]);
  const { writes } = planFillAll(workbook, review(workbook));
  return Object.fromEntries(
    writes.map(({ cell, content }) => [
      formatPosition(cell),
      content.kind === "value" ? content.value : content.formula,
    ]),
  );
}

describe("everything that follows is filled at once", () => {
  it("a rate from a filled budget, its score, the total with it", () => {
    expect(written()).toEqual({ E6: 120, H6: 0.9, I6: 9, H21: 97 });
  });

  it("but beside formulas only what follows from what stands there", () => {
    expect(written({ G21: "SUM(G12:G20)" })).toEqual({ E6: 120 });
  });
});
