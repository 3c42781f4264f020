import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { REGIONS, seedDerived, seedIdOfSheet, seedTruths, seedWorkbook } from "../fixtures/load.ts";
import { seedFindings, truthPlaces, truthsTouched } from "../review/seed-report.ts";

/** Forms these families look at. */
const OWN = /base-data|basic-info|scoring-sheet/u;
/** Families of these forms. */
const FAMILIES = /^[RBX]/u;

const found = seedFindings();
const ownTruths = seedTruths().filter(
  (truth) => truth.tableLevel && truthPlaces(truth).some((place) => OWN.test(place)),
);
const touched = new Set(found.flatMap((each) => truthsTouched(each).map((truth) => truth.id)));

describe("base data, basic information and scoring sheets of the filings", () => {
  it("finds every audited error and warning, and most hints", () => {
    const missed = (certainty: string): string[] =>
      ownTruths.filter((truth) => truth.certainty === certainty && !touched.has(truth.id)).map((truth) => truth.id);
    expect(missed("error")).toEqual([]);
    expect(missed("warning")).toEqual([]);
    const infos = ownTruths.filter((truth) => truth.certainty === "info");
    expect(missed("info").length).toBeLessThanOrEqual(infos.length * 0.3);
  });

  it("reports no error that the audit does not hold an error", () => {
    const errors = found.filter(({ finding }) => finding.severity === "error" && FAMILIES.test(finding.code));
    expect(errors.length).toBeGreaterThan(3);
    expect(
      errors
        .filter((each) => !truthsTouched(each).some((truth) => truth.certainty === "error"))
        .map(({ finding }) => finding.message),
    ).toEqual([]);
  });

  it.each([
    ["R01", "junshan-2020-scoring-sheet!F3", "0"],
    ["R07", "junshan-2020-scoring-sheet!F8", "2"],
    ["X07", "junshan-2020-scoring-sheet!F28", "92"],
    ["B02", "hengshan-2023-base-data!D6", "6"],
  ])("%s at %s expects %s", (code, place, expected) => {
    const match = found.find(({ finding, places }) => finding.code === code && places[0] === place);
    expect([match?.finding.severity, match?.finding.expected]).toEqual(["error", expected]);
  });

  it("derives every blank the forms themselves decide", () => {
    const derived = new Map(
      REGIONS.flatMap((region) =>
        review(seedWorkbook(region)).derivations.map((each): [string, Derivation] => [
          `${seedIdOfSheet(region, each.cell.sheet)}!${formatPosition(each.cell)}`,
          each,
        ]),
      ),
    );
    // The initial basic spending of this filing is stated in its report only.
    const fromReport: readonly string[] = ["hengshan-2023-base-data!D12", "hengshan-2023-base-data!F25"];
    const wanted = seedDerived().filter(
      ({ form, certainty }) => OWN.test(form) && (certainty === "certain" || certainty === "likely"),
    );
    const places = wanted.flatMap(({ form, cells, value }) =>
      cells.map((cell) => ({ place: `${form}!${cell}`, value })),
    );
    expect(places.length).toBeGreaterThan(30);
    expect(
      places
        .filter(
          ({ place, value }) => !fromReport.includes(place) && String(derived.get(place)?.value) !== String(value),
        )
        .map(({ place }) => place),
    ).toEqual([]);
  });

  it("says what could not be checked for want of figures", () => {
    const { notChecked } = review(seedWorkbook("君山"));
    const scores = notChecked
      .filter(({ code }) => code.startsWith("R"))
      .map(({ cells }) => cells[0] && formatPosition(cells[0]));
    expect(scores).toEqual(expect.arrayContaining(["F4", "F5", "F6", "F7", "F9", "F13", "F14"]));
  });
});
