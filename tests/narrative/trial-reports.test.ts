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

  it("planted faults are found", () => {
    const { found, of, missed } = trialRecall();
    expect(of).toBeGreaterThanOrEqual(80);
    expect(found / of, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
  });
});
