import { sectionsOf, type Form } from "../../forms/form.ts";
import type { FormKind } from "../../forms/kind.ts";
import type { Slot } from "../../forms/grid.ts";
import { lineOf } from "../../identities/base-data.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, over, slotsOf, type Expression } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { unitTable } from "../../identities/unit-table.ts";
import { indicatorRows } from "../../forms/rows.ts";
import type { AmountColumn, AmountRole } from "../../forms/sections/amounts-section.ts";
import { fractionInterval, type MoneyUnit } from "../../values/figure.ts";
import { hundredthOf, type Decimal } from "../../values/decimal.ts";
import type { Interval } from "../../values/interval.ts";
import { parseIndicatorValue } from "../../values/indicator-value.ts";
import type { FormContext } from "../rule.ts";

/** A rate computed from figures elsewhere in the workbook, as a fraction. */
export interface RateInput {
  readonly value: Decimal;
  /** Every value the printed figures allow. */
  readonly interval: Interval;
  readonly slots: readonly Slot[];
  readonly working: string;
  /** Its computation, for a formula; absent where the rate itself is printed somewhere. */
  readonly source?: { readonly expression: Expression; readonly moneyUnit: MoneyUnit };
}

/** The workbook's only form of a kind; `null` where there is none, or several and it is unclear which is meant. */
export function onlyForm(forms: readonly FormContext[], kind: FormKind): Form | null {
  const found = forms.filter(({ form }) => form.kind === kind);
  return found.length === 1 ? (found[0]?.form ?? null) : null;
}

function input(form: Form, expression: Expression): RateInput | null {
  const result = evaluate(expression, form.moneyUnit);
  if (!result.known) return null;
  return {
    value: result.value,
    interval: result.interval,
    slots: slotsOf(expression),
    working: working(expression, form.moneyUnit, showResult(result.value, "rate", 2)),
    source: { expression, moneyUnit: form.moneyUnit },
  };
}

/** 在职 ÷ 编制, from the base data or the basic information. */
export function staffInput(forms: readonly FormContext[]): RateInput | null {
  for (const kind of ["base-data", "basic-information"] as const) {
    const form = onlyForm(forms, kind);
    if (!form) continue;
    const section = sectionsOf(form, "staff")[0];
    const found =
      section?.quota && section.actual
        ? input(form, over(figureIn(section.actual, "count"), figureIn(section.quota, "count")))
        : null;
    if (found) return found;
  }
  return null;
}

function lineCells(
  forms: readonly FormContext[],
  role: AmountRole,
  columns: readonly AmountColumn[],
): { readonly form: Form; readonly slots: readonly Slot[] } | null {
  const form = onlyForm(forms, "base-data");
  const section = form && sectionsOf(form, "amounts")[0];
  const line = section && lineOf(section, role);
  const slots = columns.flatMap((column) => line?.cells[column] ?? []);
  return form && slots.length === columns.length ? { form, slots } : null;
}

/** 决算 ÷ 预算 of a line of the base data. */
export function controlInput(role: AmountRole): (forms: readonly FormContext[]) => RateInput | null {
  return (forms) => {
    const found = lineCells(forms, role, ["actual", "budget"]);
    const [actual, budget] = found?.slots ?? [];
    return found && actual && budget
      ? input(found.form, over(figureIn(actual, "money"), figureIn(budget, "money")))
      : null;
  };
}

/** (本年决算 − 上年决算) ÷ 上年决算 of a line of the base data. */
export function changeInput(role: AmountRole): (forms: readonly FormContext[]) => RateInput | null {
  return (forms) => {
    const found = lineCells(forms, role, ["actual", "previous"]);
    const [actual, previous] = found?.slots ?? [];
    return found && actual && previous
      ? input(
          found.form,
          over(minus(figureIn(actual, "money"), figureIn(previous, "money")), figureIn(previous, "money")),
        )
      : null;
  };
}

/** 在用 ÷ 固定资产合计, of the basic information. */
export function assetsInput(forms: readonly FormContext[]): RateInput | null {
  const form = onlyForm(forms, "basic-information");
  const row = form && unitTable(form, "assets")?.rows[0];
  const [used, total] = [row?.cells["in-use"], row?.cells.total];
  return form && used && total ? input(form, over(figureIn(used, "money"), figureIn(total, "money"))) : null;
}

function fundingCells(forms: readonly FormContext[]) {
  const form = onlyForm(forms, "department-self-evaluation");
  const total = form && sectionsOf(form, "funding")[0]?.total;
  return form && total ? { form, ...total.cells } : null;
}

/** 全年执行数 ÷ 全年预算数, of the department form. */
export function completionInput(forms: readonly FormContext[]): RateInput | null {
  const cells = fundingCells(forms);
  return cells?.executed && cells.budget
    ? input(cells.form, over(figureIn(cells.executed, "money"), figureIn(cells.budget, "money")))
    : null;
}

/** (全年预算数 − 全年执行数) ÷ 全年预算数, of the department form. */
export function carryOverInput(forms: readonly FormContext[]): RateInput | null {
  const cells = fundingCells(forms);
  return cells?.executed && cells.budget
    ? input(
        cells.form,
        over(
          minus(figureIn(cells.budget, "money"), figureIn(cells.executed, "money")),
          figureIn(cells.budget, "money"),
        ),
      )
    : null;
}

/** |全年预算数 − 年初预算数| ÷ 年初预算数, of the department form. */
export function adjustmentInput(forms: readonly FormContext[]): RateInput | null {
  const cells = fundingCells(forms);
  if (!cells?.initial || !cells.budget) return null;
  const [initial, budget] = [
    readOperand(cells.initial, "money", cells.form.moneyUnit),
    readOperand(cells.budget, "money", cells.form.moneyUnit),
  ];
  if (!initial.known || !budget.known) return null;
  const [more, less] = budget.value.gte(initial.value) ? [cells.budget, cells.initial] : [cells.initial, cells.budget];
  return input(
    cells.form,
    over(minus(figureIn(more, "money"), figureIn(less, "money")), figureIn(cells.initial, "money")),
  );
}

/** 满意度 of the goals of the basic information; `null` where several are named. */
export function satisfactionInput(forms: readonly FormContext[]): RateInput | null {
  const form = onlyForm(forms, "basic-information");
  const rows = form
    ? indicatorRows(form).filter((row) => [row.level2, row.target].some((slot) => slot?.label.includes("满意度")))
    : [];
  const actual = rows.length === 1 ? rows[0]?.actual : null;
  const read = actual && parseIndicatorValue(actual.reading);
  if (!actual || read?.kind !== "quantity" || read.figure.unit !== "%" || read.operator !== null) return null;
  const interval = fractionInterval(read.figure);
  return interval && { value: hundredthOf(read.figure.value), interval, slots: [actual], working: read.figure.text };
}

/** 实际 ÷ 批复 of the only finished building. */
export function buildingInput(which: "size" | "cost"): (forms: readonly FormContext[]) => RateInput | null {
  return (forms) => {
    const form = onlyForm(forms, "base-data");
    const rows = form ? sectionsOf(form, "buildings").flatMap((section) => section.rows) : [];
    const row = rows.length === 1 ? rows[0] : undefined;
    const [approved, actual] =
      which === "size" ? [row?.approvedSize, row?.actualSize] : [row?.approvedCost, row?.actualCost];
    const measure = which === "size" ? ("count" as const) : ("money" as const);
    return form && approved && actual
      ? input(form, over(figureIn(actual, measure), figureIn(approved, measure)))
      : null;
  };
}
