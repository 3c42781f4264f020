import { describe, expect, it } from "vitest";
import { calculateMissing } from "../../addin/calculation/calculate.ts";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt, type CellValue } from "../../addin/sheet/snapshot.ts";
import type { PolicyId } from "../../addin/policy/id.ts";

type Edit = Readonly<Record<string, CellValue>>;

/** The score column of the project form. */
function scores(edit: Edit, policy: PolicyId = "cn-2020"): Map<string, Derivation> {
  const { derivations } = review(workbookOf([exampleSheet("表1", { form: "project", edit })]), { policy });
  return new Map(
    derivations
      .filter(({ cell }) => cell.column === 7 && cell.row >= 12 && cell.row <= 19)
      .map((derivation) => [formatPosition(derivation.cell), derivation]),
  );
}

async function calculated(edit: Edit, cell: string, formula: string): Promise<CellValue> {
  const book = await calculateMissing(
    workbookOf([exampleSheet("表1", { form: "project", edit, formulas: { [cell]: formula } })]),
    { force: true },
  );
  const row = Number(cell.slice(1)) - 1;
  const [sheet] = book.sheets;
  return sheet ? cellAt(sheet, row, 7).value : null;
}

const BLANK_ALL: Edit = { H13: "", H14: "", H15: "", H16: "", H17: "", H18: "", H19: "", H20: "" };

describe("blank indicator scores", () => {
  it("are derived where target and actual value decide them", () => {
    const found = scores({ ...BLANK_ALL, I17: "" });
    expect([...found].map(([cell, { value }]) => [cell, value])).toEqual([
      ["H13", 20],
      ["H14", 15],
      ["H16", 5],
      ["H17", 8],
      ["H18", 10],
      ["H19", 10],
      ["H20", 10],
    ]);
    expect(found.get("H17")).toMatchObject({
      label: "维护费用下降率 · 得分",
      state: "blank",
      current: "",
      formula: "JX.INDICATORSCORE(E17,F17,G17)",
    });
    expect(found.get("H17")?.working).toBe("8 ÷ 10 × 10 = 8");
  });

  it("are left to a person where two formulas or no sign leave a choice", () => {
    expect(scores({ F16: "6万元", H16: "" }).size).toBe(0);
    expect(scores({ E13: "20台", F13: "18台", H13: "" }).size).toBe(0);
    expect(scores({ E19: "显著", F19: "比较显著", H19: "" }).size).toBe(0);
    expect(scores({ F18: "", H18: "" }).size).toBe(0);
    expect(scores({ G18: "", H18: "" }).size).toBe(0);
  });

  it("follow the policy that fixes the reverse formula", () => {
    expect(scores({ F16: "6万元", H16: "" }, "platform").get("H16")?.value).toBe(4);
  });

  it("never touch a typed score", () => {
    expect(scores({ H17: 10 }).size).toBe(0);
  });
});

describe("their formulas", () => {
  const cases: readonly (readonly [name: string, edit: Edit, cell: string, policy: PolicyId])[] = [
    ["a rate below its target", { H17: "" }, "H17", "cn-2020"],
    ["a count above its target", { H18: "" }, "H18", "cn-2020"],
    ["bare numbers in the cells", { E13: 20, F13: 21, H13: "" }, "H13", "cn-2020"],
    ["a cost within its limit", { H16: "" }, "H16", "cn-2020"],
    ["a cost over its limit, linear", { F16: "5.35万元", H16: "" }, "H16", "platform"],
    ["points typed with 分", { G17: "10分", H17: "" }, "H17", "cn-2020"],
    ["typed >=", { E18: ">=300家", F18: "211家", H18: "" }, "H18", "cn-2020"],
    [
      "no sign, lower is better by its words",
      { D16: "单台设备成本", E16: "5万元", F16: "4.5万元", H16: "" },
      "H16",
      "cn-2020",
    ],
  ];
  it.each(cases)("give the derived value: %s", async (_name, edit, cell, policy) => {
    const derivation = scores(edit, policy).get(cell);
    expect(derivation?.nativeFormula).toEqual(expect.any(String));
    expect(await calculated(edit, cell, derivation?.nativeFormula ?? "")).toBe(derivation?.value);
    expect(await calculated(edit, cell, derivation?.formula ?? "")).toBe(derivation?.value);
  });
});
