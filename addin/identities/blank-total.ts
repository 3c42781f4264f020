import { sectionsOf, type Form } from "../forms/form.ts";
import type { FundingColumn } from "../forms/meanings.ts";
import { indicatorRows } from "../forms/rows.ts";
import type { FundingSection } from "../forms/sections/funding-section.ts";
import type { IndicatorRow } from "../forms/sections/indicator-section.ts";
import type { Slot } from "../forms/grid.ts";
import { hasFigure } from "./funding.ts";

/** The cells of the scored row that must be filled in. */
export const REQUIRED_FUNDS: readonly FundingColumn[] = ["budget", "executed", "rate", "score"];

/** A blank cell of the scored row. */
interface BlankFund {
  readonly slot: Slot;
  readonly column: FundingColumn;
}

/**
 * The blank cells of a row of 年度资金总额 that is left blank, on a form that is filled in elsewhere; `null` where the row
 * holds something. Points printed on the form are no answer.
 */
export function blankTotalRow(form: Form, section: FundingSection): readonly BlankFund[] | null {
  const cells = section.total?.cells;
  if (!cells || !(cells.budget ?? cells.executed) || !isAnswered(form, section)) return null;
  const required = REQUIRED_FUNDS.flatMap((column) => cells[column] ?? []);
  if (!required.every(({ reading }) => reading.kind === "blank")) return null;
  return ([...REQUIRED_FUNDS, "points"] as const).flatMap((column) => {
    const slot = cells[column];
    return slot?.reading.kind === "blank" ? [{ slot, column }] : [];
  });
}

/** The blank points and score of the execution rate in such a row; no row of the tables scores it. */
export function blankExecution(
  form: Form,
  rows: readonly IndicatorRow[],
): { readonly points: Slot | null; readonly score: Slot | null } {
  const section = rows.some((row) => row.execution) ? undefined : sectionsOf(form, "funding")[0];
  const blanks = section ? (blankTotalRow(form, section) ?? []) : [];
  const at = (column: FundingColumn): Slot | null => blanks.find((blank) => blank.column === column)?.slot ?? null;
  return { points: at("points"), score: at("score") };
}

/** A score, a total score or an amount below the total is on the form: it is no plan of the coming year. */
function isAnswered(form: Form, section: FundingSection): boolean {
  return (
    indicatorRows(form).some(({ score }) => hasFigure(form, score ?? undefined, "points")) ||
    sectionsOf(form, "total").some(({ score }) => hasFigure(form, score ?? undefined, "points")) ||
    section.rows.some(({ cells }) => hasFigure(form, cells.budget, "money") || hasFigure(form, cells.executed, "money"))
  );
}
