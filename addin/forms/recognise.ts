import type { SheetSnapshot } from "../sheet/snapshot.ts";
import type { Area } from "../sheet/address.ts";
import { withOpenCycles } from "../sheet/cycles.ts";
import { readBaseData } from "./base-data.ts";
import { readBasicInformation } from "./basic-information.ts";
import type { Form } from "./form.ts";
import { isForeign } from "./foreign.ts";
import { missingLabels } from "./form-labels.ts";
import { unreadMapping, usedMapping, withGivenLabels, type SheetMapping } from "./given-labels.ts";
import { gridOf, type FormGrid } from "./grid.ts";
import type { FormKind, MappableKind } from "./kind.ts";
import { withRepeatsMerged } from "./repeated-cells.ts";
import { panelsOf } from "./panels.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import { fundingHeader } from "./sections/funding-header.ts";
import { titleAt } from "./sections/title.ts";
import { goalTitle, readGoalTable } from "./goal-table.ts";
import { readMonitoring } from "./monitoring.ts";
import { readReport } from "./report.ts";
import { readSummary } from "./summary.ts";
import { segmentsOf } from "./segments.ts";
import { readSelfEvaluation } from "./self-evaluation.ts";

/** What was seen on a sheet that is no known form. */
export interface Unrecognised {
  /** Nothing is on the sheet. */
  readonly empty: boolean;
  /** A title of a form was found. */
  readonly title: string | null;
  readonly funding: boolean;
  readonly indicators: boolean;
}

/** The forms of one sheet, or what was not found. */
export interface Recognition {
  readonly forms: readonly Form[];
  /** Set when no form was found. */
  readonly unrecognised: Unrecognised | null;
  /** What became of the mapping given for the sheet; `null` without one. */
  readonly mapping: MappingOutcome | null;
}

/** Whether a given mapping was used, and one sentence that says how, or why not. */
export interface MappingOutcome {
  readonly used: boolean;
  readonly text: string;
}

type Reader = (grid: FormGrid, area: Area, given?: FormKind) => Form | null;

/** The readers of the forms, tried in turn on each stretch of rows; the first that knows its form wins. */
const READERS: readonly Reader[] = [
  readBaseData,
  readBasicInformation,
  readMonitoring,
  readSummary,
  readGoalTable,
  readSelfEvaluation,
  readReport,
];

/** The reader of each form the user can name. */
const READER_OF: Readonly<Record<MappableKind, Reader>> = {
  "department-self-evaluation": readSelfEvaluation,
  "project-self-evaluation": readSelfEvaluation,
  "scoring-sheet": readSelfEvaluation,
  summary: readSummary,
  "base-data": readBaseData,
  monitoring: readMonitoring,
};

/**
 * Recognises the forms on a sheet by their labels, and by the labels the user gave it (对应关系). Never guesses: a sheet
 * without the marks of a form has none, and a mapping that does not fit is left aside with a sentence that says so.
 */
export function recognise(sheet: SheetSnapshot, mapping: SheetMapping | null = null): Recognition {
  const known = withRepeatsMerged(withOpenCycles(sheet));
  if (!mapping) return recogniseBy(gridOf(known), null);
  const relabelled = withGivenLabels(known, mapping);
  if (relabelled.problem !== null)
    return { ...recogniseBy(gridOf(known), null), mapping: { used: false, text: relabelled.problem } };
  const grid = gridOf(relabelled.sheet);
  const plain = recogniseBy(grid, null);
  // Where the sheet has several forms, the user's mapping is for the one that is not recognised.
  const given =
    plain.forms.length > 1 && plain.forms.some(({ kind }) => kind === mapping.form)
      ? plain
      : recogniseBy(grid, mapping.form);
  if (given.forms.some(({ kind }) => kind === mapping.form))
    return { ...given, mapping: { used: true, text: usedMapping(mapping) } };
  return {
    ...recogniseBy(gridOf(known), null),
    mapping: { used: false, text: unreadMapping(mapping, missingLabels(mapping.form, grid)) },
  };
}

function recogniseBy(grid: FormGrid, given: MappableKind | null): Recognition {
  const readPanel = (panel: FormGrid): Form[] =>
    segmentsOf(panel).flatMap((area) => readArea(panel, area, given) ?? []);
  const forms = panelsOf(grid).flatMap(readPanel);
  return { forms, unrecognised: forms.length > 0 ? null : lookedFor(grid), mapping: null };
}

function readArea(grid: FormGrid, area: Area, given: MappableKind | null): Form | null {
  const named = given && READER_OF[given](grid, area, given);
  if (named) return named;
  if (isForeign(grid, area)) return null;
  for (const read of READERS) {
    const form = read(grid, area);
    if (form) return form;
  }
  return null;
}

function lookedFor(grid: FormGrid): Unrecognised {
  const rows = grid.filledRows;
  return {
    empty: rows.length === 0,
    title: rows.map((row) => titleAt(grid, row) ?? goalTitle(grid, row)).find((slot) => slot !== null)?.text ?? null,
    funding: rows.some((row) => fundingHeader(grid, row) !== null),
    indicators: rows.some((row) => indicatorHeader(grid, row) !== null),
  };
}
