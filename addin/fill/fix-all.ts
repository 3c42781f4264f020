import { applyIgnores, type IgnoreDecision } from "../review/ignore.ts";
import { review as reviewOf } from "../review/review.ts";
import type { Review, ReviewOptions } from "../review/types.ts";
import type { Finding, Fix, Severity } from "../rules/finding.ts";
import { formatCellRef, type CellRef } from "../sheet/address.ts";
import type { CellWrite, SkipReason } from "../sheet/edit.ts";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { withWrites } from "../sheet/with-writes.ts";
import { fixBarrier, fixWrites } from "./fix.ts";
import type { FillStyle } from "./types.ts";

/** One cell of 修正全部可推算的: what is there, what will. */
export interface FixLine {
  readonly cell: CellRef;
  /** Code of the check whose finding it settles. */
  readonly code: string;
  readonly severity: Severity;
  /** As the finding prints it; `""` for a blank cell. */
  readonly before: string;
  readonly after: string;
  readonly write: CellWrite;
  /** Chosen by default: what must be changed is, what the user has to judge is not. */
  readonly ticked: boolean;
}

/** A fix that is not offered, and why. */
interface FixLeft {
  readonly cell: CellRef;
  readonly reason: SkipReason;
}

/** All fixes of a workbook together. Nothing is written until the user says so. */
export interface FixPlan {
  readonly lines: readonly FixLine[];
  readonly left: readonly FixLeft[];
}

/** A fix can make the next one due: a score first, then the total of scores. */
const ROUNDS = 6;

/**
 * The fixes of all findings at once. They are tried on the snapshot and the check is run on what results, until no 必须修改 with a
 * derivable value is left: a total is fixed to the sum of what its parts will be, not of what they are. A cell that two findings
 * want differently in the same round gets what the weightier one says. Cells holding a formula are left alone.
 */
export function planFixes(
  workbook: WorkbookSnapshot,
  review: Review,
  options: ReviewOptions = {},
  ignores: readonly IgnoreDecision[] = [],
  style: FillStyle = "value",
): FixPlan {
  const lines = new Map<string, FixLine>();
  const left = new Map<string, FixLeft>();
  let book = workbook;
  let now = review;
  for (let round = 0; round < ROUNDS; round++) {
    const due = fixesOf(now, book, ignores, left).filter(({ finding }) => finding.severity === "error");
    const fixes = inOrder(due, left);
    const writes = fixes.flatMap(({ fix }) => fixWrites(fix, now, book, "value"));
    if (writes.length === 0) break;
    for (const { finding, fix } of fixes) addLine(lines, lineOf(finding, fix, now, book, style, true));
    book = withWrites(book, writes);
    now = reviewOf(book, options);
  }
  for (const { finding, fix } of fixesOf(now, book, ignores, left)) {
    const address = formatCellRef(fix.cell);
    if (finding.severity === "warning" && !lines.has(address))
      lines.set(address, lineOf(finding, fix, now, book, style, false));
  }
  // A cell that ends up holding what it held is not written.
  return { lines: [...lines.values()].filter(({ before, after }) => before !== after), left: [...left.values()] };
}

/** The fixes that rest on no cell yet to be fixed; a circle of them is broken by doing all. A fix that depends on a wrong cell which cannot be written is left out. */
function inOrder(due: readonly DueFix[], left: ReadonlyMap<string, FixLeft>): readonly DueFix[] {
  const sound = due.filter((each) => !restsOn(each, left));
  const wrong = new Map(sound.map((each) => [formatCellRef(each.fix.cell), each]));
  const first = sound.filter((each) => !restsOn(each, wrong));
  return first.length > 0 ? first : sound;
}

function restsOn({ finding, fix }: DueFix, cells: ReadonlyMap<string, unknown>): boolean {
  const own = formatCellRef(fix.cell);
  return finding.cells.some((cell) => formatCellRef(cell) !== own && cells.has(formatCellRef(cell)));
}

interface DueFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes that can be written now, one for each cell; those that cannot go to `left`. */
function fixesOf(
  review: Review,
  book: WorkbookSnapshot,
  ignores: readonly IgnoreDecision[],
  left: Map<string, FixLeft>,
): DueFix[] {
  const { explained } = applyIgnores(review.findings, ignores, book);
  const due = new Map<string, DueFix>();
  for (const finding of review.findings) {
    const { fix } = finding;
    if (!fix || explained.has(finding) || finding.severity === "info") continue;
    const address = formatCellRef(fix.cell);
    const reason = fixBarrier(finding, book) ?? (holdsFormula(book, fix.cell) ? "formula" : null);
    if (reason) left.set(address, { cell: fix.cell, reason });
    else if (!due.has(address)) due.set(address, { finding, fix });
  }
  return [...due.values()];
}

function holdsFormula(book: WorkbookSnapshot, { sheet, row, column }: CellRef): boolean {
  const found = book.sheets.find(({ name }) => name === sheet);
  return found !== undefined && cellAt(found, row, column).formula !== null;
}

function lineOf(
  finding: Finding,
  fix: Fix,
  review: Review,
  book: WorkbookSnapshot,
  style: FillStyle,
  ticked: boolean,
): FixLine {
  const [write] = fixWrites(fix, review, book, style);
  return {
    cell: fix.cell,
    code: finding.code,
    severity: finding.severity,
    before: finding.found,
    after: String(fix.value),
    write: write ?? { cell: fix.cell, content: { kind: "value", value: fix.value } },
    ticked,
  };
}

/** A cell fixed a second time shows what stood there first. */
function addLine(lines: Map<string, FixLine>, line: FixLine): void {
  const address = formatCellRef(line.cell);
  const former = lines.get(address);
  lines.set(address, former ? { ...line, before: former.before, code: former.code } : line);
}
