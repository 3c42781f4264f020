import { review } from "../../addin/review/review.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { REGIONS, seedIdOfSheet, seedTruths, seedWorkbook, type SeedTruth } from "../fixtures/load.ts";

/** A finding on the seeds, its cells as `form!A1`. */
export interface SeedFinding {
  readonly finding: Finding;
  readonly places: readonly string[];
}

/** Reviews every region's workbook; findings with their cells named by form id. */
export function seedFindings(): readonly SeedFinding[] {
  return REGIONS.flatMap((region) =>
    review(seedWorkbook(region)).findings.map((finding) => ({
      finding,
      places: finding.cells.map((cell) => `${seedIdOfSheet(region, cell.sheet)}!${formatPosition(cell)}`),
    })),
  );
}

/** Cells the review says it could not check, as `form!A1`. */
export function seedNotChecked(): readonly string[] {
  return REGIONS.flatMap((region) =>
    review(seedWorkbook(region)).notChecked.flatMap(({ cells }) =>
      cells.map((cell) => `${seedIdOfSheet(region, cell.sheet)}!${formatPosition(cell)}`),
    ),
  );
}

/** The cells of a truth as `form!A1`; sentences of reports are left out. */
export function truthPlaces(truth: SeedTruth): readonly string[] {
  return truth.places.flatMap((place) => ("form" in place ? [`${place.form}!${place.address}`] : []));
}

/** The audited findings that touch at least one of a finding's cells. */
export function truthsTouched(found: SeedFinding, truths: readonly SeedTruth[] = seedTruths()): readonly SeedTruth[] {
  return truths.filter((truth) => truthPlaces(truth).some((place) => found.places.includes(place)));
}
