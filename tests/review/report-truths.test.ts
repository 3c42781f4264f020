import { describe, expect, it } from "vitest";
import { reportFindings, reportTruths, truthsOf } from "./report-truths.ts";

describe("the written reports of the five public filings", () => {
  const findings = reportFindings();
  const grave = findings.filter(({ finding }) => finding.severity !== "info");
  const hit = new Set(findings.flatMap((found) => truthsOf(found).map(({ id }) => id)));
  const found = (certainty: string): number =>
    reportTruths().filter((truth) => truth.certainty === certainty && hit.has(truth.id)).length;

  it("every error and warning stands on a sentence the audit names", () => {
    const beyond = grave.filter((each) => !truthsOf(each).some(({ certainty }) => certainty !== "info"));
    expect(beyond.map(({ finding }) => `${finding.code} ${finding.message}`)).toEqual([]);
  });

  it("finds what the audit found", () => {
    expect(found("error")).toBeGreaterThanOrEqual(11);
    expect(found("warning")).toBeGreaterThanOrEqual(15);
  });

  it("differences within printed precision are hints", () => {
    for (const { finding } of findings)
      if (finding.message.includes("尾差")) expect(finding.severity, finding.message).toBe("info");
  });

  it("the two shares of 君山 are one fault, told as exchanged decimals", () => {
    const shares = findings.filter(({ region, finding }) => region === "君山" && finding.code === "N01");
    expect(shares.map(({ finding }) => finding.message)).toEqual([
      "占比与金额不符：写29.01%，应为28.99%，写71.99%，应为71.01%；所写占比合计101.00%。请核对。两个占比的小数疑似互换。",
    ]);
  });

  it("a finding carries its sentence as typed, the figures marked", () => {
    for (const { finding } of findings.filter(({ finding: { code } }) => code.startsWith("N") && code !== "N28")) {
      const [quote] = finding.quotes ?? [];
      expect(quote?.text, finding.message).not.toBe("");
      for (const { text, marks } of finding.quotes ?? [])
        for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^[\d,.]+\s?\S*$/u);
    }
  });
});
