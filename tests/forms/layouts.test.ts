import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { layouts, type Layout } from "../fixtures/layouts/load.ts";
import { expectedFacts, missedFacts, recognisedFacts } from "./layout-facts.ts";

const all = layouts();
const named = <T extends { name: string }>(list: readonly T[]): (readonly [string, T])[] =>
  list.map((item) => [item.name, item] as const);

describe("forms of other provinces", () => {
  const test = (layout: Layout): void => {
    const { forms } = recognise(layout.snapshot);
    expect(forms.map((form) => form.kind)).toEqual(layout.forms.map((form) => form.kind));
    layout.forms.forEach((expected, index) => {
      const form = forms[index];
      expect(form ? missedFacts(expectedFacts(expected), recognisedFacts(form)) : ["no form"]).toEqual([]);
      const rows = new Set(expected.indicators.rows.map(({ row }) => row));
      const scored = form
        ? sectionsOf(form, "indicators")
            .flatMap((table) => table.rows)
            .filter(({ score }) => score?.reading.kind === "figure")
        : [];
      expect(scored.map(({ row }) => row + 1).filter((row) => !rows.has(row))).toEqual([]);
    });
  };
  const forms = all.filter((layout) => layout.forms.length > 0);
  it.each(named(forms))("%s is read as a person reads it", (_name, layout) => test(layout));
});

describe("sheets that are no self-evaluation form", () => {
  it.each(named(all.filter((layout) => layout.forms.length === 0)))("%s is not taken for one", (_name, layout) => {
    const kinds = recognise(layout.snapshot)
      .forms.map((form) => form.kind)
      .filter((kind) => kind !== layout.mayBe);
    expect(kinds).toEqual([]);
  });
});
