import type { SheetSnapshot } from "../sheet/snapshot.ts";
import type { Area } from "../sheet/address.ts";
import { readBaseData } from "./base-data.ts";
import { readBasicInformation } from "./basic-information.ts";
import type { Form } from "./form.ts";
import { gridOf, type Grid } from "./grid.ts";
import { withRepeatsMerged } from "./repeated-cells.ts";
import { panelsOf } from "./panels.ts";
import { indicatorHeader } from "./sections/indicators.ts";
import { fundingHeader } from "./sections/funding.ts";
import { titleAt } from "./sections/title.ts";
import { readMonitoring } from "./monitoring.ts";
import { readReport } from "./report.ts";
import { readSummary } from "./summary.ts";
import { segmentsOf } from "./segments.ts";
import { readSelfEvaluation } from "./self-evaluation.ts";

/** What was seen on a sheet that is no known form. */
export interface Unrecognised {
  /** Nothing stands on the sheet. */
  readonly empty: boolean;
  /** A title of a form was found. */
  readonly title: string | null;
  readonly funding: boolean;
  readonly indicators: boolean;
}

export interface Recognition {
  readonly forms: readonly Form[];
  /** Set when no form was found. */
  readonly unrecognised: Unrecognised | null;
}

/** The readers of the forms, tried in turn on each stretch of rows; the first that knows its form wins. */
const READERS: readonly ((grid: Grid, area: Area) => Form | null)[] = [readBaseData, readBasicInformation, readMonitoring, readSummary, readSelfEvaluation, readReport];

/** Recognises the forms on a sheet by their labels. Never guesses: a sheet without the marks of a form has none. */
export function recognise(sheet: SheetSnapshot): Recognition {
  const grid = gridOf(withRepeatsMerged(sheet));
  const forms = panelsOf(grid).flatMap((panel) => segmentsOf(panel).flatMap((area) => readArea(panel, area) ?? []));
  return { forms, unrecognised: forms.length > 0 ? null : lookedFor(grid) };
}

function readArea(grid: Grid, area: Area): Form | null {
  for (const read of READERS) {
    const form = read(grid, area);
    if (form) return form;
  }
  return null;
}

function lookedFor(grid: Grid): Unrecognised {
  const rows = grid.filledRows;
  return {
    empty: rows.length === 0,
    title: rows.map((row) => titleAt(grid, row)).find((slot) => slot !== null)?.text ?? null,
    funding: rows.some((row) => fundingHeader(grid, row) !== null),
    indicators: rows.some((row) => indicatorHeader(grid, row) !== null),
  };
}
