import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { layouts } from "../fixtures/layouts/load.ts";
import { cellKey, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";

const form = (edits: Readonly<Record<string, number | null>>): SheetSnapshot => {
  const layout = layouts().find(({ name }) => name === "lettered-columns");
  if (!layout) throw new Error("the layout is gone");
  const cells = new Map(layout.snapshot.cells);
  for (const [place, value] of Object.entries(edits)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const cell = cells.get(cellKey(row, column));
    if (cell) cells.set(cellKey(row, column), { ...cell, value });
  }
  return { ...layout.snapshot, cells };
};

const totalScore = (sheet: SheetSnapshot): string[] =>
  review(workbookOf([sheet]))
    .findings.filter(({ code }) => code === "W06")
    .map(({ severity }) => severity);

describe("the total score", () => {
  it("is provably wrong where the form shows all its parts", () => {
    expect(totalScore(form({ "15,7": 99 }))).toEqual(["error"]);
  });

  it("only asks for a look where the money could not be read and the total of points includes it", () => {
    const withoutMoney = Object.fromEntries(
      [2, 3, 4].flatMap((row) => [3, 4, 5, 6, 7, 8].map((column) => [`${row},${column}`, null])),
    );
    expect(totalScore(form(withoutMoney))).toEqual(["warning"]);
    expect(totalScore(form({ ...withoutMoney, "15,7": 99 }))).toEqual(["error"]);
  });
});
