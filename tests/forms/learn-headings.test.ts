import { describe, expect, it } from "vitest";
import type { GivenLabel, SheetMapping } from "../../addin/forms/given-labels.ts";
import { learnHeadings, withHeadings } from "../../addin/forms/learn-headings.ts";
import { localMapping } from "../../addin/forms/local-headings.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import type { Heading } from "../../addin/policy/document.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import { ODD_LABELS, ODD_ROWS, oddForm } from "./odd-form.ts";

const mapping: SheetMapping = { sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS };

function learnt(): readonly Heading[] {
  const headings = learnHeadings(oddForm(), mapping);
  if (!headings) throw new Error("nothing learnt");
  return headings;
}

describe("a mapping saved as local headings", () => {
  it("keeps the words with their meanings, and the title without the unit", () => {
    expect(learnt()).toContainEqual({ place: "title", word: "工作成效登记", kind: "project-self-evaluation" });
    expect(learnt()).toContainEqual({ place: "column", word: "达成", meaning: "actual" });
    expect(learnt().every((heading) => heading.word !== "")).toBe(true);
  });

  it("tells the form of another unit, on another sheet, further down", () => {
    const rows = ODD_ROWS.map((row) =>
      row.map((value) => (value === "某单位工作成效登记" ? "乙单位工作成效登记" : value)),
    );
    const other = sheetOf("乙", [["附件3"], [""], ...rows]);
    const local = localMapping(other, learnt());
    expect(recognise(other).forms).toEqual([]);
    expect(recognise(other, local).forms.map(({ kind }) => kind)).toEqual(["project-self-evaluation"]);
  });

  it("is not kept where a heading is blank and the words alone do not tell the form", () => {
    const blank = sheetOf(
      "登记",
      ODD_ROWS.map((row, index) => (index === 1 ? row.map(() => "") : row)),
    );
    const labels = ODD_LABELS.map((label): GivenLabel => ({ ...label, text: "" }));
    expect(learnHeadings(blank, { ...mapping, labels })).toBeNull();
  });

  it("replaces what the same word meant before, and keeps the rest", () => {
    const former: readonly Heading[] = [
      { place: "row", word: "达成", meaning: "score" },
      { place: "column", word: "县级下达数", meaning: "budget" },
    ];
    const headings = withHeadings(former, learnt());
    expect(headings.filter(({ word }) => word === "达成")).toEqual([
      { place: "column", word: "达成", meaning: "actual" },
    ]);
    expect(headings).toContainEqual(former[1]);
  });
});
