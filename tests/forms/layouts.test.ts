import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { layouts, type Layout } from "../fixtures/layouts/load.ts";
import { expectedFacts, missedFacts, recognisedFacts } from "./layout-facts.ts";

const all = layouts();
const named = <T extends { name: string }>(list: readonly T[]): (readonly [string, T])[] => list.map((item) => [item.name, item] as const);

/** Layouts not read in full yet. One that is read takes its name off this list. */
const UNREAD: ReadonlySet<string> = new Set([
  "anhui-scoring-department",
  "cell-units",
  "chongqing-department-coefficient",
  "cover-rows",
  "execution-first-indicator",
  "execution-twenty",
  "header-repeated",
  "hidden-number-column",
  "jiangsu-department-process",
  "labels-on-level-two",
  "merged-score-cells",
  "ningxia-decision-process",
  "offset-blank-rows-columns",
  "optional-merged-points",
  "rate-without-sign",
  "score-without-header",
  "self-and-review-score",
  "shanghai-style",
  "sichuan-integrated-system",
  "sichuan-integrated-two-forms",
  "sign-inside-name",
  "tibet-prose-lines",
  "total-below-notes",
  "total-score-only",
  "two-forms-stacked",
  "vertical-funding-list",
  "weights-two-levels",
]);

describe("forms of other provinces", () => {
  const test = (layout: Layout): void => {
    const { forms } = recognise(layout.snapshot);
    expect(forms.map((form) => form.kind)).toEqual(layout.forms.map((form) => form.kind));
    layout.forms.forEach((expected, index) => {
      const form = forms[index];
      expect(form ? missedFacts(expectedFacts(expected), recognisedFacts(form)) : ["no form"]).toEqual([]);
    });
  };
  const forms = all.filter((layout) => layout.forms.length > 0);
  it.each(named(forms.filter((layout) => !UNREAD.has(layout.name))))("%s is read as a person reads it", (_name, layout) => test(layout));
  for (const layout of forms.filter(({ name }) => UNREAD.has(name))) it.fails(`${layout.name} is read as a person reads it`, () => test(layout));
});

describe("sheets that are no self-evaluation form", () => {
  it.each(named(all.filter((layout) => layout.forms.length === 0)))("%s is not taken for one", (_name, layout) => {
    const kinds = recognise(layout.snapshot).forms.map((form) => form.kind).filter((kind) => kind !== layout.mayBe);
    expect(kinds).toEqual([]);
  });
});
