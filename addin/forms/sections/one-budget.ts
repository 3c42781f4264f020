import type { FormGrid } from "../grid.ts";
import { FUNDING_HEADINGS } from "../lexicon.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingSection } from "./funding-section.ts";
import type { HeaderBand } from "./header-band.ts";

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
