import { gather } from "../../sheet/gather.ts";
import { readableText } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { Grid, Slot } from "../grid.ts";
import { FUNDING_HEADINGS, FUNDING_ROWS, headingOf, INDICATOR_HEADINGS, NOTE_LABEL, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { goalsAt } from "./goals.ts";
import { breakdownLabel } from "./breakdown.ts";
import { withSettledScores } from "./ambiguous-headings.ts";
import { numbersColumns, readHeaderBand, slotUnder, type HeaderBand, type HeaderColumn } from "./header-band.ts";

const HEADINGS = vocabulary<FundingColumn>([
  { meaning: "points", pattern: /^(?:预算)?执行率(?:权重|分值)$/ },
  { meaning: "score", pattern: /^(?:预算)?执行率(?:自评)?得分$/ },
  ...FUNDING_HEADINGS.terms.slice(0, 1),
  ...INDICATOR_HEADINGS.terms
    .filter((term) => term.meaning === "points" || term.meaning === "score")
    .map((term) => ({ meaning: term.meaning as FundingColumn, pattern: term.pattern })),
  ...FUNDING_HEADINGS.terms.slice(1),
]);
const AMOUNTS: readonly FundingColumn[] = ["initial", "budget", "executed"];

/** Labels down the side of the block or in front of its first row, which read like a heading: 项目资金（万元）, 预算执行情况（10分）, 年度资金总额. */
const SIDE_LABEL = /^(?:本?年度?|项目|部门|全年|预算)*资金$|(?:总额|合计|情况)$/;

/** Reads a row as the header of a funding block, or `null`: two columns of amounts at least. */
export const fundingHeader = perRow((grid, row): HeaderBand<FundingColumn> | null => {
  const band = readHeaderBand(grid, row, HEADINGS);
  if (!band) return null;
  const columns = withSettledScores<FundingColumn>(withoutSideLabels(band.columns));
  const found = new Set(columns.map((column) => column.meaning));
  if (AMOUNTS.filter((meaning) => found.has(meaning)).length < 2) return null;
  const bottom = band.broken ? band.bottom : Math.max(...columns.map((column) => column.slot.area.bottom));
  const told = columns.filter((column) => !isDivided(grid, column, bottom));
  if (AMOUNTS.filter((meaning) => told.some((column) => column.meaning === meaning)).length < 2) return null;
  const years = new Set(
    gather(told, ({ meaning, slot }) =>
      AMOUNTS.includes(meaning) ? (/20\d{2}(?=年)/.exec(slot.label)?.[0] ?? []) : [],
    ),
  );
  // Amounts of two years beside each other are a comparison, not the money of the year.
  return years.size > 1 ? null : { top: band.top, bottom, columns: withoutRowLabels(grid, bottom + 1, told) };
});

/** Headings nobody knows divide a heading over several columns: which of its amounts stands where cannot be told. */
function isDivided(grid: Grid, { slot, left, right }: HeaderColumn<FundingColumn>, bottom: number): boolean {
  for (let row = slot.area.bottom + 1; row <= bottom; row++) {
    if (
      grid.row(row).filter((below) => below.column >= left && below.column <= right && below.reading.kind === "text")
        .length > 1
    )
      return true;
  }
  return false;
}

/** How many rows below the headings are looked at for labels under them. */
const LABEL_DEPTH = 3;

/** A heading merged over the row labels as well (预算数 over 资金总额 and its amount) keeps the cells of the amount. */
function withoutRowLabels(
  grid: Grid,
  below: number,
  columns: readonly HeaderColumn<FundingColumn>[],
): readonly HeaderColumn<FundingColumn>[] {
  return columns.map((column) => {
    if (column.left === column.right || !AMOUNTS.includes(column.meaning)) return column;
    for (let row = below; row < below + LABEL_DEPTH; row++) {
      const first = grid.at(row, column.left);
      const figure = first.area.right < column.right && grid.at(row, first.area.right + 1).reading.kind === "figure";
      if (figure && first.reading.kind === "text" && FUNDING_ROWS.meaningOf(plainRowLabel(first.label)) !== null)
        return { ...column, left: first.area.right + 1 };
    }
    return column;
  });
}

/** The headings without labels that stand left of a heading with the same meaning. */
function withoutSideLabels(columns: readonly HeaderColumn<FundingColumn>[]): readonly HeaderColumn<FundingColumn>[] {
  const lowest = Math.min(...columns.map((column) => column.slot.area.bottom));
  const first = columns.find(({ slot }) => !SIDE_LABEL.test(headingOf(slot.label)));
  // A unit stands in the label down the side, or in every heading: 预算金额（万元）, 执行金额（万元）.
  const isSide = (column: HeaderColumn<FundingColumn>): boolean =>
    SIDE_LABEL.test(headingOf(column.slot.label)) ||
    (column === first && column.slot.label.includes("元)")) ||
    column.slot.area.bottom > lowest;
  return columns.filter(
    (column) =>
      !isSide(column) || !columns.some((other) => other.meaning === column.meaning && other.left > column.right),
  );
}

/** Reads the rows under a funding header, down to the first row that is not about money. */
export function readFunding(grid: Grid, header: HeaderBand<FundingColumn>, limit: number): FundingSection | null {
  const read = readRows(grid, header, limit);
  if (read.length === 0 && !isWholeHeader(header)) return null;
  const found = totalOf(read);
  const total = found && withStatedPoints(found, grid, header);
  const rows = read.map((row) => (row === found ? (total ?? row) : row));
  return {
    kind: "funding",
    area: {
      top: header.top,
      left: 0,
      bottom: rows.at(-1)?.row ?? header.bottom,
      right: Math.max(...header.columns.map((column) => column.right)),
    },
    columns: [...new Set(header.columns.map((column) => column.meaning))],
    rows,
    total,
  };
}

function readRows(grid: Grid, header: HeaderBand<FundingColumn>, limit: number): FundingRow[] {
  const rows: FundingRow[] = [];
  for (let row = header.bottom + 1; row < limit; row++) {
    const read = rowBelow(grid, row, header, rows.length === 0);
    if (read === "end") break;
    if (read !== "skip") rows.push(read);
  }
  return rows;
}

/** A row below the headings: one of the block, one to pass over, or the end of the block. */
function rowBelow(
  grid: Grid,
  row: number,
  header: HeaderBand<FundingColumn>,
  isFirst: boolean,
): FundingRow | "skip" | "end" {
  if (isFirst && numbersColumns(grid, row)) return "skip";
  const left = Math.min(...header.columns.map((column) => column.left));
  const labels = labelsBefore(grid, row, left);
  if (labels.length === 0) return rowWithoutLabel(grid, row, header, left, isFirst);
  if (startsOther(grid, row, labels) || labels.some((slot) => slot.area.right >= left)) return "end";
  const read = readRow(grid, row, header, labels);
  if (read.role !== "part" || hasFigure(read)) return read;
  return isBlankLine(read, labels) && goesOn(grid, row + 1, header, left) ? "skip" : "end";
}

function rowWithoutLabel(
  grid: Grid,
  row: number,
  header: HeaderBand<FundingColumn>,
  left: number,
  isFirst: boolean,
): FundingRow | "skip" | "end" {
  const alone = isFirst ? unlabelledTotal(grid, row, header) : null;
  if (alone) return alone;
  return grid.row(row).some((slot) => slot.column >= left) ? "end" : "skip";
}

/** Another block, another table, or the notes. */
function startsOther(grid: Grid, row: number, labels: readonly Slot[]): boolean {
  if (labels.some((slot) => breakdownLabel(slot) !== null) || NOTE_LABEL.test(labels[0]?.label ?? "")) return true;
  return indicatorHeader(grid, row) !== null || goalsAt(grid, row) !== null;
}

/** The row called so, else the first with a budget that is no part, else the first. */
function totalOf(rows: readonly FundingRow[]): FundingRow | null {
  return (
    rows.find((row) => row.role === "total") ??
    rows.find((row) => row.role !== "part" && row.cells.budget !== undefined) ??
    rows[0] ??
    null
  );
}

function withStatedPoints(total: FundingRow, grid: Grid, header: HeaderBand<FundingColumn>): FundingRow {
  const points = total.cells.score && !total.cells.points ? pointsInHeadings(grid, header) : null;
  return points ? { ...total, cells: { ...total.cells, points } } : total;
}

/** Budget, execution and what is reckoned from them: the headings of a block even where nothing stands below. */
function isWholeHeader({ columns }: HeaderBand<FundingColumn>): boolean {
  const has = (meaning: FundingColumn): boolean => columns.some((column) => column.meaning === meaning);
  return has("executed") && (has("budget") || has("initial")) && (has("rate") || has("score") || has("points"));
}

/** Without a column of points, a heading or the label down the side may state them: 得分（20分*执行率）, 预算执行情况（10分）. */
function pointsInHeadings(grid: Grid, header: HeaderBand<FundingColumn>): Slot | null {
  const headings = header.columns
    .filter(({ meaning }) => meaning === "score" || meaning === "rate")
    .map(({ slot }) => slot);
  const side = grid
    .row(header.top)
    .filter((slot) => slot.area.right < Math.min(...header.columns.map((column) => column.left)));
  return [...headings.toReversed(), ...side].find((slot) => parsePointsLabel(slot.text).points !== null) ?? null;
}

/** A line of the block without any figures: a caption over the rows (资金来源) or an unused one (……). */
function isBlankLine({ cells }: FundingRow, labels: readonly Slot[]): boolean {
  return (
    labels.every((slot) => slot.label.length <= MAX_CAPTION) &&
    Object.values(cells).every((slot) => slot.reading.kind === "blank" || slot.reading.kind === "dash")
  );
}

const MAX_CAPTION = 8;

/** Whether the block goes on at the row: a known row label with figures. */
function goesOn(grid: Grid, row: number, header: HeaderBand<FundingColumn>, left: number): boolean {
  const labels = labelsBefore(grid, row, left);
  if (labels.length === 0 || labels.some((slot) => slot.area.right >= left) || indicatorHeader(grid, row)) return false;
  const read = readRow(grid, row, header, labels);
  return read.role !== "part" && hasFigure(read);
}

/** Non-blank label slots of the row left of the figures, without the side label that runs down the whole block. */
function labelsBefore(grid: Grid, row: number, left: number): Slot[] {
  const labels: Slot[] = [];
  for (let column = 0; column < left;) {
    const slot = grid.at(row, column);
    column = slot.area.right + 1;
    if (slot.label === "") continue;
    const side = slot.area.top < row || slot.area.bottom > row + 1;
    if (!side) labels.push(slot);
  }
  return labels;
}

function readRow(grid: Grid, row: number, header: HeaderBand<FundingColumn>, labels: readonly Slot[]): FundingRow {
  const label = labels.map((slot) => readableText(slot.text)).join(" ");
  const word = labels.map((slot) => slot.label).join("");
  const plain = plainRowLabel(word);
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  for (const column of header.columns) cells[column.meaning] ??= slotUnder(grid, row, column);
  return { role: FUNDING_ROWS.meaningOf(plain) ?? "part", label, row, cells };
}

/** A row label without 其中 and brackets. */
function plainRowLabel(label: string): string {
  return headingOf(label.replace(/^其中[:、]?|^其[:]?中[:]?/, "").replace(/^(?:资金来源|资金结构)[:]?/, ""));
}

/** The only row of a block without row labels: the figures stand right under their headings. */
function unlabelledTotal(grid: Grid, row: number, header: HeaderBand<FundingColumn>): FundingRow | null {
  const read = { ...readRow(grid, row, header, []), role: "total" as const };
  const figures = header.columns.filter(({ meaning }) => read.cells[meaning]?.reading.kind === "figure");
  const amounts = figures.filter(({ meaning }) => AMOUNTS.includes(meaning));
  // One amount may be missing where rate, points and score stand beside the other.
  return amounts.length >= 2 || (amounts.length === 1 && figures.length >= 3) ? read : null;
}

function hasFigure(row: FundingRow): boolean {
  return Object.values(row.cells).some(
    (slot) => slot.reading.kind === "figure" || slot.reading.kind === "uncalculated",
  );
}

/**
 * The older layout without columns: `预算数： | 100 | 执行数： | 90` side by side, further rows `其中：财政拨款 | …` below.
 * Reads the block that starts at the row, or `null`.
 */
export function readFundingPairs(grid: Grid, row: number, limit: number): FundingSection | null {
  const start = pairsIn(grid, row);
  const budget = start.find((pair) => pair.meaning === "budget");
  const executed = start.find((pair) => pair.meaning === "executed");
  if (!budget || !executed) return readFundingList(grid, row, limit);
  const rows: FundingRow[] = [
    {
      role: "total",
      label: readableText(budget.label.text),
      row,
      cells: { budget: budget.value, executed: executed.value, ...extraPairs(start) },
    },
  ];
  for (let below = row + 1; below < limit; below++) {
    const left = grid.at(below, budget.label.area.left);
    const right = grid.at(below, executed.label.area.left);
    const word = headingOf(left.label.replace(/^其中[:、]?/, ""));
    const role = left.area.top === below ? FUNDING_ROWS.meaningOf(word) : null;
    if (!role || role === "total" || right.area.top !== below) break;
    rows.push({
      role,
      label: readableText(left.text),
      row: below,
      cells: { budget: grid.at(below, budget.value.column), executed: grid.at(below, executed.value.column) },
    });
  }
  return {
    kind: "funding",
    area: { top: row, left: budget.label.column, bottom: rows.at(-1)?.row ?? row, right: executed.value.area.right },
    columns: ["budget", "executed"],
    rows,
    total: rows[0] ?? null,
  };
}

/** The same written line by line, one amount below the other: `年初预算数： | 90`, `全年预算数： | 120`, `全年执行数： | 114`. */
function readFundingList(grid: Grid, row: number, limit: number): FundingSection | null {
  const first = pairsIn(grid, row)[0];
  if (!first) return null;
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  let bottom = row - 1;
  for (let line = row; line < limit; line++) {
    const pairs = pairsIn(grid, line);
    // One amount below the other, or the rest of the amounts in the row below.
    const goesOn = line === row + 1 && AMOUNTS.includes(first.meaning) && pairs.length > 0;
    if (pairs[0]?.label.column !== first.label.column && !goesOn) break;
    for (const pair of pairs) cells[pair.meaning] ??= pair.value;
    bottom = line;
  }
  if (!cells.budget || !cells.executed) return null;
  const total: FundingRow = { role: "total", label: readableText(first.label.text), row, cells };
  return {
    kind: "funding",
    area: { top: row, left: first.label.column, bottom, right: first.value.area.right },
    columns: (["initial", "budget", "executed", "points", "rate", "score"] as const).filter(
      (column) => cells[column] !== undefined,
    ),
    rows: [total],
    total,
  };
}

interface Pair {
  readonly meaning: FundingColumn;
  readonly label: Slot;
  readonly value: Slot;
}

/** Labels of the row that are followed by their value. */
function pairsIn(grid: Grid, row: number): Pair[] {
  const pairs: Pair[] = [];
  for (const slot of grid.row(row)) {
    const meaning = HEADINGS.meaningOf(slot.heading);
    if (!meaning || slot.area.bottom - slot.area.top > 1) continue;
    const value = grid.at(row, slot.area.right + 1);
    const kind = value.reading.kind;
    if (kind === "figure" || kind === "blank" || kind === "dash" || kind === "uncalculated")
      pairs.push({ meaning, label: slot, value });
  }
  return pairs;
}

function extraPairs(pairs: readonly Pair[]): Partial<Record<FundingColumn, Slot>> {
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  for (const pair of pairs) {
    if (pair.meaning === "rate" || pair.meaning === "score" || pair.meaning === "points")
      cells[pair.meaning] = pair.value;
  }
  return cells;
}
