import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import type { Derivation } from "../../addin/review/types.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import {
  REGIONS,
  seedDerived,
  seedIdOfSheet,
  seedWorkbook,
  seedWorkbookWithReport,
  type Region,
} from "../fixtures/load.ts";

function derivedIn(workbook: (region: Region) => WorkbookSnapshot): ReadonlyMap<string, Derivation> {
  return new Map(
    REGIONS.flatMap((region) =>
      review(workbook(region)).derivations.map(
        (derivation) =>
          [`${seedIdOfSheet(region, derivation.cell.sheet)}!${formatPosition(derivation.cell)}`, derivation] as const,
      ),
    ),
  );
}

const derived = derivedIn(seedWorkbook);
const withReports = derivedIn(seedWorkbookWithReport);

/** Entries whose figure is in a written report and in no form of the workbook. */
const ONLY_IN_REPORTS: readonly string[] = ["hengshan-2023-base-data!D12", "hengshan-2023-base-data!F25"];

const wanted = seedDerived()
  .filter(({ certainty }) => certainty === "certain" || certainty === "likely")
  .flatMap((entry) => entry.cells.map((address) => ({ entry, place: `${entry.form}!${address}` })));

/** A figure behind its label counts as the figure: 其他资金：0. */
function shown(value: number | string | undefined): string {
  return String(value ?? "").replace(/^.*[：:]\s*(?=-?\d)/u, "");
}

describe("the blanks of five public filings that can be worked out", () => {
  it.each(
    wanted.filter(({ place }) => !ONLY_IN_REPORTS.includes(place)).map(({ entry, place }) => [place, entry] as const),
  )("%s", (place, entry) => {
    expect(shown(derived.get(place)?.value)).toBe(String(entry.value));
  });

  it("what only a report says is not made up", () => {
    for (const place of ONLY_IN_REPORTS)
      expect(["", String(wanted.find((each) => each.place === place)?.entry.value)]).toContain(
        shown(derived.get(place)?.value),
      );
  });

  it.each(wanted.map(({ entry, place }) => [place, entry] as const))(
    "%s with the written report in the workbook",
    (place, entry) => {
      expect(shown(withReports.get(place)?.value)).toBe(String(entry.value));
    },
  );

  it("what a report says is named as its source, with the working", () => {
    expect(ONLY_IN_REPORTS.map((place) => withReports.get(place)?.working)).toEqual([
      "466.23 - 451.23（自评报告） = 15",
      "675.18 - 451.23（自评报告） = 223.95",
    ]);
  });

  it("what cannot be worked out is left alone", () => {
    for (const { form, cells } of seedDerived().filter(({ certainty }) => certainty === "not_derivable")) {
      for (const address of cells) expect(derived.has(`${form}!${address}`)).toBe(false);
    }
  });
});
