import type { FormKind } from "../../forms/kind.ts";
import type { FormContext } from "../rule.ts";
import { projectName } from "../../forms/rows.ts";

/** The forms of one unit by year. */
interface Years {
  readonly filings: readonly (readonly FormContext[])[];
  /** Forms that print no year where several years would do. */
  readonly unplaced: readonly FormContext[];
}

/** Kinds of which a unit fills in one for each year, and project forms, one for each project. */
const ONCE: readonly FormKind[] = [
  "department-self-evaluation",
  "project-self-evaluation",
  "base-data",
  "basic-information",
];

/**
 * Parts the forms of one unit by year. A year is one of its own only where some form of it is in the workbook for another
 * year too: last year's set beside this year's. A single form of another year is a slip, and stays with the others.
 */
export function byYear(forms: readonly FormContext[]): Years {
  const dated = new Map<number, FormContext[]>();
  const undated: FormContext[] = [];
  for (const context of forms) {
    const year = context.form.year ?? sheetYear(context);
    if (year === null) undated.push(context);
    else dated.set(year, [...(dated.get(year) ?? []), context]);
  }
  const years = [...dated.keys()];
  const others = (year: number): FormContext[] =>
    years.filter((other) => other !== year).flatMap((other) => dated.get(other) ?? []);
  const [main] = years.toSorted((a, b) => (dated.get(b)?.length ?? 0) - (dated.get(a)?.length ?? 0) || b - a);
  const sets: FormContext[][] = [];
  const stray: FormContext[] = [];
  for (const [year, own] of dated) {
    if (year === main || repeats(own, others(year))) sets.push([...own]);
    else stray.push(...own);
  }
  const home = sets.find(([first]) => first !== undefined && dated.get(main ?? 0)?.includes(first));
  home?.push(...stray);
  return withUndated(sets, undated, forms);
}

/** Forms without a year: with the only year, with the year that still lacks them, or a set of their own beside the years. */
function withUndated(
  sets: readonly FormContext[][],
  undated: readonly FormContext[],
  forms: readonly FormContext[],
): Years {
  const inOrder = (all: readonly FormContext[]): FormContext[] => {
    const own = new Set(all);
    return forms.filter((form) => own.has(form));
  };
  const [only, ...more] = sets;
  if (!only) return { filings: [undated], unplaced: [] };
  if (more.length === 0) {
    return repeats(undated, only)
      ? { filings: [only, undated], unplaced: [] }
      : { filings: [inOrder([...only, ...undated])], unplaced: [] };
  }
  const unplaced: FormContext[] = [];
  const joined = sets.map((set) => [...set]);
  for (const context of undated) {
    const open = [...sets.keys()].filter((index) => !repeats([context], sets[index] ?? []));
    const [index, ...others] = open;
    if (index === undefined || others.length > 0) unplaced.push(context);
    else joined[index]?.push(context);
  }
  return { filings: joined.map(inOrder), unplaced };
}

function repeats(forms: readonly FormContext[], others: readonly FormContext[]): boolean {
  const known = new Set(others.flatMap(keyOf));
  return forms.flatMap(keyOf).some((key) => known.has(key));
}

/** What a form is one of a kind of in a year. */
function keyOf({ form }: FormContext): string[] {
  if (!ONCE.includes(form.kind)) return [];
  if (form.kind !== "project-self-evaluation") return [form.kind];
  const project = projectName(form);
  return project === "" ? [] : [`${form.kind} ${project}`];
}

/** The only year in the name of the sheet, unless it is part of the project's name. */
function sheetYear({ form }: FormContext): number | null {
  const years = new Set([...form.grid.sheet.name.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].map(([year]) => year));
  const [year] = years;
  return years.size !== 1 || year === undefined || (form.fields.project?.text.includes(year) ?? false)
    ? null
    : Number(year);
}
