import type { Form } from "../../addin/forms/form.ts";
import type { FundingColumn } from "../../addin/forms/meanings.ts";
import type { FundingSection } from "../../addin/forms/sections/funding-section.ts";
import type { IndicatorRow } from "../../addin/forms/sections/indicator-section.ts";
import { sectionsOf } from "../../addin/forms/form.ts";
import type { Slot } from "../../addin/forms/grid.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import type { LayoutForm, LayoutIndicator } from "../fixtures/layouts/load.ts";

/** Facts of one form, as `name → text`, so that two readings can be compared line by line. */
export type Facts = ReadonlyMap<string, string>;

const place = (slot: Slot | null | undefined): string => (slot ? formatPosition(slot) : "–");

/** What the corpus says a reader would take from the form. */
export function expectedFacts(expected: LayoutForm): Facts {
  const facts = new Map<string, string>([
    ["kind", expected.kind],
    ["year", String(expected.year)],
    ["unit", expected.unit],
  ]);
  const { funding } = expected;
  if (funding) {
    for (const column of ["initial", "budget", "executed", "points", "rate", "score"] as const) {
      facts.set(`funding ${column}`, funding[column] ?? "–");
    }
    for (const line of funding.lines) facts.set(`funding line ${line.row}`, normalizeLabel(line.label));
  }
  for (const row of expected.indicators.rows) {
    for (const [name, value] of indicatorFacts(row)) facts.set(`row ${row.row} ${name}`, value);
  }
  facts.set("total points", expected.total?.points ?? "–");
  facts.set("total score", expected.total?.score ?? "–");
  for (const [label, points] of Object.entries(expected.labelPoints)) facts.set(`points of ${label}`, String(points));
  return facts;
}

function indicatorFacts(row: LayoutIndicator): [string, string][] {
  const facts: [string, string][] = [
    ["target", row.target ?? "–"],
    ["actual", row.actual ?? "–"],
    ["points", row.points ?? "–"],
    ["score", row.score ?? "–"],
    ["reason", row.reason ?? "–"],
  ];
  if (row.execution) facts.push(["execution", "true"]);
  if (row.level1 !== "") facts.push(["level1", normalizeLabel(row.level1)]);
  if (row.level2 !== "") facts.push(["level2", normalizeLabel(row.level2)]);
  if (row.level3 !== "") facts.push(["level3", normalizeLabel(row.level3)]);
  if (row.comparator !== undefined) facts.push(["sign", row.comparator]);
  if (row.unit !== undefined) facts.push(["unit", row.unit]);
  return facts;
}

/** The same facts as the recogniser took them; facts it did not find are absent. */
export function recognisedFacts(form: Form): Facts {
  const facts = new Map<string, string>([
    ["kind", form.kind],
    ["year", String(form.year)],
    ["unit", form.moneyUnit],
  ]);
  for (const section of sectionsOf(form, "funding")) addFunding(facts, section);
  for (const section of sectionsOf(form, "indicators")) {
    for (const row of section.rows) addIndicator(facts, row);
    for (const group of section.groups) {
      const number = group.points ? pointsOf(group.points) : null;
      if (number !== null) facts.set(`points of ${group.name}`, number);
    }
  }
  const total = sectionsOf(form, "total").at(-1);
  facts.set("total points", place(total?.points));
  facts.set("total score", place(total?.score));
  return facts;
}

function addFunding(facts: Map<string, string>, section: FundingSection): void {
  const { total } = section;
  if (total) {
    for (const column of ["initial", "budget", "executed", "points", "rate", "score"] satisfies FundingColumn[]) {
      facts.set(`funding ${column}`, place(total.cells[column]));
    }
  }
  for (const row of section.rows) facts.set(`funding line ${row.row + 1}`, normalizeLabel(row.label));
}

function addIndicator(facts: Map<string, string>, row: IndicatorRow): void {
  const key = `row ${row.row + 1} `;
  for (const column of ["target", "actual", "points", "score", "reason", "sign", "unit"] as const)
    facts.set(key + column, place(row[column]));
  facts.set(`${key}execution`, String(row.execution));
  facts.set(`${key}level1`, row.level1?.label ?? "–");
  facts.set(`${key}level2`, row.level2?.label ?? "–");
  facts.set(`${key}level3`, row.name?.label ?? "–");
}

/** The number printed for a group's points: `产出指标(50分)` → `50`, `30` → `30`. */
function pointsOf(slot: Slot): string | null {
  return /(\d+(?:\.\d+)?)\D*$/.exec(slot.label)?.[1] ?? null;
}

/** The expected facts that were read differently or not at all, as readable lines. */
export function missedFacts(expected: Facts, found: Facts): string[] {
  return [...expected]
    .filter(([name, value]) => found.get(name) !== value)
    .map(([name, value]) => `${name}: expected ${value}, got ${found.get(name) ?? "nothing"}`);
}
