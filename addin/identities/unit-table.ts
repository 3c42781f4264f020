import { sectionsOf, type Form } from "../forms/form.ts";
import type { UnitColumn, UnitRow, UnitTableSection, UnitTopic } from "../forms/sections/unit-table-section.ts";
import { compareIdentity } from "./compare.ts";
import { figureIn, minus, part, sum, type Expression } from "./expression.ts";
import { moneyIdentity, type Identity } from "./identity.ts";
import { remainders } from "./remainder.ts";
import { readOperand } from "./operand.ts";

/** The columns that make up another one, by table. */
const SUMS: Readonly<
  Record<UnitTopic, readonly { readonly total: UnitColumn; readonly parts: readonly UnitColumn[] }[]>
> = {
  income: [{ total: "total", parts: ["carry-over", "fiscal", "fund", "special-account", "other"] }],
  expenditure: [
    { total: "total", parts: ["basic", "project"] },
    { total: "basic", parts: ["personnel", "public"] },
  ],
  "three-public": [
    { total: "total", parts: ["reception", "vehicles", "vehicle-running", "vehicle-purchase", "abroad"] },
  ],
  assets: [{ total: "total", parts: ["in-use", "rented", "other"] }],
};

/** `局机关及二级机构汇总 · 收入合计`. */
function unitLabel(section: UnitTableSection, row: UnitRow, column: UnitColumn): string {
  const heading = section.headings[column]?.label.replace(/\([^()]*\)/g, "") ?? "";
  return `${row.name.replace(/^\d+[、.]\s*/, "")} · ${heading}`;
}

/** The table by unit of a topic; the first where there are several. */
export function unitTable(form: Form, topic: UnitTopic): UnitTableSection | undefined {
  return sectionsOf(form, "unit-table").find((section) => section.topic === topic);
}

/** The totals along the rows of the tables of one topic, and what their blank parts must be. */
export function rowIdentities(form: Form, topic: UnitTopic): Identity[] {
  const tables = sectionsOf(form, "unit-table").filter((table) => table.topic === topic);
  return tables.flatMap((table) => table.rows.flatMap((row) => rowTotals(form, table, row)));
}

function rowTotals(form: Form, table: UnitTableSection, row: UnitRow): Identity[] {
  const joined = row.cells.vehicles !== undefined; // one column for 购置 and 运维 together; theirs are 其中
  return SUMS[table.topic].flatMap(({ total, parts }) => {
    const columns = parts.filter(
      (column) =>
        row.cells[column] !== undefined && !(joined && (column === "vehicle-running" || column === "vehicle-purchase")),
    );
    if (!row.cells[total] || columns.length < 2) return [];
    return sumIdentities(
      form,
      table,
      { row, column: total },
      columns.map((column) => ({ row, column })),
      table.complete,
    );
  });
}

/** 汇总 = the units below it, column by column, and what blank units must be. */
export function summaryIdentities(form: Form): Identity[] {
  return sectionsOf(form, "unit-table").flatMap((section) => {
    const summaries = section.rows.filter((row) => row.role === "summary");
    const units = section.rows.filter((row) => row.role === "unit");
    const [summary] = summaries;
    if (!summary || summaries.length > 1 || units.length === 0) return [];
    return (Object.keys(section.headings) as UnitColumn[]).flatMap((column) =>
      summary.cells[column]
        ? sumIdentities(
            form,
            section,
            { row: summary, column },
            units.map((row) => ({ row, column })),
            true,
          )
        : [],
    );
  });
}

interface Place {
  readonly row: UnitRow;
  readonly column: UnitColumn;
}

function sumIdentities(
  form: Form,
  section: UnitTableSection,
  total: Place,
  parts: readonly Place[],
  derives: boolean,
): Identity[] {
  const target = total.row.cells[total.column];
  const slots = parts.flatMap((place) => {
    const slot = place.row.cells[place.column];
    return slot ? [{ slot, label: unitLabel(section, place.row, place.column) }] : [];
  });
  if (!target) return [];
  const identity: Identity = moneyIdentity({
    form,
    target,
    label: unitLabel(section, total.row, total.column),
    expression: sum(slots.map(({ slot }) => part(slot, "money"))),
    derives,
  });
  return [identity, ...(derives ? remainders(form, figureIn(target, "money"), slots) : [])];
}

/**
 * 当年结余 = 收入合计 − 上年结转 − 支出合计 and 累计结余 = 收入合计 − 支出合计, unit by unit. Only where the income counts the
 * 上年结转 in, as the form prints it, and adds up.
 */
export function balanceIdentities(form: Form): Identity[] {
  const [income, expenditure] = [unitTable(form, "income"), unitTable(form, "expenditure")];
  if (
    !income?.headings["carry-over"] ||
    !expenditure ||
    rowIdentities(form, "income").some((identity) => compareIdentity(identity).state === "differs")
  )
    return [];
  return expenditure.rows.flatMap((row, index) => {
    const before = income.rows.find((candidate) => candidate.name === row.name) ?? income.rows[index];
    const [received, carried, spent] = [before?.cells.total, before?.cells["carry-over"], row.cells.total];
    if (
      !received ||
      !carried ||
      !spent ||
      !readOperand(received, "money", form.moneyUnit).known ||
      !readOperand(spent, "money", form.moneyUnit).known
    )
      return [];
    const all = minus(figureIn(received, "money"), figureIn(spent, "money"));
    const ofYear = minus(minus(figureIn(received, "money"), part(carried, "money")), figureIn(spent, "money"));
    const state = (column: UnitColumn, expression: Expression): Identity[] => {
      const target = row.cells[column];
      return target
        ? [
            moneyIdentity({
              form,
              target,
              label: unitLabel(expenditure, row, column),
              expression,
              also:
                column === "balance" ? [carried, row.cells["year-balance"]].filter((slot) => slot !== undefined) : [],
            }),
          ]
        : [];
    };
    return [...state("year-balance", ofYear), ...state("balance", all)];
  });
}
