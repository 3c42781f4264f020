import { memoizeByObject } from "../../sheet/memoize.ts";
import { unitOf, unitsOf } from "./filing-units.ts";
import { byYear } from "./filing-years.ts";
import type { FormContext } from "../rule.ts";

/** 一套表: the forms of one unit for one year. */
interface Filing {
  /** In the order of the workbook. */
  readonly forms: readonly FormContext[];
  /** Project forms of the workbook may belong here that nothing attributes: sums over its project forms prove nothing. */
  readonly mayBeIncomplete: boolean;
}

/**
 * Parts the forms of a workbook into filings: by unit, by year. The workbook of one unit and one year, or without names and
 * years, is one filing. A form that may belong to several belongs to none.
 */
export const filingsOf = memoizeByObject((forms: readonly FormContext[]): readonly Filing[] => {
  const units = unitsOf(forms);
  const placed = forms.map((context) => ({ context, ...unitOf(context, units) }));
  const hasUnplacedProject = placed.some(({ context, unit }) => unit === null && isProject(context));
  return [...new Set(placed.flatMap(({ unit }) => unit ?? []))].flatMap((unit) => {
    const { filings, unplaced } = byYear(placed.filter((each) => each.unit === unit).map(({ context }) => context));
    const claimed = placed.some(({ context, claimedBy }) => claimedBy === unit && isProject(context));
    const mayBeIncomplete = hasUnplacedProject || claimed || unplaced.some(isProject);
    return filings.map((own) => ({ forms: own, mayBeIncomplete }));
  });
});

function isProject({ form }: FormContext): boolean {
  return form.kind === "project-self-evaluation";
}
