import { describe, expect, it } from "vitest";
import { sectionsOf, type Form } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { lineOf } from "../../addin/identities/base-data.ts";
import { unitTable } from "../../addin/identities/unit-table.ts";
import { review } from "../../addin/review/review.ts";
import { formatPosition, type Position } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { baseForms } from "../fixtures/base-forms/load.ts";

const at = (slot: Position | null | undefined): string | null => (slot ? formatPosition(slot) : null);

function factsOf(form: Form): Record<string, unknown> {
  const [amounts] = sectionsOf(form, "amounts");
  const [staff] = sectionsOf(form, "staff");
  const line = (role: "three-public" | "project" | "public"): (string | null)[] => {
    const cells = amounts && lineOf(amounts, role)?.cells;
    return [at(cells?.actual), at(cells?.budget), at(cells?.previous)];
  };
  return {
    year: form.year,
    unit: form.moneyUnit,
    staff: staff ? [at(staff.quota), at(staff.actual), at(staff.rate)] : null,
    columns: amounts?.columns.toSorted((a, b) => a.localeCompare(b)).join(","),
    "three-public": line("three-public"),
    project: line("project"),
    public: line("public"),
    special: amounts?.lines.filter(({ role }) => role === "special").length,
    items: amounts?.lines.filter(({ role }) => role === "item").length,
    topics: sectionsOf(form, "unit-table")
      .map(({ topic }) => topic)
      .toSorted((a, b) => a.localeCompare(b))
      .join(","),
    "income total": at(unitTable(form, "income")?.rows.find(({ role }) => role === "summary")?.cells.total),
    balance: at(unitTable(form, "expenditure")?.rows.find(({ role }) => role === "summary")?.cells.balance),
    score: at(sectionsOf(form, "total")[0]?.score),
  };
}

describe.each(baseForms().map((form) => [form.name, form] as const))(
  "%s",
  (_, { about, kind, clean, facts, finds, snapshot }) => {
    it(`is read: ${about}`, () => {
      const { forms } = recognise(snapshot);
      expect(forms.map((form) => form.kind)).toEqual([kind]);
      const read = forms[0] ? factsOf(forms[0]) : {};
      expect(Object.fromEntries(Object.keys(facts).map((key) => [key, read[key]]))).toEqual(facts);
    });

    it(clean ? "stays silent" : "is found out", () => {
      const found = review(workbookOf([snapshot])).findings.map(
        ({ code, severity, cells }) => `${code} ${severity} ${cells[0] ? formatPosition(cells[0]) : ""}`,
      );
      expect(finds.filter((each) => !found.includes(each))).toEqual([]);
      if (clean) expect(found.filter((each) => !each.includes(" info "))).toEqual([]);
      else expect(found.filter((each) => each.includes(" error ") && !finds.includes(each))).toEqual([]);
    });
  },
);
