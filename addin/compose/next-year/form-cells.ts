import type { Form } from "../../forms/form.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { IndicatorColumn } from "../../forms/meanings.ts";
import { slotUnder } from "../../forms/sections/header-band.ts";
import { indicatorHeader } from "../../forms/sections/indicator-header.ts";
import type { FundingSection } from "../../forms/sections/funding-section.ts";
import type { IndicatorSection } from "../../forms/sections/indicator-section.ts";
import { proseCellsOf } from "../../forms/sections/monitoring-section.ts";
import type { AmountRole } from "../../forms/sections/amounts-section.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { CellPlan, type Level } from "./cell-plan.ts";

/** Decides for every cell of a form that the user fills in what becomes of it next year. */
export function planCells(form: Form): CellPlan {
  const plan = new CellPlan();
  planFields(form, plan);
  for (const section of sectionsOf(form, "funding")) planFunding(section, plan);
  for (const { total, parts } of sectionsOf(form, "breakdown"))
    for (const { value } of [total, ...parts]) plan.set("empty", value);
  for (const { expected, actual } of sectionsOf(form, "goals")) {
    plan.set("proposal", expected);
    plan.set("empty", actual);
  }
  for (const section of sectionsOf(form, "indicators")) planIndicators(form, section, plan);
  for (const { points, score, deduction } of sectionsOf(form, "total")) {
    plan.derive(3, score, deduction);
    plan.set("open", points);
  }
  planBaseData(form, plan);
  planUnitTables(form, plan);
  planSummary(form, plan);
  planMonitoring(form, plan);
  planReport(form, plan);
  for (const { lines, total } of sectionsOf(form, "tasks"))
    for (const line of total ? [...lines, total] : lines) plan.set("empty", line.amount, ...line.sources);
  return plan;
}

function planFields({ fields }: Form, plan: CellPlan): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.value === field.label) continue;
    plan.set(name === "filledOn" || name === "grade" ? "empty" : "open", field.value);
  }
}

function planFunding({ rows }: FundingSection, plan: CellPlan): void {
  for (const { cells, role } of rows) {
    // Where only one line is printed, nothing adds up to it.
    if (role === "total" && rows.length > 1)
      plan.derive(2, cells.initial, cells.budget, cells.executed, cells.forecast);
    plan.set("empty", cells.initial, cells.budget, cells.executed, cells.forecast);
    plan.derive(1, cells.rate, cells.score, cells["forecast-rate"]);
    plan.set("open", cells.points);
    if (cells.rate) plan.percents.add(cells.rate);
    for (const slot of [cells.points, cells.score]) if (slot) plan.points.add(slot);
  }
}

/** Columns of an indicator table by what becomes of them; columns of other meanings stay. */
const FATES: Readonly<Partial<Record<IndicatorColumn, "empty" | "derive" | "proposal" | "open" | "dated">>> = {
  level3: "dated",
  sign: "proposal",
  target: "proposal",
  unit: "proposal",
  points: "open",
  actual: "empty",
  completion: "derive",
  deviation: "empty",
  coefficient: "empty",
  deduction: "empty",
  score: "derive",
  "review-score": "empty",
  reason: "empty",
};

/** A figure of an indicator in a cell that cannot be one: a note below the table, a label that spans it. */
function isAnswer(form: Form, slot: Slot, section: IndicatorSection): boolean {
  const { area } = slot;
  return area.right - area.left + 1 < section.area.right - section.area.left && form.area.bottom >= area.top;
}

function planIndicators(form: Form, section: IndicatorSection, plan: CellPlan): void {
  const header = indicatorHeader(form.grid, section.headerRow);
  const lines = new Set(section.rows.map(({ row }) => row));
  for (const { points, score } of section.subtotals) {
    plan.derive(2, score);
    plan.set("open", points);
  }
  for (const row of section.rows) {
    plan.set("proposal", row.target, row.sign, row.unit);
    plan.set("dated", row.name);
    plan.set("open", row.points);
    plan.derive(1, row.score, row.completion);
    plan.set("empty", row.actual, row.coefficient, row.deduction, row.reason);
    for (const slot of [row.points, row.score]) if (slot) plan.points.add(slot);
    if (row.actual && row.target?.label.includes("%")) plan.percents.add(row.actual);
  }
  if (!header || section.headings) return;
  for (const row of lines)
    for (const column of header.columns) {
      const fate = FATES[column.meaning];
      const slot = slotUnder(form.grid, row, column);
      if (!fate || !isAnswer(form, slot, section)) continue;
      if (fate === "derive") plan.derive(1, slot);
      else plan.set(fate, slot);
    }
}

/** Lines of the expenses table that are sums of others. */
const SUMS: Readonly<Partial<Record<AmountRole, Level>>> = {
  vehicles: 2,
  "three-public": 3,
  project: 3,
  basic: 3,
  total: 4,
};

function planBaseData(form: Form, plan: CellPlan): void {
  for (const { lines } of sectionsOf(form, "amounts"))
    for (const { role, cells } of lines) {
      if (cells.previous?.reading.kind === "dash") plan.set("open", cells.previous);
      plan.move(cells.previous, cells.actual);
      const level = SUMS[role];
      if (level) plan.derive(level, cells.budget, cells.actual);
      else plan.set("empty", cells.budget, cells.actual);
    }
  for (const { quota, actual, rate } of sectionsOf(form, "staff")) {
    plan.set("proposal", quota);
    plan.set("empty", actual);
    plan.derive(1, rate);
    if (rate) plan.percents.add(rate);
  }
  for (const { rows } of sectionsOf(form, "buildings"))
    for (const { approvedSize, actualSize, approvedCost, actualCost, sizeRate, costRate } of rows) {
      plan.set("empty", approvedSize, actualSize, approvedCost, actualCost);
      plan.derive(1, sizeRate, costRate);
    }
}

/** 上年结转 of next year is 累计结余 of this one; every other amount is new. */
function planUnitTables(form: Form, plan: CellPlan): void {
  const tables = sectionsOf(form, "unit-table");
  const spent = tables.find(({ topic }) => topic === "expenditure");
  const left = new Map(spent?.rows.map(({ name, cells }) => [normalizeLabel(name), cells.balance]));
  for (const { topic, rows } of tables)
    for (const { name, role, cells } of rows)
      for (const [column, slot] of Object.entries(cells)) {
        if (topic === "income" && column === "carry-over") plan.move(slot, left.get(normalizeLabel(name)));
        const total = column === "total" || column === "basic";
        if (role === "summary") plan.derive(total ? 4 : 3, slot);
        else if (total) plan.derive(column === "basic" ? 1 : 2, slot);
        else plan.set("empty", slot);
      }
}

function planSummary(form: Form, plan: CellPlan): void {
  for (const { rows, subtotals, total } of sectionsOf(form, "summary")) {
    for (const { cells } of rows) {
      plan.set("open", cells.name, cells.implementer);
      plan.set("empty", cells.initial, cells.budget, cells.executed, cells.score, cells["review-score"], cells.grade);
      plan.derive(1, cells.rate);
      if (cells.rate) plan.percents.add(cells.rate);
      for (const slot of [cells.score, cells["review-score"]]) if (slot) plan.points.add(slot);
    }
    for (const { cells } of subtotals.map(({ line }) => line))
      plan.derive(2, cells.initial, cells.budget, cells.executed, cells.rate);
    if (!total) continue;
    const { initial, budget, executed, rate, score } = total.cells;
    plan.derive(2, initial, budget, executed, rate, score, total.cells["review-score"]);
  }
}

function planMonitoring(form: Form, plan: CellPlan): void {
  for (const section of sectionsOf(form, "monitoring")) {
    plan.set("proposal", section.overview);
    plan.set("open", section.types);
    plan.set("dated", section.period);
    plan.set("empty", ...proseCellsOf(section));
    if (section.progress) planFunding(section.progress.table, plan);
    for (const row of section.indicators?.rows ?? []) {
      plan.set("proposal", row.target);
      plan.set("dated", row.name);
      plan.set("empty", row.executed, row.forecast, row.answer, ...row.causes, ...row.reasons);
      plan.set("empty", ...row.ticks.map(({ slot }) => slot));
    }
  }
}

/** Longer lines of a report are prose, and so are lines with a full stop. */
const LONGEST_HEADING = 30;

/** Of a report its headings stay: the outline of the next one. */
function planReport(form: Form, plan: CellPlan): void {
  for (const { paragraphs } of sectionsOf(form, "report"))
    for (const slot of paragraphs) {
      const heading = slot.label.length <= LONGEST_HEADING && !/[。；;,，]/u.test(slot.label);
      plan.set(heading || slot === form.title ? "open" : "empty", slot);
    }
}
