import { readableText } from "../../sheet/label.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FUNDING_HEADINGS, FUNDING_ROWS, headingOf, INDICATOR_HEADINGS, NOTE_LABEL, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { goalsAt } from "./goals.ts";
import { headerTotalLabel } from "./header-total-label.ts";
import { breakdownLabel } from "./breakdown.ts";
import { ownName, withOneBudget, withSettledBudgets } from "./one-budget.ts";
import { withSettledScores } from "./ambiguous-headings.ts";
import { numbersColumns, readHeaderBand, slotUnder, type HeaderBand, type HeaderColumn } from "./header-band.ts";

/** Every heading of the block: amounts, rate, points and score. */
export const BLOCK_HEADINGS = vocabulary<FundingColumn>([
  { meaning: "points", pattern: /^(?:预算)?执行率(?:权重|分值)$/ },
  { meaning: "score", pattern: /^(?:预算)?执行率(?:自评)?得分$/ },
  ...FUNDING_HEADINGS.words.slice(0, 1),
  ...INDICATOR_HEADINGS.words
    .filter((term) => term.meaning === "points" || term.meaning === "score")
    .map((term) => ({ meaning: term.meaning as FundingColumn, pattern: term.pattern })),
  ...FUNDING_HEADINGS.words.slice(1),
]);
/** The columns of amounts. */
export const AMOUNTS: readonly FundingColumn[] = ["initial", "budget", "executed"];

/** Labels down the side of the block or in front of its first row, which read like a heading: 项目资金（万元）, 预算执行情况（10分）, 年度资金总额. */
const SIDE_LABEL = /^(?:本?年度?|项目|部门|全年|预算)*资金$|(?:总额|合计|情况)$/;

/**
 * Reads a row as the header of a funding block, or `null`: two columns of amounts at least, or one where rate and score are
 * beside it and another heading has no meaning.
 */
export const fundingHeader = perRow((grid, row): HeaderBand<FundingColumn> | null => {
  const band = readHeaderBand(grid, row, BLOCK_HEADINGS);
  if (!band) return null;
  const columns = withSettledScores<FundingColumn>(withoutSideLabels(grid, band));
  if (columns.length === 0) return null;
  const bottom = band.broken ? band.bottom : Math.max(...columns.map((column) => column.slot.area.bottom));
  const undivided = columns.filter((column) => !isDivided(grid, column, bottom));
  if (amountsIn(undivided) < 2 && !isScoredBlock(grid, { top: band.top, bottom, columns: undivided })) return null;
  const years = new Set(
    undivided.flatMap(({ meaning, slot }) =>
      AMOUNTS.includes(meaning) ? (/20\d{2}(?=年)/.exec(slot.label)?.[0] ?? []) : [],
    ),
  );
  // Amounts of two years beside each other are a comparison, not the money of the year.
  return years.size > 1
    ? null
    : withOneBudget(
        grid,
        withSettledBudgets({ top: band.top, bottom, columns: withoutRowLabels(grid, bottom + 1, undivided) }),
      );
});

function amountsIn(columns: readonly HeaderColumn<FundingColumn>[]): number {
  return AMOUNTS.filter((meaning) => columns.some((column) => column.meaning === meaning)).length;
}

/** Budget or execution with rate and score, over a row that is called as the rows of the block are: the other amount's heading is misspelt. */
function isScoredBlock(grid: FormGrid, { top, bottom, columns }: HeaderBand<FundingColumn>): boolean {
  const has = (meaning: FundingColumn): boolean => columns.some((column) => column.meaning === meaning);
  const amount = columns.find(({ meaning, slot }) => AMOUNTS.includes(meaning) && !slot.label.includes("完成"));
  if (!amount || !has("rate") || !(has("score") || has("points")) || indicatorHeader(grid, top)) return false;
  const [label] = grid.row(bottom + 1).filter((slot) => slot.reading.kind === "text");
  const role = label ? FUNDING_ROWS.meaningOf(plainRowLabel(label.label)) : "total";
  return role === "total" || role === "fiscal";
}

/** Unknown headings divide a heading over several columns: so its amount column is ambiguous. */
function isDivided(grid: FormGrid, { slot, left, right }: HeaderColumn<FundingColumn>, bottom: number): boolean {
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
/** Signs of a caption over rows of the block, at most. */
const MAX_CAPTION = 8;

/** A heading merged over the row labels as well (预算数 over 资金总额 and its amount) keeps the cells of the amount. */
function withoutRowLabels(
  grid: FormGrid,
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

/** The headings without labels that are left of a heading with the same meaning, and those in front of the first amount over a figure. */
function withoutSideLabels(
  grid: FormGrid,
  { top, columns }: HeaderBand<FundingColumn>,
): readonly HeaderColumn<FundingColumn>[] {
  const lowest = Math.min(...columns.map((column) => column.slot.area.bottom));
  const first = columns.find(({ slot }) => !SIDE_LABEL.test(headingOf(slot.label)));
  // A unit is in the label down the side, or in every heading: 预算金额（万元）, 执行金额（万元）.
  const isSide = (column: HeaderColumn<FundingColumn>): boolean =>
    SIDE_LABEL.test(headingOf(column.slot.label)) ||
    (column === first && column.slot.label.includes("元)") && !isOverFigure(grid, column)) ||
    column.slot.area.bottom > lowest;
  const over = columns.findIndex((column) => AMOUNTS.includes(column.meaning) && isOverFigure(grid, column));
  return columns.filter(
    (column, index) =>
      !isSide(column) ||
      ((index >= over || (column.slot.row === top && holdsWords(grid, column))) &&
        !columns.some((other) => other.meaning === column.meaning && other.left > column.right)),
  );
}

/** Words that are no label of a row are right below the heading: they were typed in place of an amount. */
function holdsWords(grid: FormGrid, { slot, left, right }: HeaderColumn<FundingColumn>): boolean {
  const below = slotUnder(grid, slot.area.bottom + 1, { left, right });
  return below !== slot && below.reading.kind === "text" && FUNDING_ROWS.meaningOf(plainRowLabel(below.label)) === null;
}

/** Whether a figure is among the cells right below the heading. */
function isOverFigure(grid: FormGrid, { slot, left, right }: HeaderColumn<FundingColumn>): boolean {
  for (let row = slot.area.bottom + 1; row <= slot.area.bottom + LABEL_DEPTH; row++) {
    const { kind } = slotUnder(grid, row, { left, right }).reading;
    if (kind === "figure" || kind === "uncalculated") return true;
  }
  return false;
}

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

/** A row label without 其中 and brackets. */
function plainRowLabel(label: string): string {
  return headingOf(label.replace(/^其中[:、]?|^其[:]?中[:]?/, "").replace(/^(?:资金来源|资金结构)[:]?/, ""));
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
