import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import { review } from "../../addin/review/review.ts";
import { reviewScoreWrites } from "../../addin/review/review-score-writes.ts";
import { reviewScores, type ReviewScore } from "../../addin/review/review-scores.ts";
import { ruleSheetFromText } from "../../addin/review/rule-sheets.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

type Edit = Readonly<Record<string, CellValue>>;

const project = (edit: Edit): WorkbookSnapshot => workbookOf([exampleSheet("表", { form: "project", edit })]);

function proposed(workbook: WorkbookSnapshot, ruleSheet?: PolicyDocument): ReviewScore | undefined {
  const options = ruleSheet ? { ruleSheet } : {};
  return reviewScores(workbook, review(workbook, options), options)[0];
}

function rules(parameters: object): PolicyDocument {
  const reading = ruleSheetFromText(JSON.stringify({ version: 1, name: "甲县口径", parameters }));
  if (!reading.document) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

const DEDUCTION = {
  reviewDeduction: {
    value: { points: 1, most: 2 },
    basis: { document: "甲财绩〔2024〕3号", clause: "第五条", date: "2024" },
  },
};

describe("复核分数", () => {
  it("is the printed total where nothing is provably wrong", () => {
    const score = proposed(project({}));
    expect(score?.score).toBe(score?.selfScore);
    expect(score?.working).toContain("没有影响分数的必须修改");
  });

  it("counts the sum where the total is none, and a score above its points as those points", () => {
    const clean = proposed(project({}));
    const total = Number(clean?.selfScore);
    expect(proposed(project({ H21: total + 1 }))?.score).toBe(String(total));
    const over = proposed(project({ H13: 25, H21: total + 5 }));
    expect(over?.selfScore).toBe(String(total + 5));
    expect(over?.score).toBe(String(total));
    expect(over?.working).toMatch(/^自评\d+(?:\.\d+)?分；表!H13得分25.*，−5；复核建议/u);
  });

  it("takes off what the rule sheet says, up to its limit, and says what that rests on", () => {
    const edit = { H13: 25, H6: "65%", I6: 5 };
    const without = proposed(project(edit));
    const score = proposed(project(edit), rules(DEDUCTION));
    expect(Number(without?.score) - Number(score?.score)).toBe(2);
    expect(score?.basis).toContain("甲财绩〔2024〕3号第五条");
    expect(score?.working).toContain("最多扣2分，−2");
    expect(without?.basis).toBe("");
  });

  it("never exceeds the cap by the execution rate, and never falls below 0", () => {
    const caps = { executionCaps: { value: [{ below: 0.8, cap: 60 }] } };
    const edit = { F6: 90, F7: 65, F8: 15, F9: 10, H7: "65%", H8: "150%", H6: "75%", I6: 7.5, H21: 95.5 };
    expect(proposed(project(edit), rules(caps))?.score).toBe("60");
    const all = { reviewDeduction: { value: { points: 500, most: 900 } } };
    expect(proposed(project({ H21: 1 }), rules(all))?.score).toBe("0");
  });

  it("is none where no total can be read", () => {
    const score = proposed(project({ H21: "" }));
    expect(score?.score).toBeNull();
    expect(score?.working).toContain("没有读到自评总分");
  });
});

describe("复核分数 of a summary table", () => {
  const summary = exampleSheet("汇总", { form: "summary", edit: { G4: "", G5: "" } });
  const score = (unit: string, value: string): ReviewScore => ({
    sheet: "表",
    form: "department-self-evaluation",
    unit,
    project: "",
    cell: null,
    selfScore: value,
    score: value,
    working: "",
    basis: "",
    open: 0,
  });

  it("is written into blank cells of the unit alone", () => {
    const workbook = workbookOf([summary]);
    const scores = [score("某市某某局", "95"), score("某市第二某某中心", "90"), score("别的单位", "80")];
    const writes = reviewScoreWrites(workbook, scores, {});
    expect(writes.map(({ cell, content }) => [formatCellRef(cell), content])).toEqual([
      ["汇总!G4", { kind: "value", value: 95 }],
    ]);
    expect(reviewScoreWrites(workbook, [...scores, score("某市某某局", "94")], {})).toEqual([]);
  });
});
