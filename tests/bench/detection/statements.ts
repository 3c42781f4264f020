import { sectionsOf, type Form } from "../../../addin/forms/form.ts";
import type { FundingColumn } from "../../../addin/forms/meanings.ts";
import type { FundingSection } from "../../../addin/forms/sections/funding-section.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import { cellAt, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { baseStatements } from "./base-statements.ts";
import { near, numberIn, rateIn, total } from "./plain.ts";

/** One thing the figures of a form say of each other; `null` where a figure it needs is not there. */
export interface Statement {
  readonly holds: (sheet: SheetSnapshot) => boolean | null;
}

type MaybeSlot = Slot | null | undefined;
const AMOUNTS: readonly FundingColumn[] = ["initial", "budget", "executed"];
/** Rates are typed with no, one or two decimals: half a percent covers all of them. */
const RATE_TOLERANCE = 0.0051;

/** The statements of a form that hold on its own sheet, so that breaking one is an indisputable fault. */
export function statementsOf(form: Form): readonly Statement[] {
  const all = [
    ...sectionsOf(form, "funding").flatMap(fundingStatements),
    ...breakdowns(form),
    ...scores(form),
    ...totals(form),
    ...baseStatements(form),
  ];
  return all.filter((statement) => statement.holds(form.grid.sheet) === true);
}

function valueOf(sheet: SheetSnapshot, slot: MaybeSlot): number | null {
  return slot ? numberIn(cellAt(sheet, slot.row, slot.column).value) : null;
}

/** The sum of the slots, blanks and dashes counting nothing. */
function sumOf(sheet: SheetSnapshot, slots: readonly MaybeSlot[]): number {
  return total(slots.map((slot) => valueOf(sheet, slot) ?? 0));
}

function fundingStatements(section: FundingSection): Statement[] {
  const { total: head } = section;
  const parts = section.rows.filter((row) => row !== head && row.role !== "total");
  const official = parts.filter((row) => row.role === "fiscal" || row.role === "carry-over" || row.role === "other");
  const sums = AMOUNTS.map((column): Statement => {
    const whole = head?.cells[column];
    const sets = [official, parts].map((rows) => rows.map((row) => row.cells[column]));
    return {
      holds: (sheet) => {
        const value = valueOf(sheet, whole);
        return value === null || parts.length === 0
          ? null
          : sets.some((set) => set.length > 0 && near(value, sumOf(sheet, set)));
      },
    };
  });
  const rows = section.rows.flatMap((row): Statement[] => {
    const { budget, executed, rate } = row.cells;
    const share = (sheet: SheetSnapshot): number | null => {
      const [base, done] = [valueOf(sheet, budget), valueOf(sheet, executed)];
      return base === null || done === null || base === 0 ? null : done / base;
    };
    const printed: Statement = {
      holds: (sheet) => {
        const [right, shown] = [share(sheet), rate ? rateIn(cellAt(sheet, rate.row, rate.column).value) : null];
        return right === null || shown === null ? null : Math.abs(right - shown) <= RATE_TOLERANCE;
      },
    };
    const within: Statement = {
      holds: (sheet) => {
        const [base, done] = [valueOf(sheet, budget), valueOf(sheet, executed)];
        return base === null || done === null ? null : done <= base + 0.005;
      },
    };
    if (row !== head) return [printed, within];
    const { points, score } = row.cells;
    const scored: Statement = {
      holds: (sheet) => {
        const [right, weight, shown] = [share(sheet), valueOf(sheet, points), valueOf(sheet, score)];
        return right === null || weight === null || shown === null
          ? null
          : Math.abs(Math.min(1, right) * weight - shown) <= 0.051;
      },
    };
    return [printed, within, scored];
  });
  return [...sums, ...rows];
}

function breakdowns(form: Form): Statement[] {
  return sectionsOf(form, "breakdown").map((section) => ({
    holds: (sheet) => {
      const whole = valueOf(sheet, section.total.value);
      return whole === null
        ? null
        : near(
            whole,
            sumOf(
              sheet,
              section.parts.map((item) => item.value),
            ),
          );
    },
  }));
}

/** No score above its points. */
function scores(form: Form): Statement[] {
  return sectionsOf(form, "indicators").flatMap((table) =>
    table.rows.map(({ points, score }) => ({
      holds: (sheet: SheetSnapshot) => {
        const [most, given] = [valueOf(sheet, points), valueOf(sheet, score)];
        return most === null || given === null ? null : given <= most + 0.005;
      },
    })),
  );
}

/** Points of groups, and the total row with or without the points of the execution rate. */
function totals(form: Form): Statement[] {
  const tables = sectionsOf(form, "indicators");
  const rows = tables.flatMap((table) => table.rows);
  const distinct = (column: "points" | "score", of: readonly (typeof rows)[number][]): Slot[] => [
    ...new Set(of.flatMap((row) => row[column] ?? [])),
  ];
  const groups = tables
    .flatMap((table) => table.groups)
    .map((group): Statement => {
      const parts = distinct("points", group.rows);
      return {
        holds: (sheet) => {
          const printed = valueOf(sheet, group.points);
          return printed === null || (group.points !== null && parts.includes(group.points))
            ? null
            : near(printed, sumOf(sheet, parts));
        },
      };
    });
  const totals = sectionsOf(form, "total");
  const [last, ...more] = totals.filter((each) => each.area.top > (tables[0]?.area.top ?? 0));
  const inHeader = totals.find((each) => each !== last);
  if (!last || more.length > 0) return groups;
  const execution = rows.some((row) => row.execution) ? undefined : sectionsOf(form, "funding")[0]?.total?.cells;
  const sum = (column: "points" | "score"): Statement => {
    const parts = distinct(column, rows);
    return {
      holds: (sheet) => {
        const printed = valueOf(sheet, last[column]);
        if (printed === null) return null;
        return near(printed, sumOf(sheet, parts)) || near(printed, sumOf(sheet, [...parts, execution?.[column]]));
      },
    };
  };
  const sameInHeader: Statement = {
    holds: (sheet) => {
      const [above, below] = [valueOf(sheet, inHeader?.score ?? null), valueOf(sheet, last.score)];
      return above === null || below === null ? null : near(above, below);
    },
  };
  return [...groups, sum("points"), sum("score"), sameInHeader];
}
