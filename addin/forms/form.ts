import type { Area } from "../sheet/address.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { MoneyUnit } from "../values/figure.ts";
import type { FormGrid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import type { FieldName } from "./meanings.ts";
import type { AmountsSection } from "./sections/amounts-section.ts";
import type { BreakdownSection } from "./sections/breakdown-section.ts";
import type { BuildingsSection } from "./sections/buildings-section.ts";
import type { FundingSection } from "./sections/funding-section.ts";
import type { GoalsSection } from "./sections/goals-section.ts";
import type { IndicatorSection } from "./sections/indicator-section.ts";
import type { MonitoringSection } from "./sections/monitoring-section.ts";
import type { ReportSection } from "./sections/report-section.ts";
import type { StaffSection } from "./sections/staff-section.ts";
import type { SummarySection } from "./sections/summary-section.ts";
import type { TaskSection } from "./sections/task-section.ts";
import type { TotalSection } from "./sections/total-section.ts";
import type { UnitTableSection } from "./sections/unit-table-section.ts";

/** Any part of a form the product reads. */
export type FormSection =
  | FundingSection
  | BreakdownSection
  | GoalsSection
  | IndicatorSection
  | TotalSection
  | StaffSection
  | AmountsSection
  | BuildingsSection
  | UnitTableSection
  | MonitoringSection
  | SummarySection
  | ReportSection
  | TaskSection;

/** One header field: its label, and the answer. */
export interface Field {
  readonly label: Slot;
  /** The cell for the answer; the label cell itself where the answer follows a colon inside it. */
  readonly value: Slot;
  /** The answer as typed; `""` when blank. */
  readonly text: string;
}

/** One recognised form. */
export interface Form {
  readonly kind: FormKind;
  readonly grid: FormGrid;
  readonly area: Area;
  /** Title cell, e.g. `项目支出绩效自评表`. */
  readonly title: Slot | null;
  /** 预算年度 printed in the title rows. */
  readonly year: number | null;
  /** Unit of the amounts; 万元 unless the form says otherwise. */
  readonly moneyUnit: MoneyUnit;
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  readonly sections: readonly FormSection[];
  /** The sheets on which a table of the form goes on (续表). */
  readonly further?: readonly FormGrid[];
}

/** The sheet of the form that has a slot. */
export function gridOn({ grid, further = [] }: Form, sheet: string): FormGrid {
  return grid.sheet.name === sheet ? grid : (further.find((other) => other.sheet.name === sheet) ?? grid);
}

/** The non-blank slots of the form's rows, in reading order. */
export const slotsIn: (form: Pick<Form, "grid" | "area">) => readonly Slot[] = memoizeByObject(({ grid, area }) => {
  const slots: Slot[] = [];
  for (const row of grid.filledRows)
    if (row >= area.top && row <= area.bottom) for (const slot of grid.row(row)) slots.push(slot);
  return slots;
});

/** The sections of one kind, in sheet order. */
export function sectionsOf<Kind extends FormSection["kind"]>(
  form: Form,
  kind: Kind,
): readonly Extract<FormSection, { kind: Kind }>[] {
  const known = byKind(form.sections);
  const before = known.get(kind);
  if (before) return before as readonly Extract<FormSection, { kind: Kind }>[];
  const found = form.sections.filter(
    (section): section is Extract<FormSection, { kind: Kind }> => section.kind === kind,
  );
  known.set(kind, found);
  return found;
}

/** The sections of each form by kind: nearly every check requires some. */
const byKind = memoizeByObject<readonly FormSection[], Map<FormSection["kind"], readonly FormSection[]>>(
  () => new Map(),
);
