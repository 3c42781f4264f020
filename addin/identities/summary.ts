import { summaryMessages } from "../messages/findings-summary.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { SummaryRow, SummarySection } from "../forms/sections/summary-section.ts";
import { figureIn, over, part, sum } from "./expression.ts";
import { moneyIdentity, rateIdentity, type Identity } from "./identity.ts";
import { remainders } from "./remainder.ts";
import { readOperand } from "./operand.ts";

/** 合计 = the sum of the rows, and 小计 = the sum of its rows, for the budgets and the execution. */
export function summaryTotalIdentities(form: Form): Identity[] {
  return sectionsOf(form, "summary").flatMap((section) =>
    (["initial", "budget", "executed"] as const).flatMap((column): Identity[] => {
      const target = section.total?.cells[column];
      const top = topRows(section.rows);
      const parts = top.flatMap((row) => row.cells[column] ?? []);
      const inner = [
        ...groupIdentities(form, section.rows, column),
        ...section.subtotals.flatMap(({ line, parts: rows }) => sumOfRows(form, line, topRows(rows), column)),
      ];
      if (!target || parts.length === 0) return inner;
      const named = top.flatMap((row) =>
        row.cells[column]
          ? [{ slot: row.cells[column], label: `${row.name} · ${summaryMessages.columns[column]}` }]
          : [],
      );
      // A total that is a formula adds the blank as 0; it says nothing of what belongs there.
      const rest = target.cell.formula === null ? remainders(form, figureIn(target, "money"), named) : [];
      return [
        moneyIdentity({
          form,
          target,
          label: summaryMessages.totalLabel(summaryMessages.columns[column]),
          expression: sum(parts.map((slot) => part(slot, "money"))),
        }),
        ...rest,
        ...inner,
      ];
    }),
  );
}

/** The rows under no other: of a list by levels (一、（一）1.) the outer ones, of any other all. */
function topRows(rows: readonly SummaryRow[]): SummaryRow[] {
  const inner = new Set(rows.flatMap((_, index) => rowsBelow(rows, index)));
  return rows.filter((row) => !inner.has(row));
}

/** The rows of the level below a row, down to the next of its own. */
export function rowsBelow(rows: readonly SummaryRow[], index: number): readonly SummaryRow[] {
  const own = rows[index]?.depth ?? 0;
  const next = rows.findIndex((row, place) => place > index && row.depth <= own);
  const below = rows.slice(index + 1, next < 0 ? undefined : next);
  const level = Math.min(...below.map(({ depth }) => depth));
  return below.filter(({ depth }) => depth === level);
}

/** The amount of a row with rows of its own below is their sum. */
function groupIdentities(form: Form, rows: readonly SummaryRow[], column: AmountColumn): Identity[] {
  return rows.flatMap((row, index) => sumOfRows(form, row, rowsBelow(rows, index), column));
}

/** The amount of a row = the sum of these rows'; nothing where one side is not there. */
function sumOfRows(form: Form, row: SummaryRow, rows: readonly SummaryRow[], column: AmountColumn): Identity[] {
  const target = row.cells[column];
  const parts = rows.flatMap(({ cells }) => cells[column] ?? []);
  if (!target || parts.length === 0) return [];
  return [
    moneyIdentity({
      form,
      target,
      label: `${row.name} · ${summaryMessages.columns[column]}`,
      expression: sum(parts.map((slot) => part(slot, "money"))),
    }),
  ];
}

type AmountColumn = "initial" | "budget" | "executed";

/** 执行率 = 全年执行数 ÷ 全年预算数, for every row and 合计. */
export function summaryRateIdentities(form: Form): Identity[] {
  return sectionsOf(form, "summary").flatMap((section) =>
    rowsWithTotal(section).flatMap((row): Identity[] => {
      const { budget, executed, rate } = row.cells;
      if (!budget || !executed || !rate || isIdle(form, row)) return [];
      const [whole, done] = [figureIn(budget, "money"), figureIn(executed, "money")];
      return [
        rateIdentity({
          form,
          target: rate,
          label: summaryMessages.rateLabel(row === section.total ? summaryMessages.totalName : row.name),
          expression: over(done, whole),
          call: { name: "EXECRATE", arguments: [whole, done] },
        }),
      ];
    }),
  );
}

function rowsWithTotal(section: SummarySection): SummaryRow[] {
  return [...section.rows, ...section.subtotals.map(({ line }) => line), ...(section.total ? [section.total] : [])];
}

/** No budget and nothing executed: there is no rate. */
function isIdle(form: Form, { cells }: SummaryRow): boolean {
  return [cells.budget, cells.executed].every((slot) => {
    const term = slot && readOperand(slot, "money", form.moneyUnit);
    return term?.known === true && term.value.isZero();
  });
}
