import type { FundingColumn } from "../meanings.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { FormGrid } from "../grid.ts";
import { FUNDING_HEADINGS, FUNDING_ROWS, headingOf, INDICATOR_HEADINGS, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { withOneBudget, withSettledBudgets } from "./one-budget.ts";
import { withSettledScores } from "./ambiguous-headings.ts";
import { readHeaderBand, slotUnder, type HeaderBand, type HeaderColumn } from "./header-band.ts";

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

/** A row label without 其中 and brackets. */
export function plainRowLabel(label: string): string {
  return headingOf(label.replace(/^其中[:、]?|^其[:]?中[:]?/, "").replace(/^(?:资金来源|资金结构)[:]?/, ""));
}
