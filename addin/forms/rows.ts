import { gather } from "../sheet/gather.ts";
import { sectionsOf, type Form, type FundingRole, type FundingRow, type IndicatorRow } from "./form.ts";

/** The scored lines (三级指标) of all indicator tables of a form, in sheet order; empty where it has none. */
export function indicatorRows(form: Form): IndicatorRow[] {
  return gather(sectionsOf(form, "indicators"), (table) => table.rows);
}

/** The first row of the funding blocks (资金块) that plays a role; `undefined` where none does. */
export function fundingRow(form: Form, role: FundingRole): FundingRow | undefined {
  return gather(sectionsOf(form, "funding"), (block) => block.rows).find((row) => row.role === role);
}
