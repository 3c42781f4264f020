import { normalizeLabel } from "../sheet/label.ts";
import { sectionsOf, type Form } from "./form.ts";
import type { BreakdownItem, BreakdownSection } from "./sections/breakdown-section.ts";
import type { FundingRole } from "./meanings.ts";
import type { FundingRow } from "./sections/funding-section.ts";
import type { IndicatorRow } from "./sections/indicator-section.ts";

/** The scored lines (三级指标) of all indicator tables of a form, in sheet order; empty where it has none. */
export function indicatorRows(form: Form): IndicatorRow[] {
  return sectionsOf(form, "indicators").flatMap((table) => table.rows);
}

/** The lines that other tables of the project are compared with: those of the indicator tables, and of the indicators of a monitoring form. */
export function comparedRows(form: Form): readonly ComparedRow[] {
  const monitored = sectionsOf(form, "monitoring").flatMap(({ indicators }) => indicators?.rows ?? []);
  return [
    ...indicatorRows(form),
    ...monitored.map(({ name, level2, target }) => ({
      name,
      level2,
      target,
      sign: null,
      unit: null,
      execution: false,
    })),
  ];
}

/** What of a line another table can be compared with. */
export type ComparedRow = Pick<IndicatorRow, "name" | "level2" | "target" | "sign" | "unit" | "execution">;

/** The first row of the funding blocks (资金块) that plays a role; `undefined` where none does. */
export function fundingRow(form: Form, role: FundingRole): FundingRow | undefined {
  return sectionsOf(form, "funding")
    .flatMap((block) => block.rows)
    .find((row) => row.role === role);
}

/** The amounts by kind of income (按收入性质分) or of expenditure (按支出性质分), without their totals. */
export function breakdownParts(form: Form, by: BreakdownSection["by"]): BreakdownItem[] {
  const breakdowns = sectionsOf(form, "breakdown").filter((section) => section.by === by);
  return breakdowns.flatMap((section) => section.parts);
}

/** 项目名称 as names are compared; `""` where the form has none. */
export function projectName(form: Form): string {
  return normalizeLabel(form.fields.project?.text ?? "");
}
