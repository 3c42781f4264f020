import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { NEGATIVES } from "../fixtures/negatives/tables.ts";

describe("tables of other trades", () => {
  it("are at least forty", () => {
    expect(NEGATIVES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(NEGATIVES)("%s: nothing is recognised, and nothing found", (name, rows) => {
    const sheet = sheetOf(name, rows);
    expect(recognise(sheet).forms.map(({ kind }) => kind)).toEqual([]);
    const { findings, notChecked } = review(workbookOf([sheet]));
    expect([...findings, ...notChecked]).toEqual([]);
  });
});
