import { sectionsOf, type Form, type FormSection } from "../forms/form.ts";
import type { FormGrid, Slot } from "../forms/grid.ts";
import type { FormKind } from "../forms/kind.ts";
import { INDICATOR_HEADINGS } from "../forms/lexicon.ts";
import type { FundingColumn } from "../forms/meanings.ts";
import type { IndicatorSection } from "../forms/sections/indicator-section.ts";
import { ledgerMessages as say } from "../messages/ledger.ts";

/** A part that a form of this kind requires and lacks, and the cell it is reported at. */
interface Missing {
  readonly place: Slot | null;
  readonly reasons: readonly string[];
}

/** Of the form or of each of its tables: the columns without which nothing can be checked. */
const REASONS: Readonly<Partial<Record<FormKind, (form: Form) => readonly string[]>>> = {
  "department-self-evaluation": ofEvaluation,
  "project-self-evaluation": ofEvaluation,
  "base-data": ofBaseData,
  "basic-information": ofBasicInformation,
  monitoring: ofMonitoring,
};

/** The columns a form of its kind must have that were not found. */
export function missingColumns(form: Form): Missing {
  const [table] = sectionsOf(form, "indicators");
  const place = form.title ?? table?.rows[0]?.name ?? null;
  return { place, reasons: [...new Set(REASONS[form.kind]?.(form) ?? [])] };
}

function ofEvaluation(form: Form): string[] {
  const tables = sectionsOf(form, "indicators");
  const funding = sectionsOf(form, "funding").filter((block) => !tables.some((table) => isInside(block, table)));
  const columns = new Set(funding.flatMap((block): readonly FundingColumn[] => block.columns));
  const [table] = tables;
  return [
    ...(funding.length > 0 && !columns.has("executed") ? [say.noExecuted] : []),
    ...(funding.length > 0 && !columns.has("budget") && !columns.has("initial") ? [say.noBudget] : []),
    ...(table ? inTable(table) : []),
  ];
}

/** Money listed among the indicators has the columns of their table. */
function isInside({ area }: FormSection, table: IndicatorSection): boolean {
  return area.top >= table.area.top && area.bottom <= table.area.bottom;
}

function inTable({ columns }: IndicatorSection): string[] {
  const isUnscored = columns.includes("points") && !columns.includes("score") && !columns.includes("deduction");
  return [...(isUnscored ? [say.noScore] : []), ...(columns.includes("actual") ? [] : [say.noActual])];
}

function ofBaseData(form: Form): string[] {
  return sectionsOf(form, "amounts").flatMap(({ columns }) => (columns.includes("budget") ? [] : [say.noPlanned]));
}

/** A table by unit with its total alone: nothing adds up to it. */
function ofBasicInformation(form: Form): string[] {
  return sectionsOf(form, "unit-table").flatMap(({ headings }) =>
    Object.keys(headings).length > 1 ? [] : [say.noParts(headings.total?.label ?? "")],
  );
}

function ofMonitoring(form: Form): string[] {
  return sectionsOf(form, "monitoring").flatMap(({ indicators }) => {
    const rows = indicators?.rows ?? [];
    if (rows.length === 0) return [];
    return [
      ...(rows.every(({ executed }) => executed === null) ? [say.noExecutedSoFar] : []),
      ...(rows.every(({ forecast }) => forecast === null) ? [say.noForecast] : []),
    ];
  });
}

/** The title of a goal table over levels of indicators with no column of targets: it is no goal table without them; `null` for any other sheet. */
export function goalsWithoutTargets(grid: FormGrid, title: string): Slot | null {
  if (!/绩效目标|目标申报/u.test(title)) return null;
  const heads = grid.filledRows.map((row) => grid.row(row).map(({ heading }) => INDICATOR_HEADINGS.meaningOf(heading)));
  const levels = heads.some((row) => row.includes("level1") && (row.includes("level2") || row.includes("level3")));
  if (!levels || heads.some((row) => row.includes("target"))) return null;
  return grid.filledRows.flatMap((row) => grid.row(row)).find(({ text }) => text.trim() === title.trim()) ?? null;
}
