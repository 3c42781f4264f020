import { describe, expect, it } from "vitest";
import { sectionsOf, type Form } from "../../addin/forms/form.ts";
import type { Slot } from "../../addin/forms/grid.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import { sectionLayouts, type GoalFacts, type PartFacts } from "../fixtures/layouts/load-sections.ts";

const all = sectionLayouts();
const place = (slot: Slot | null | undefined): string | null => (slot ? formatPosition(slot) : null);

describe("forms of other provinces: self-evaluations, goal tables, and parts of forms", () => {
  it.each(all.map((layout) => [layout.name, layout] as const))("%s is read as a person reads it", (_, layout) => {
    const { forms } = recognise(layout.snapshot);
    expect(forms.map(({ kind }) => kind)).toEqual(layout.forms.map(({ kind }) => kind));
    layout.forms.forEach((expected, index) => {
      const form = forms[index];
      if (!form) throw new Error(layout.name);
      expect({ year: form.year, unit: form.moneyUnit }).toEqual({ year: expected.year, unit: expected.unit });
      if (expected.kind === "goals") expectGoals(form, expected);
      else expectPart(form, expected);
    });
  });

  it.each(all.filter(({ clean }) => clean).map((layout) => [layout.name, layout] as const))(
    "%s is consistent: nothing to correct or to explain, and every figure is accounted for",
    (_, layout) => {
      const { findings, notChecked } = review(workbookOf([layout.snapshot]));
      expect(findings.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
      // A total alone, without parts, has nothing to be held against.
      expect(notChecked.filter(({ code }) => code !== "L07").map(({ reason }) => reason)).toEqual([]);
    },
  );
});

function expectGoals(form: Form, expected: GoalFacts): void {
  const funds = sectionsOf(form, "funding").map(({ rows, total }) => ({
    total: place(total?.cells.budget),
    parts: rows.filter((row) => row !== total).map(({ cells }) => place(cells.budget)),
  }));
  expect(funds).toEqual(expected.funds);
  const tables = sectionsOf(form, "indicators").map(({ period, rows }) => ({
    period: period ?? "",
    rows: rows.map((row) => ({
      row: row.row + 1,
      level1: row.level1?.label ?? "",
      level2: row.level2?.label ?? "",
      level3: row.name?.label ?? "",
      target: place(row.target),
    })),
  }));
  const label = normalizeLabel;
  expect(tables).toEqual(
    expected.tables.map(({ period, rows }) => ({
      period,
      rows: rows.map((row) => ({
        ...row,
        level1: label(row.level1),
        level2: label(row.level2),
        level3: label(row.level3),
      })),
    })),
  );
  expect(sectionsOf(form, "goals").map(({ expected: text }) => place(text))).toEqual(expected.texts);
  const tasks = sectionsOf(form, "tasks").map(({ lines, total }) => ({
    total: place(total?.amount),
    lines: lines.map(({ amount }) => place(amount)),
  }));
  expect(tasks).toEqual(expected.tasks ? [expected.tasks] : []);
}

function expectPart(form: Form, expected: PartFacts): void {
  const [block] = sectionsOf(form, "funding");
  const cells = block?.total?.cells;
  const { funding } = expected;
  expect(block === undefined).toBe(funding === null);
  if (funding) {
    const columns = ["initial", "budget", "executed", "points", "rate", "score"] as const;
    expect(columns.map((column) => place(cells?.[column]))).toEqual(columns.map((column) => funding[column]));
    const rows = block?.rows.filter((row) => row !== block.total).map(({ row }) => row + 1);
    expect(rows).toEqual(funding.lines.map(({ row }) => row));
  }
  const rows = sectionsOf(form, "indicators").flatMap((table) => table.rows);
  expect(
    rows.map((row) => [row.row + 1, place(row.target), place(row.actual), place(row.points), place(row.score)]),
  ).toEqual((expected.indicators?.rows ?? []).map((row) => [row.row, row.target, row.actual, row.points, row.score]));
  const total = sectionsOf(form, "total").at(-1);
  expect(place(total?.score)).toBe(expected.total?.score ?? null);
}
