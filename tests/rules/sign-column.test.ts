import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

/** 30 done of 20, with full points: fine where more is better, a miss where less is. */
const LINE = { E18: "20家", F18: "30家", G18: 10, H18: 10 };

function missed(columns: Readonly<Record<string, CellValue>>): readonly string[] {
  const sheet = exampleSheet("表", { form: "project", edit: { ...LINE, ...columns } });
  return review(workbookOf([sheet]))
    .findings.filter(({ code, cells }) => code === "I08" && cells.some(({ row }) => row === 17))
    .map(({ severity }) => severity);
}

describe("指标性质 is read from its values", () => {
  it("as the direction where it says 正向 or 反向", () => {
    expect(missed({ J12: "指标性质", J18: "正向" })).toEqual([]);
    expect(missed({ J12: "指标性质", J18: "反向" })).toEqual(["warning"]);
    expect(missed({ J12: "指标方向", J18: "负向指标" })).toEqual(["warning"]);
  });

  it("as the sign where it holds signs", () => {
    expect(missed({ J12: "指标性质", J18: "≥" })).toEqual([]);
    expect(missed({ J12: "指标性质", J18: "≤" })).not.toEqual([]);
  });

  it("where both columns are printed, whichever holds the sign", () => {
    expect(missed({ J12: "指标性质", J18: "反向", K12: "指标方向", K18: "≤" })).not.toEqual([]);
    expect(missed({ J12: "指标性质", J18: "正向", K12: "指标方向", K18: "≥" })).toEqual([]);
    expect(missed({ J12: "指标方向", J18: "≤", K12: "指标性质", K18: "反向" })).not.toEqual([]);
  });

  it("and says nothing where it holds other words", () => {
    expect(missed({ J12: "指标性质", J18: "定量" })).toEqual([]);
  });
});
