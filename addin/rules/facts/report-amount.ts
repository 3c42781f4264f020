import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { quoted, type Expression } from "../../identities/expression.ts";
import { proseOf } from "../../forms/prose.ts";
import { statedAmounts, type MoneyItem, type MoneyStage, type StatedAmount } from "../../narrative/stated-amounts.ts";
import { statedCounts, type CountedItem } from "../../narrative/stated-counts.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import type { Decimal } from "../../values/decimal.ts";
import { inMoneyUnit } from "../../values/figure.ts";
import type { FormContext } from "../rule.ts";

/** 部门整体支出绩效自评报告: its amounts are the unit's, not those of one project. */
export function isDepartmentReport(form: Form): boolean {
  return sectionsOf(form, "report").some(({ about }) => about === "department");
}

/** The workbook's only report of a department; `null` where there is none or several. */
export function departmentReport(forms: readonly FormContext[]): Form | null {
  const reports = forms.filter(({ form }) => isDepartmentReport(form));
  return reports.length === 1 ? (reports[0]?.form ?? null) : null;
}

/**
 * What the report of the department (整体支出绩效自评报告) states of its money, the cell it is in named; `null` where it
 * states nothing, is about another year, or gives two amounts that differ.
 */
export function reportAmount(report: Form, item: MoneyItem, stage: MoneyStage): Expression | null {
  const fitting = statedAmountsOf(report).filter(
    (each) =>
      each.item === item &&
      each.stage === stage &&
      (each.year === null || report.year === null || each.year === report.year),
  );
  const [first] = fitting;
  const value = first && inMoneyUnit(first.figure, "万元", "万元")?.value;
  if (!first || !value || !fitting.every(({ figure }) => inMoneyUnit(figure, "万元", "万元")?.value.eq(value)))
    return null;
  return quoted(first.slot, first.figure);
}

/** A plain number the report of the department states, with its cell; `null` where it states none, or two that differ. */
export function reportCount(report: Form, item: CountedItem): { readonly slot: Slot; readonly value: Decimal } | null {
  const fitting = countsIn(report).filter((each) => each.item === item);
  const [first] = fitting;
  return first && fitting.every(({ value }) => value.eq(first.value)) ? first : null;
}

const countsIn = memoizeByObject((report: Form) => {
  const paragraphs = sectionsOf(report, "report")
    .filter(({ about }) => about === "department")
    .flatMap((section) => section.paragraphs);
  return paragraphs.flatMap((slot) => statedCounts(slot.text).map((count) => ({ slot, ...count })));
});

interface StatedInReport extends StatedAmount {
  readonly slot: Slot;
}

/** Everything the report states, read once. */
const statedAmountsOf = memoizeByObject((report: Form): readonly StatedInReport[] => {
  const paragraphs = sectionsOf(report, "report")
    .filter(({ about }) => about === "department")
    .flatMap((section) => section.paragraphs);
  return paragraphs.flatMap((slot) => statedAmounts(proseOf(slot)).map((amount) => ({ slot, ...amount })));
});
