import { describe, expect, it } from "vitest";
import { draftReport } from "../../addin/compose/draft/draft-report.ts";
import { planNextYear } from "../../addin/compose/next-year/plan.ts";
import { learnHeadings } from "../../addin/forms/learn-headings.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";
import { startRuleSheet } from "../../addin/policy/rule-sheet/start.ts";
import { formsOfWorkbooks, pairWithLastYear } from "../../addin/review/previous-forms.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { ODD_LABELS, ODD_ROWS, oddForm } from "../forms/odd-form.ts";

const HEADINGS = learnHeadings(oddForm(), { sheet: "登记", form: "project-self-evaluation", labels: ODD_LABELS });

/** A rule sheet that knows the odd form by its headings. */
function ruleSheet(): PolicyDocument {
  return { ...startRuleSheet("cn-2020", "甲县口径"), headings: HEADINGS ?? [] };
}

function bookOf(year: number) {
  return workbookOf([sheetOf("登记", [[`${year}年度工作成效登记`], ...ODD_ROWS.slice(1)])]);
}

describe("a form known by the headings of the rule sheet alone", () => {
  const now = bookOf(2024);
  const options = { ruleSheet: ruleSheet() };

  it("is drafted from", () => {
    const result = review(now, options);
    expect(draftReport(now, review(now))).toBeNull();
    const { blocks = [] } = draftReport(now, result, options)?.plan ?? {};
    expect(JSON.stringify(blocks)).toContain("开展培训");
  });

  it("becomes next year's form", () => {
    expect(planNextYear(now).sheets).toEqual([]);
    const plan = planNextYear(now, options);
    expect([plan.year, plan.sheets]).toEqual([2025, ["登记"]]);
  });

  it("is held beside last year's, which is read by the same headings", () => {
    expect(formsOfWorkbooks([now])).toEqual([]);
    expect(pairWithLastYear(now, [bookOf(2023)], options).pairs).toHaveLength(1);
  });
});
