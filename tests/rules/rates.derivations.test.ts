import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet, type FormChange } from "../../addin/rules/examples/clean-forms.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";

/** Derivations of one cell, as value and working, in a workbook of several forms. */
function derived(cell: string, ...forms: readonly FormChange[]): (readonly [number | string, string])[] {
  const { derivations } = review(workbookOf(forms.map((form, index) => exampleSheet(`表${index + 1}`, form))));
  return derivations
    .filter((each) => formatCellRef(each.cell) === cell)
    .map(({ value, working }) => [value, working] as const);
}

describe("the scores the printed rule gives", () => {
  it("a staff control rate over 100 % loses half a point for each", () => {
    expect(
      derived(
        "表1!F3",
        { form: "scoring-sheet", edit: { F3: "" } },
        { form: "base-data", edit: { B4: 25, C4: 26, D4: "104%" } },
      ),
    ).toEqual([[3, expect.stringMatching(/^26 ÷ 25 = 104%；/u)]]);
  });

  it("the balance by its three cases", () => {
    expect(
      derived("表1!F8", { form: "scoring-sheet", edit: { F8: "" } }, { form: "basic-information", edit: {} }),
    ).toEqual([[2, "累计结余6，上年结转20，有结余但不超过上年结转，得2分"]]);
  });

  it("nothing where a begun point may count whole or in part", () => {
    expect(
      derived(
        "表1!F3",
        { form: "scoring-sheet", edit: { F3: "" } },
        { form: "base-data", edit: { B4: 40, C4: 41, D4: "102.5%" } },
      ),
    ).toEqual([]);
  });

  it("nothing without the figures, and nothing by a rule that is not printed", () => {
    expect(derived("表1!F3", { form: "scoring-sheet", edit: { F3: "" } })).toEqual([]);
    expect(
      derived(
        "表1!H15",
        { form: "department", edit: { D15: "在职人员控制率", E15: "", F15: "", H15: "" } },
        { form: "base-data", edit: {} },
      ),
    ).toEqual([]);
  });
});

describe("the rates that stand behind an indicator", () => {
  it.each([
    ["在职人员控制率", "95%", "38 ÷ 40 = 95%"],
    ["“三公经费”控制率", "95.56%", "8.6 ÷ 9 = 95.56%"],
    ["公用经费控制率", "93.55%", "58 ÷ 62 = 93.55%"],
    ["政府采购执行率", "100%", "30 ÷ 30 = 100%"],
  ])("%s is %s", (name, value, working) => {
    expect(
      derived(
        "表1!F15",
        { form: "department", edit: { D15: name, E15: "≤100%", F15: "" } },
        { form: "base-data", edit: {} },
      ),
    ).toEqual([[value, working]]);
  });

  it("are left alone where the definition has variants", () => {
    expect(
      derived(
        "表1!F15",
        { form: "department", edit: { D15: "预算调整率", E15: "≤10%", F15: "" } },
        { form: "base-data", edit: {} },
      ),
    ).toEqual([]);
  });
});
