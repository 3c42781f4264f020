import { describe, expect, it } from "vitest";
import { countReview } from "../../addin/review/counts.ts";
import { reportSheets, reportText } from "../../addin/review/export.ts";
import { rules } from "../../addin/rules/registry.ts";
import { review, reviewInSteps } from "../../addin/review/review.ts";
import type { ReviewStep } from "../../addin/review/steps.ts";
import type { Review } from "../../addin/review/types.ts";
import { verdictText } from "../../addin/messages/report.ts";
import { hygieneMessages } from "../../addin/messages/findings-hygiene.ts";
import { reviewMessages } from "../../addin/messages/review.ts";
import { REPORT_LIMIT } from "../../addin/forms/text-limit.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { seedWorkbook } from "../fixtures/load.ts";

const workbook = seedWorkbook("渌口");

/** The review stopped before the n-th slice, and the slices announced until then. */
function stoppedAt(count: number): { readonly review: Review; readonly steps: readonly ReviewStep[] } {
  const run = reviewInSteps(workbook);
  const steps: ReviewStep[] = [];
  let next = run.next();
  while (next.done !== true) {
    steps.push(next.value);
    next = run.next(steps.length > count ? "stop" : undefined);
  }
  return { review: next.value, steps };
}

const AMOUNTS = "本年支出12.5万元，其中基本支出8.5万元，项目支出4万元，比上年增加1.5万元。";
const WORDS = "本年各项工作按照年初计划有序推进，管理制度进一步健全，服务对象反映总体良好。";

/** A report of so many paragraphs of some 2,000 characters, the same sentence over and over. */
function reportOf(count: number, sentence: string): WorkbookSnapshot {
  const paragraph = sentence.repeat(Math.ceil(2000 / sentence.length));
  const texts = ["2024年度部门整体支出绩效自评报告", ...Array.from({ length: count }, () => paragraph)];
  return workbookOf([
    sheetOf(
      "自评报告",
      texts.map((text) => [text]),
    ),
  ]);
}

const whole = stoppedAt(Number.POSITIVE_INFINITY);
const sheets = workbook.sheets.length;

describe("a review in slices", () => {
  it("says the same as the review at once", () => {
    expect(whole.review).toEqual(review(workbook));
    expect(whole.review.partial).toBe(false);
  });

  it("names every sheet it recognises and every check it runs, and never counts backwards", () => {
    expect(whole.steps.filter(({ part }) => part === "forms").map(({ sheet }) => sheet)).toEqual(
      workbook.sheets.map(({ name }) => name),
    );
    const checks = whole.steps.filter(({ part }) => part === "checks");
    expect(checks.map(({ check }) => check)).toEqual(
      rules.filter((rule) => rule.off === undefined).map((rule) => rule.title),
    );
    const shares = whole.steps.map(({ done, all }) => done / all);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it.each([0, 3, sheets, sheets + 1, sheets + 40, whole.steps.length - 1])(
    "stopped before slice %d it is partial, never a pass, and says what was not checked",
    (count) => {
      const { review: partial } = stoppedAt(count);
      expect(partial.partial).toBe(true);
      expect(partial.verdict).not.toBe("passed");
      const counts = countReview(partial, new Map());
      expect(verdictText(counts)).toMatch(/^部分结果：(?!通过)/);
      expect(partial.sheets.length).toBeGreaterThanOrEqual(sheets);
      const stopped = partial.notChecked.filter(({ reason }) => reason === reviewMessages.stopped);
      const states = new Map(partial.checks.map(({ rule, state }) => [rule, state]));
      expect(stopped.length).toBeGreaterThan(0);
      for (const { rule } of stopped) expect(["not-checked", "found"]).toContain(states.get(rule));
      // What was found is found in the whole review as well.
      const known = new Set(whole.review.findings.map((finding) => JSON.stringify(finding)));
      expect(partial.findings.every((finding) => known.has(JSON.stringify(finding)))).toBe(true);
    },
  );

  it("asks nothing more once it was stopped", () => {
    expect(stoppedAt(3).steps).toHaveLength(4);
    expect(stoppedAt(sheets + 5).steps).toHaveLength(sheets + 6);
  });

  it("reads long reports a few thousand characters at a time, and can be stopped in between", () => {
    const run = reviewInSteps(reportOf(40, AMOUNTS));
    let next = run.next();
    for (let slices = 0; slices <= 20 && next.done !== true; next = run.next())
      if (next.value.part === "texts") slices++;
    expect(next.done).toBe(false);
    next = run.next("stop");
    expect(next).toMatchObject({ done: true, value: { partial: true } });
  });

  it.each([
    [40, []],
    [60, [hygieneMessages.longReport(REPORT_LIMIT)]],
  ] as const)("a report of %d long paragraphs: what is not read is said", (count, reported) => {
    const { notChecked } = review(reportOf(count, WORDS));
    expect(notChecked.filter(({ code }) => code === "D11").map(({ reason }) => reason)).toEqual(reported);
  });

  it("is exported as a partial result", () => {
    const input = { review: stoppedAt(sheets + 40).review, explained: new Map(), facts: [] };
    expect(JSON.stringify(reportSheets(input)[0]?.rows)).toContain("部分结果");
    expect(reportText(input)).toContain("部分结果");
    expect(JSON.stringify(reportSheets({ ...input, review: whole.review }))).not.toContain("部分结果");
  });
});
