import type { FormGrid } from "../grid.ts";
import { FUNDING_HEADINGS } from "../lexicon.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingSection } from "./funding-section.ts";
import type { HeaderBand } from "./header-band.ts";

const ADJUSTED = "调整后";
const BEFORE = /预算|批复/u;

/**
 * Of two columns of budgets the one called 调整后… is the budget of the year, the other (预算批复金额, 预算数) the initial one.
 */
export function withSettledBudgets(header: HeaderBand<FundingColumn>): HeaderBand<FundingColumn> {
  const budgets = header.columns.filter(({ meaning }) => meaning === "budget");
  const [before, ...more] = budgets.filter(({ slot }) => !slot.heading.includes(ADJUSTED));
  if (budgets.length !== 2 || !before || more.length > 0 || !BEFORE.test(before.slot.heading)) return header;
  if (header.columns.some(({ meaning }) => meaning === "initial")) return header;
  return {
    ...header,
    columns: header.columns.map((column) => (column === before ? { ...column, meaning: "initial" } : column)),
  };
}

/** The only column of budgets is the one the execution is measured against, whatever its name: 年初预算数(A). */
export function withOneBudget(grid: FormGrid, header: HeaderBand<FundingColumn>): HeaderBand<FundingColumn> {
  const has = (meaning: FundingColumn): boolean => header.columns.some((column) => column.meaning === meaning);
  if (has("budget") || !has("initial") || !has("executed") || !(has("rate") || has("score"))) return header;
  // An unknown heading may be the one of the full-year budget.
  if (hasUnknownHeading(grid, header)) return header;
  return {
    ...header,
    columns: header.columns.map((column) => (column.meaning === "initial" ? { ...column, meaning: "budget" } : column)),
  };
}

function hasUnknownHeading(grid: FormGrid, { top, columns }: HeaderBand<FundingColumn>): boolean {
  const left = Math.min(...columns.map((column) => column.left));
  return grid
    .row(top)
    .some(({ column }) => column >= left && !columns.some((each) => each.left <= column && column <= each.right));
}

/** The name of the budget column, where it is called 年初预算数 and stands for the budget of the year. */
export function ownName({ columns }: HeaderBand<FundingColumn>): Pick<FundingSection, "headings"> {
  const heading = columns.find(({ meaning }) => meaning === "budget")?.slot.heading;
  return heading !== undefined && FUNDING_HEADINGS.meaningOf(heading) === "initial"
    ? { headings: { budget: heading } }
    : {};
}
