import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { seedTruths, seedWorkbookWithReport, type SeedTruth } from "../fixtures/load.ts";
import { seedFindings, seedNotChecked, truthPlaces, truthsTouched } from "./seed-report.ts";

const findings = seedFindings();
const truths = seedTruths();

function share(certainty: SeedTruth["certainty"]): {
  readonly found: number;
  readonly all: number;
  readonly missed: readonly string[];
} {
  const wanted = truths.filter((truth) => truth.certainty === certainty && truth.tableLevel);
  const missed = wanted.filter(
    (truth) =>
      !(truth.kind === "not_verifiable"
        ? saidNotChecked(truth)
        : findings.some((found) => truthPlaces(truth).some((place) => found.places.includes(place)))),
  );
  return { found: wanted.length - missed.length, all: wanted.length, missed: missed.map((truth) => truth.id) };
}

/** What the audit calls impossible to derive is reported as not checked, cell by cell. */
function saidNotChecked(truth: SeedTruth): boolean {
  const places = new Set(seedNotChecked());
  return truthPlaces(truth).every((place) => places.has(place));
}

describe("the forms of five public filings", () => {
  it.each([
    ["error", 0.95],
    ["warning", 0.75],
    ["info", 0.5],
  ] as const)("audited findings of certainty %s are found, at least %d of them", (certainty, least) => {
    const { found, all, missed } = share(certainty);
    console.info(`seeds ${certainty}: ${found}/${all}${missed.length > 0 ? ` without ${missed.join(", ")}` : ""}`);
    expect(found / all).toBeGreaterThanOrEqual(least);
  });

  it("no error is reported that the audit does not call one", () => {
    const beyond = findings.filter(
      (found) =>
        found.finding.severity === "error" &&
        !truthsTouched(found, truths).some((truth) => truth.certainty === "error"),
    );
    expect(beyond.map((found) => `${found.finding.code} ${found.places[0] ?? ""}`)).toEqual([]);
  });

  it("a name cut off is found by the report that writes it in full (LK-31)", () => {
    const messages = review(seedWorkbookWithReport("渌口"))
      .findings.filter(({ code }) => code === "D10")
      .map(({ message }) => message);
    expect(messages).toEqual([
      "“科技成果转”疑似少写了字：自评报告写的是“科技成果转化”，数值与本行相同；请核对是否写全。",
    ]);
  });
});
