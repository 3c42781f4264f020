import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { describe, expect, it } from "vitest";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { contradictions, trialRecall, trialReports } from "./trial-reports.ts";

describe("reports of other units", () => {
  it.each(trialReports().map((report) => [report.name, report] as const))(
    "%s: nothing is reported",
    (_, { paragraphs }) => {
      const report = readReportText(paragraphs);
      expect(contradictions(report)).toEqual([]);
      expect(report.judgements.filter(({ state }) => state === "tail")).toEqual([]);
      expect(report.counts.filter(({ state }) => state === "contradicts")).toEqual([]);
    },
  );

  it.each(trialReports().map((report) => [report.name, report] as const))(
    "%s: read as what it is, and no check speaks",
    (_, { kind, paragraphs }) => {
      const sheet = sheetOf(
        "报告",
        paragraphs.map((text) => [text]),
      );
      expect(recognise(sheet).forms.map((form) => sectionsOf(form, "report").map(({ about }) => about))).toEqual([
        [kind],
      ]);
      expect(review(workbookOf([sheet])).findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    },
  );

  it("planted faults are found", () => {
    const { found, of, missed } = trialRecall();
    expect(of).toBeGreaterThanOrEqual(80);
    expect(found / of, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
  });
});
