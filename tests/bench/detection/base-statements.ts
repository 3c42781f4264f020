import { sectionsOf, type Form } from "../../../addin/forms/form.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import type { AmountRole, AmountsSection } from "../../../addin/forms/sections/amounts-section.ts";
import type { UnitColumn } from "../../../addin/forms/sections/unit-table-section.ts";
import { cellAt, valueText, type SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { near, numberIn, rateIn, total } from "./plain.ts";
import type { Statement } from "./statements.ts";

type MaybeSlot = Slot | null | undefined;

const valueOf = (sheet: SheetSnapshot, slot: MaybeSlot): number | null =>
  slot ? numberIn(cellAt(sheet, slot.row, slot.column).value) : null;
const rateOf = (sheet: SheetSnapshot, slot: MaybeSlot): number | null =>
  slot ? rateIn(cellAt(sheet, slot.row, slot.column).value) : null;
const RATE_TOLERANCE = 0.0051;

/** The statements of base data, basic information, summary and monitoring forms. */
export function baseStatements(form: Form): readonly Statement[] {
  return [...staff(form), ...amounts(form), ...unitTables(form), ...summaries(form), ...monitoring(form)];
}

function sumStatement(whole: MaybeSlot, parts: readonly MaybeSlot[]): Statement {
  return {
    holds: (sheet) => {
      const value = valueOf(sheet, whole);
      return value === null || parts.length === 0
        ? null
        : near(value, total(parts.map((slot) => valueOf(sheet, slot) ?? 0)));
    },
  };
}

function rateStatement(rate: MaybeSlot, part: MaybeSlot, whole: MaybeSlot): Statement {
  return {
    holds: (sheet) => {
      const [shown, a, b] = [rateOf(sheet, rate), valueOf(sheet, part), valueOf(sheet, whole)];
      return shown === null || a === null || b === null || b === 0 ? null : Math.abs(a / b - shown) <= RATE_TOLERANCE;
    },
  };
}

function staff(form: Form): Statement[] {
  return sectionsOf(form, "staff").map(({ quota, actual, rate }) => rateStatement(rate, actual, quota));
}

const GROUPS: readonly { readonly whole: AmountRole; readonly parts: readonly AmountRole[] }[] = [
  { whole: "three-public", parts: ["vehicles", "abroad", "reception"] },
  { whole: "vehicles", parts: ["vehicle-purchase", "vehicle-running"] },
  { whole: "project", parts: ["business", "maintenance", "special"] },
];

function amounts(form: Form): Statement[] {
  const columns = (section: AmountsSection): Statement[] =>
    GROUPS.flatMap(({ whole, parts }) =>
      section.columns.map((column) =>
        sumStatement(
          section.lines.find((line) => line.role === whole)?.cells[column],
          section.lines.filter((line) => parts.includes(line.role)).map((line) => line.cells[column]),
        ),
      ),
    );
  return sectionsOf(form, "amounts").flatMap(columns);
}

const ALONG: readonly { readonly topic: string; readonly whole: UnitColumn; readonly parts: readonly UnitColumn[] }[] =
  [
    { topic: "income", whole: "total", parts: ["carry-over", "fiscal", "fund", "special-account", "other"] },
    { topic: "expenditure", whole: "total", parts: ["basic", "project"] },
    { topic: "expenditure", whole: "basic", parts: ["personnel", "public"] },
  ];

function unitTables(form: Form): Statement[] {
  const tables = sectionsOf(form, "unit-table");
  const along = tables.flatMap(({ topic, rows }) =>
    ALONG.filter((each) => each.topic === topic).flatMap(({ whole, parts }) =>
      rows.map((row) =>
        sumStatement(
          row.cells[whole],
          parts.map((part) => row.cells[part]),
        ),
      ),
    ),
  );
  const [income, expenditure] = ["income", "expenditure"].map((topic) => tables.find((table) => table.topic === topic));
  const balances = (expenditure?.rows ?? []).map((row, index): Statement => ({
    holds: (sheet) => {
      const [received, spent, left] = [income?.rows[index]?.cells.total, row.cells.total, row.cells.balance].map(
        (slot) => valueOf(sheet, slot),
      );
      return received === null ||
        received === undefined ||
        spent === null ||
        spent === undefined ||
        left === null ||
        left === undefined
        ? null
        : near(received - spent, left);
    },
  }));
  return [...along, ...balances];
}

function summaries(form: Form): Statement[] {
  return sectionsOf(form, "summary").flatMap(({ rows, total: sum }) => [
    ...(["budget", "executed"] as const).map((column) =>
      sumStatement(
        sum?.cells[column],
        rows.map((row) => row.cells[column]),
      ),
    ),
    ...[...rows, ...(sum ? [sum] : [])].map(({ cells }) => rateStatement(cells.rate, cells.executed, cells.budget)),
  ]);
}

/** 使用X万元，其中：…a万元，…b万元。 */
function monitoring(form: Form): Statement[] {
  return sectionsOf(form, "monitoring").flatMap(({ funds }) =>
    funds
      ? [
          {
            holds: (sheet: SheetSnapshot) => {
              const text = valueText(cellAt(sheet, funds.row, funds.column).value);
              const [, whole, parts] = /使用([\d.]+)万元，其中：(.+)$/u.exec(text) ?? [];
              return whole === undefined || parts === undefined
                ? null
                : near(Number(whole), total([...parts.matchAll(/([\d.]+)万元/gu)].map((match) => Number(match[1]))));
            },
          },
        ]
      : [],
  );
}
