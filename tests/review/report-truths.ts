import { review } from "../../addin/review/review.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import {
  REGIONS,
  seedIdOfSheet,
  seedReports,
  seedTruths,
  seedWorkbookWithReports,
  type Region,
  type SeedTruth,
} from "../fixtures/load.ts";

/** A finding that names a sentence of a report, with its places as `report#sentence` and `form!A1`. */
export interface ReportFinding {
  readonly region: Region;
  readonly finding: Finding;
  readonly places: readonly string[];
}

/** Every finding of the seeds' filings that names a sentence of a written report. */
export function reportFindings(): ReportFinding[] {
  const reports = new Set(seedReports().map(({ id }) => id));
  return REGIONS.flatMap((region) =>
    review(seedWorkbookWithReports(region))
      .findings.map((finding) => ({
        region,
        finding,
        places: finding.cells.map((cell) =>
          reports.has(cell.sheet)
            ? `${cell.sheet}#${String(cell.row)}`
            : `${seedIdOfSheet(region, cell.sheet)}!${formatPosition(cell)}`,
        ),
      }))
      .filter(({ places }) => places.some((place) => place.includes("#"))),
  );
}

/** The places of a truth in the same form. */
export function placesOf(truth: SeedTruth): string[] {
  return truth.places.map((place) =>
    "report" in place ? `${place.report}#${String(place.sentence)}` : `${place.form}!${place.address}`,
  );
}

/** The audited findings that name a sentence of a report a finding also names. */
export function truthsOf({ places }: ReportFinding, truths: readonly SeedTruth[] = seedTruths()): SeedTruth[] {
  return truths.filter((truth) => placesOf(truth).some((place) => place.includes("#") && places.includes(place)));
}

/** The audited findings about sentences of the narrative reports. */
export function reportTruths(): SeedTruth[] {
  const reports = new Set(
    seedReports()
      .filter(({ reportType }) => reportType !== "form_prose")
      .map(({ id }) => id),
  );
  return seedTruths().filter(({ places }) => places.some((place) => "report" in place && reports.has(place.report)));
}
