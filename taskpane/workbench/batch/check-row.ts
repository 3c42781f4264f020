import { HostError } from "../../../addin/hosts/port.ts";
import { joinFiling, type FilingPart } from "../../../addin/hosts/filing.ts";
import { openFile } from "../../../addin/hosts/open-file.ts";
import type { WordWorkbook } from "../../../addin/hosts/word/to-workbook.ts";
import { needsCalculation } from "../../../addin/calculation/needs-calculation.ts";
import { planReviewReport, type ReviewReport } from "../../../addin/compose/review-report.ts";
import { DESK } from "../../../addin/messages/desk.ts";
import { hostErrorMessage } from "../../../addin/messages/hosts.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { isRuleSheet } from "../../../addin/policy/rule-sheet/is-rule-sheet.ts";
import { countReview, type ReviewCounts } from "../../../addin/review/counts.ts";
import { review } from "../../../addin/review/review.ts";
import { reviewScores } from "../../../addin/review/review-scores.ts";
import type { Review, SheetReview } from "../../../addin/review/types.ts";
import { unitFigures } from "../../../addin/review/unit-figures.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";
import { uncheckedRow, type BatchFile, type BatchRow, type DeskFinding } from "./row.ts";

/** Lets the browser breathe between two pieces of work; nothing to do in a worker. */
type Pause = () => Promise<void>;

/** Reads one file of the row by its place in `files`. */
type Read = (place: number) => Promise<Uint8Array>;

/** Reads and checks one row. Never rejects: a broken file becomes a row that says so, a broken part of a filing is named. */
export async function checkRow(
  file: BatchFile,
  read: Read,
  { pause, ruleSheet }: { readonly pause: Pause; readonly ruleSheet: PolicyDocument | null },
): Promise<BatchRow> {
  const parts: FilingPart[] = [];
  const problems: string[] = [];
  for (const [place, name] of file.files.entries()) {
    try {
      parts.push(await readPart(name, () => read(place), pause));
    } catch (error) {
      problems.push(file.files.length > 1 ? `${name}：${reasonOf(error)}` : reasonOf(error));
    }
  }
  const [first] = parts;
  if (!first) return uncheckedRow(file, problems.join(""));
  try {
    const whole = file.files.length > 1 ? joinFiling(parts) : first;
    const options = ruleSheet ? { ruleSheet } : {};
    const reviewed = review(whole.snapshot, options);
    await pause();
    const units = unitFigures(whole.snapshot, options);
    const proposals = reviewScores(whole.snapshot, reviewed, options);
    const row = { ...rowOf(file, reviewed, await slipOf(reviewed, whole)), units, reviewScores: proposals };
    const withNotice = broughtRuleSheet(whole.snapshot)
      ? { ...row, reason: `${row.reason}${DESK.ruleSheet.brought}` }
      : row;
    return problems.length > 0 ? partlyRead(withNotice, problems.join("")) : withNotice;
  } catch (error) {
    return uncheckedRow(file, reasonOf(error));
  }
}

/** A rule sheet that came with a file was chosen by its sender: reported, and not used. */
function broughtRuleSheet({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(isRuleSheet);
}

async function readPart(name: string, read: () => Promise<Uint8Array>, pause: Pause): Promise<FilingPart> {
  const bytes = await read();
  await pause();
  const { snapshot, word } = await openFile(name, bytes);
  await pause();
  const complete = await calculated(snapshot);
  await pause();
  return { file: name, snapshot: complete, word: word?.book ?? null };
}

function reasonOf(error: unknown): string {
  return error instanceof HostError ? hostErrorMessage(error.code, error.detail) : hostErrorMessage("unreadable");
}

async function calculated(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  if (!needsCalculation(snapshot)) return snapshot;
  const { calculateMissing } = await import(
    /* webpackChunkName: "calculation" */ "../../../addin/calculation/calculate.ts"
  );
  return calculateMissing(snapshot);
}

interface Whole {
  readonly snapshot: WorkbookSnapshot;
  readonly word: WordWorkbook | null;
}

/** No day, so that the same files give the same slip. */
async function slipOf(reviewed: Review, { snapshot, word }: Whole): Promise<ReviewReport> {
  const source = { review: reviewed, snapshot, explained: new Map(), date: "" };
  if (!word || word.sheets.length === 0) return planReviewReport(source);
  const { placeInDocument } = await import(/* webpackChunkName: "word" */ "../../../addin/hosts/word/places.ts");
  return planReviewReport({ ...source, placeOf: (cell) => placeInDocument(word, cell) || null });
}

function rowOf(file: BatchFile, reviewed: Review, slip: ReviewReport): Omit<BatchRow, "units" | "reviewScores"> {
  const { notChecked, sheets } = reviewed;
  const counts = countReview(reviewed, new Map());
  // The form about the whole unit describes the file; other forms fill in what it lacks.
  const forms = [...sheets].sort(
    (a, b) => Number(b.form === "department-self-evaluation") - Number(a.form === "department-self-evaluation"),
  );
  const first = (read: (sheet: SheetReview) => string | null | undefined): string =>
    forms.map(read).find((text) => typeof text === "string" && text !== "") ?? "";
  const verdict = verdictOf(counts);
  return {
    ...file,
    unit: first(({ unit }) => unit),
    project: first(({ project }) => project),
    verdict,
    errors: counts.must,
    warnings: counts.explain,
    infos: counts.hints,
    notChecked: notChecked.length,
    score: first(({ totalScore }) => totalScore),
    rate: first(({ executionRate }) => executionRate),
    reason: verdict === "incomplete" ? first(({ reason }) => reason) || (notChecked[0]?.reason ?? "") : "",
    findings: findingsOf(reviewed),
    slip,
  };
}

function findingsOf({ findings, checks }: Review): DeskFinding[] {
  const titles = new Map(checks.map(({ rule, title }) => [rule, title]));
  return findings.map(({ rule, code, severity, cells, message, found, expected }) => ({
    rule,
    code,
    severity,
    cells: cells.map(formatCellRef),
    message,
    check: titles.get(rule) ?? code,
    found,
    expected,
  }));
}

/** With a part that could not be read nothing counts as passed. */
function partlyRead(row: BatchRow, problem: string): BatchRow {
  const passed = row.verdict === "passed" || row.verdict === "hints";
  return { ...row, verdict: passed ? "incomplete" : row.verdict, reason: `${problem}${row.reason}` };
}

/** As the pane says it: red is for what must be changed alone, and nothing counts as passed that could not be checked. */
function verdictOf({ must, explain, hints, notChecked, forms, unread }: ReviewCounts): BatchRow["verdict"] {
  if (must > 0) return "findings";
  if (explain > 0) return "explain";
  if (notChecked > 0 || forms === 0 || unread > 0) return "incomplete";
  return hints > 0 ? "hints" : "passed";
}
