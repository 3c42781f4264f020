import { acrossMessages } from "../../messages/findings-across.ts";
import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { filingsOf } from "../facts/filings.ts";
import { EVERY_FORM, finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { isSlip } from "../../forms/same-name.ts";

/** Names shorter than this are too short to distinguish a slip of the pen from another unit. */
const SHORTEST_NAME = 5;

/** X12 单位名称与年度一致: the years of the forms, and names of units that differ by a character or two. */
export const sameUnitAndYear: BookRule = {
  id: "same-unit-and-year",
  code: "X12",
  family: "across",
  title: "单位名称与年度",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "表间勾稽：同一套表的年度、单位名称一致",
  explanation: "同一工作簿里各表的年度应当相同；单位名称只差一两个字的，多半是漏字、错字。",
  check: ({ forms }) => [...filingsOf(forms).flatMap((filing) => years(filing.forms)), ...names(forms)],
  examples: [
    {
      name: "混入上年的表",
      form: "department",
      edit: {},
      others: [{ form: "base-data", edit: { A2: "2023年度部门整体支出绩效评价基础数据表" } }],
      finds: ["A1"],
    },
    {
      name: "单位名称少一个字",
      form: "department",
      edit: { C3: "某某区科技和工业信息局" },
      others: [{ form: "project", edit: { C4: "某某区科技和工业信息化局" } }],
      finds: ["C3"],
    },
    {
      name: "一个写了上级地名",
      form: "department",
      edit: { C3: "某市某某区科技和工业信息化局" },
      others: [{ form: "project", edit: { C4: "某某区科技和工业信息化局" } }],
      finds: [],
    },
    { name: "局和它的中心", form: "department", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
  ],
};

function years(forms: readonly FormContext[]): Outcome[] {
  const dated = forms.flatMap(({ form }) => (form.year === null ? [] : [{ form, year: form.year }]));
  const [first] = dated;
  if (!first || dated.length < 2) return [];
  if (dated.every(({ year }) => year === first.year)) return [passed];
  const say = (forms: typeof dated): string =>
    forms.map(({ form, year }) => acrossMessages.at(form.grid.sheet.name, String(year))).join("，");
  const cells = (forms: typeof dated): Slot[] =>
    forms.map(({ form }) => form.title ?? form.grid.at(form.area.top, form.area.left));
  const years = dated.map(({ year }) => year);
  const usual = dated.find(({ year }) => years.filter((other) => other === year).length * 2 > years.length);
  if (!usual || dated.length <= MOST_NAMED)
    return [
      finding({ cells: cells(dated), message: acrossMessages.yearsDiffer(say(dated)), found: String(first.year) }),
    ];
  // In a workbook of many forms the few of another year are named, and come first.
  const [odd, rest] = [
    dated.filter(({ year }) => year !== usual.year),
    dated.filter(({ year }) => year === usual.year),
  ];
  return [
    finding({
      cells: cells([...odd, ...rest]),
      message: acrossMessages.yearsOdd({ places: say(odd), count: String(rest.length), year: String(usual.year) }),
      found: [...new Set(odd.map(({ year }) => year))].join("、"),
      expected: String(usual.year),
    }),
  ];
}

/** Forms a sentence can name one by one. */
const MOST_NAMED = 4;

function names(forms: readonly FormContext[]): Outcome[] {
  const first = new Map(
    forms
      .flatMap(({ form }) => namesOf(form))
      .toReversed()
      .map((each) => [each.name, each]),
  );
  const named = [...first.values()].toReversed();
  return named.flatMap((a, index) =>
    named.slice(index + 1).flatMap((b): Outcome[] => {
      if (a.slot.sheet === b.slot.sheet || !isSlip(a.name, b.name)) return [];
      return [
        finding({
          cells: [a.slot, b.slot],
          message: acrossMessages.namesDiffer(a.name, b.name),
          found: a.name,
          expected: b.name,
          severity: "info",
        }),
      ];
    }),
  );
}

function namesOf(form: Form): { readonly slot: Slot; readonly name: string }[] {
  return [form.fields.unit, form.fields.authority, form.fields.implementer].flatMap((field) => {
    const name = field ? normalizeLabel(field.text) : "";
    return field && name.length >= SHORTEST_NAME ? [{ slot: field.value, name }] : [];
  });
}
