import { cliMessages } from "../messages/cli.ts";
import { ledgerMessages } from "../messages/ledger.ts";
import { SEVERITY_WORDS } from "../messages/severity.ts";
import type { Coverage, SheetReview } from "../review/types.ts";
import type { FileResult } from "./file-task.ts";
import { terminalColumns, padded, tone, type OutputLine, type Tone } from "./line.ts";
import { placeOf, verdictOf } from "./print-verdict.ts";
import type { FileReport } from "./report-schema.ts";
import { reviewScoreLines } from "./review-score-report.ts";
import { inWords, type Places } from "./word-report.ts";

/** A place wider than this is not waited for: one long sheet name must not push all sentences off the screen. */
const WIDEST_PLACE = 32;

/** One row of the list: a finding, or a check that could not be made. */
interface Row {
  readonly place: string;
  readonly kind: string;
  readonly code: string;
  readonly sentence: string;
  readonly tone: Tone;
}

/**
 * One file in short: its name, a line of counts, then one line a finding, must-fix first, and one for each check that could
 * not be made. Hints (提示) and derivable cells are counted only.
 */
export function shortLines({ report, sheets, places, notes }: FileResult): OutputLine[] {
  const rows = [
    ...findingRows(report, "error", places),
    ...findingRows(report, "warning", places),
    ...settledRows(report, places),
    ...report.notChecked.map(({ cells, code, reason }): Row => ({
      place: placeOf(cells, places),
      kind: cliMessages.notChecked,
      code,
      sentence: inWords(reason, cells, places),
      tone: "dim",
    })),
  ];
  const width = Math.min(WIDEST_PLACE, Math.max(0, ...rows.map(({ place }) => terminalColumns(place))));
  const codeWidth = Math.max(0, ...rows.map(({ code }) => code.length));
  return [
    [tone("bold", report.file)],
    [verdictOf(report, sheets), folded(report, sheets)],
    ...rows.map((row): OutputLine => [
      `${padded(row.place, width)}  `,
      tone(row.tone, row.kind),
      ` ${row.code.padEnd(codeWidth)}  ${row.sentence}`,
    ]),
    ...reviewScoreLines(report),
    ...notes.map((note): OutputLine => [note]),
  ];
}

function findingRows({ findings }: FileReport, severity: "error" | "warning", places: Places): Row[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ cells, code, message, round }) => ({
      place: placeOf(cells, places),
      kind: SEVERITY_WORDS[severity],
      code,
      sentence: round === undefined ? message : cliMessages.rounds[round](message),
      tone: severity,
    }));
}

/** What was found in the earlier round and is mended. */
function settledRows({ settled = [] }: FileReport, places: Places): Row[] {
  return settled
    .filter(({ severity }) => severity !== "info")
    .map(({ cells, code, message }) => ({
      place: placeOf(cells, places),
      kind: cliMessages.settled,
      code,
      sentence: message,
      tone: "good",
    }));
}

/** What has no lines of its own: cells that can be derived, and unrecognised sheets. */
function folded(report: FileReport, sheets: readonly SheetReview[]): string {
  const unknown = sheets.filter(({ form }) => form === null).length;
  const coverage = coverageOf(sheets);
  return [
    coverage ? ledgerMessages.coverage(coverage) : "",
    report.derivations.length > 0 ? cliMessages.derivableCount(report.derivations.length) : "",
    unknown > 0 && unknown < sheets.length ? cliMessages.unknownSheets(unknown) : "",
  ]
    .filter((text) => text !== "")
    .map((text) => `；${text}`)
    .join("");
}

/** The figures of all forms of the file together; `null` where none were looked at. */
function coverageOf(sheets: readonly SheetReview[]): Coverage | null {
  const [first, ...others] = sheets.map(({ coverage }) => coverage).filter((coverage) => coverage !== null);
  if (!first) return null;
  return others.reduce(
    (all, next) => ({
      figures: all.figures + next.figures,
      checked: all.checked + next.checked,
      undecided: all.undecided + next.undecided,
      unread: all.unread + next.unread,
    }),
    first,
  );
}
