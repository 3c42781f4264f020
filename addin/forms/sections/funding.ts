import { readableText } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { FundingColumn } from "../meanings.ts";
import { AMOUNTS, plainRowLabel } from "./funding-header.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FUNDING_ROWS, NOTE_LABEL } from "../lexicon.ts";
import { goalsAt } from "./goals.ts";
import { headerTotalLabel } from "./header-total-label.ts";
import { breakdownLabel } from "./breakdown.ts";
import { ownName } from "./one-budget.ts";
import { numbersColumns, slotUnder, type HeaderBand } from "./header-band.ts";

/** Signs of a caption over rows of the block, at most. */
const MAX_CAPTION = 8;

/** Reads the rows under a funding header, down to the first row that is not about money. */
export function readFunding(grid: FormGrid, header: HeaderBand<FundingColumn>, limit: number): FundingSection | null {
  const read = readRows(grid, header, limit);
  const isPairs = grid.row(header.top).some((slot) => slot.reading.kind === "figure");
  if (read.length === 0 && (isPairs || !isWholeHeader(header))) return null;
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
    ...ownName(header),
  };
}

function readRows(grid: FormGrid, header: HeaderBand<FundingColumn>, limit: number): FundingRow[] {
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
  grid: FormGrid,
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
  grid: FormGrid,
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
function startsOther(grid: FormGrid, row: number, labels: readonly Slot[]): boolean {
  if (labels.some((slot) => breakdownLabel(slot) ?? headerTotalLabel(slot))) return true;
  if (NOTE_LABEL.test(labels[0]?.label ?? "")) return true;
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

function withStatedPoints(total: FundingRow, grid: FormGrid, header: HeaderBand<FundingColumn>): FundingRow {
  const points = total.cells.score && !total.cells.points ? pointsInHeadings(grid, header) : null;
  return points ? { ...total, cells: { ...total.cells, points } } : total;
}

/** Budget, execution and what is reckoned from them: the headings of a block even where nothing is below. */
function isWholeHeader({ columns }: HeaderBand<FundingColumn>): boolean {
  const has = (meaning: FundingColumn): boolean => columns.some((column) => column.meaning === meaning);
  return has("executed") && (has("budget") || has("initial")) && (has("rate") || has("score") || has("points"));
}

/** Without a column of points, a heading or the label down the side may state them: 得分（20分*执行率）, 预算执行情况（10分）. */
function pointsInHeadings(grid: FormGrid, header: HeaderBand<FundingColumn>): Slot | null {
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

/** Whether the block goes on at the row: a known row label with figures. */
function goesOn(grid: FormGrid, row: number, header: HeaderBand<FundingColumn>, left: number): boolean {
  const labels = labelsBefore(grid, row, left);
  if (labels.length === 0 || labels.some((slot) => slot.area.right >= left) || indicatorHeader(grid, row)) return false;
  const read = readRow(grid, row, header, labels);
  return read.role !== "part" && hasFigure(read);
}

/** Non-blank label slots of the row left of the figures, without the side label that runs down the whole block. */
function labelsBefore(grid: FormGrid, row: number, left: number): Slot[] {
  const labels: Slot[] = [];
  for (let column = 0; column < left;) {
    const slot = grid.at(row, column);
    column = slot.area.right + 1;
    if (slot.label === "") continue;
    const side = slot.area.top < row || slot.area.bottom > row + 1;
    // A figure there is under a heading without a meaning.
    if (!side && slot.reading.kind === "text") labels.push(slot);
  }
  return labels;
}

function readRow(grid: FormGrid, row: number, header: HeaderBand<FundingColumn>, labels: readonly Slot[]): FundingRow {
  const label = labels.map((slot) => readableText(slot.text)).join(" ");
  const word = labels.map((slot) => slot.label).join("");
  const plain = plainRowLabel(word);
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  for (const column of header.columns) cells[column.meaning] ??= slotUnder(grid, row, column);
  return { role: FUNDING_ROWS.meaningOf(plain) ?? "part", label, row, cells };
}

/** The only row of a block without row labels: the figures are directly under their headings. */
function unlabelledTotal(grid: FormGrid, row: number, header: HeaderBand<FundingColumn>): FundingRow | null {
  const read = { ...readRow(grid, row, header, []), role: "total" as const };
  const figures = header.columns.filter(({ meaning }) => read.cells[meaning]?.reading.kind === "figure");
  const amounts = figures.filter(({ meaning }) => AMOUNTS.includes(meaning));
  // One amount may be missing where rate, points and score are beside the other.
  return amounts.length >= 2 || (amounts.length === 1 && figures.length >= 3) ? read : null;
}

function hasFigure(row: FundingRow): boolean {
  return Object.values(row.cells).some(
    (slot) => slot.reading.kind === "figure" || slot.reading.kind === "uncalculated",
  );
}
