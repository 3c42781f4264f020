import { sectionsOf, type Form } from "../../../addin/forms/form.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import type { AmountRole } from "../../../addin/forms/sections/amounts-section.ts";
import type { UnitColumn, UnitTopic } from "../../../addin/forms/sections/unit-table-section.ts";
import type { SummaryColumn } from "../../../addin/forms/sections/summary-section.ts";
import { dropped } from "./arithmetic-faults.ts";
import { change, less, more, type MaybeSlot } from "./change.ts";
import type { Edit } from "./corpus.ts";
import type { FaultKind } from "./fault.ts";
import { at, numberIn, round, withNumber } from "./plain.ts";

const arithmetic = (name: string, edits: FaultKind["edits"]): FaultKind => ({ name, arithmetic: true, edits });
const other = (name: string, edits: FaultKind["edits"]): FaultKind => ({ name, arithmetic: false, edits });

const lines = (form: Form, roles: readonly AmountRole[]): MaybeSlot[] =>
  sectionsOf(form, "amounts").flatMap((section) =>
    section.lines.filter(({ role }) => roles.includes(role)).flatMap(({ cells }) => Object.values(cells)),
  );
const units = (form: Form, topic: UnitTopic, columns: readonly UnitColumn[], role?: "summary"): MaybeSlot[] =>
  sectionsOf(form, "unit-table")
    .filter((table) => table.topic === topic)
    .flatMap(({ rows }) =>
      rows
        .filter((row) => role === undefined || row.role === role)
        .flatMap(({ cells }) => columns.map((column) => cells[column])),
    );
const summary = (form: Form, columns: readonly SummaryColumn[]): MaybeSlot[] =>
  sectionsOf(form, "summary").flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => columns.map((column) => cells[column])),
  );
const summaryTotal = (form: Form, columns: readonly SummaryColumn[]): MaybeSlot[] =>
  sectionsOf(form, "summary").flatMap(({ total }) => columns.map((column) => total?.cells[column]));
const blank = (slots: readonly MaybeSlot[]): Edit[][] =>
  slots.flatMap((slot) => (slot && numberIn(slot.cell.value) !== null ? [[at(slot, null)]] : []));
const turned = (slots: readonly MaybeSlot[]): Edit[][] =>
  slots.flatMap((slot) => {
    const number = slot ? numberIn(slot.cell.value) : null;
    return slot && number ? [[withNumber(slot, -number)]] : [];
  });

/** The cell's text with one stretch of it replaced, where it is there. */
function rewritten(slot: Slot | null | undefined, pattern: RegExp, by: (match: RegExpExecArray) => string): Edit[][] {
  const match = slot ? pattern.exec(slot.text) : null;
  return slot && match
    ? [[at(slot, slot.text.slice(0, match.index) + by(match) + slot.text.slice(match.index + match[0].length))]]
    : [];
}

/** Faults of base data, basic information, summary and monitoring forms. */
export const baseFaults: readonly FaultKind[] = [
  arithmetic("base data: wrong total of 三公经费", (form, random) =>
    change(lines(form, ["three-public"]), less, random),
  ),
  arithmetic("base data: wrong part of 三公经费", (form, random) =>
    change(lines(form, ["vehicles", "abroad", "reception", "vehicle-running"]), more, random),
  ),
  arithmetic("base data: wrong total of the projects", (form, random) =>
    change(lines(form, ["project"]), more, random),
  ),
  arithmetic("base data: one project line dropped", (form) =>
    sectionsOf(form, "amounts").flatMap((section) =>
      section.columns.flatMap((column) =>
        dropped(
          section.lines
            .filter(({ role }) => role === "business" || role === "maintenance" || role === "special")
            .map(({ cells }) => cells[column]),
        ),
      ),
    ),
  ),
  arithmetic("base data: wrong staff control rate", (form, random) =>
    sectionsOf(form, "staff").flatMap(({ rate }) =>
      change([rate], (number) => round(number + random.between(3, 20) / (number > 2 ? 1 : 100), 2), random),
    ),
  ),
  arithmetic("basic information: wrong total of income", (form, random) =>
    change(units(form, "income", ["total"]), more, random),
  ),
  arithmetic("basic information: wrong part of income", (form, random) =>
    change(units(form, "income", ["carry-over", "fiscal", "other"]), more, random),
  ),
  arithmetic("basic information: wrong part of expenditure", (form, random) =>
    change(units(form, "expenditure", ["basic", "project", "personnel", "public"]), more, random),
  ),
  arithmetic("basic information: sign of the balance turned", (form) =>
    turned(units(form, "expenditure", ["balance"])),
  ),
  arithmetic("summary: wrong total row", (form, random) =>
    change(summaryTotal(form, ["budget", "executed"]), more, random),
  ),
  arithmetic("summary: wrong amount of one unit", (form, random) =>
    change(summary(form, ["budget", "executed"]), more, random),
  ),
  arithmetic("summary: wrong execution rate", (form, random) =>
    change(
      [...summary(form, ["rate"]), ...summaryTotal(form, ["rate"])],
      (number) => round(number - random.between(3, 20) / (number > 2 ? 1 : 100), 2),
      random,
    ),
  ),
  arithmetic("monitoring: wrong part of the money in prose", (form, random) =>
    sectionsOf(form, "monitoring").flatMap(({ funds }) =>
      rewritten(funds, /(?<=其中：[^\d]*)(\d+(?:\.\d+)?)(?=万元)/u, ([amount]) =>
        String(round(Number(amount) * (1 + random.between(3, 33) / 100), 2)),
      ),
    ),
  ),
  arithmetic("monitoring: wrong total of the money in prose", (form, random) =>
    sectionsOf(form, "monitoring").flatMap(({ funds }) =>
      rewritten(funds, /(?<=使用)(\d+(?:\.\d+)?)(?=万元)/u, ([amount]) =>
        String(round(Number(amount) * (1 - random.between(3, 33) / 100), 2)),
      ),
    ),
  ),
  other("base data: staff control rate left blank", (form) => blank(sectionsOf(form, "staff").map(({ rate }) => rate))),
  other("base data: 三公经费 above its budget", (form) =>
    sectionsOf(form, "amounts").flatMap(({ lines: all }) =>
      all
        .filter(({ role }) => role === "three-public")
        .flatMap(({ cells: { budget, actual } }) => {
          const planned = numberIn(budget?.cell.value ?? null);
          return actual && planned ? [[withNumber(actual, round(planned * 1.3, 2))]] : [];
        }),
    ),
  ),
  other("basic information: grade against the score", (form) => {
    const score = numberIn(sectionsOf(form, "total").at(-1)?.score?.cell.value ?? null);
    const { grade } = form.fields;
    return grade && score !== null && score >= 90 && grade.text === "优" ? [[at(grade.value, "良")]] : [];
  }),
  other("summary: reviewed scores copied from the self scores", (form) => {
    const rows = sectionsOf(form, "summary").flatMap((section) => section.rows);
    const edits = rows.flatMap(({ cells: { score, "review-score": reviewed } }) =>
      score && reviewed && numberIn(score.cell.value) !== null ? [at(reviewed, score.cell.value)] : [],
    );
    return edits.length > 1 ? [edits] : [];
  }),
  other("monitoring: kind of project not ticked", (form) =>
    sectionsOf(form, "monitoring").flatMap(({ types }) =>
      types && /[☑√■]/u.test(types.text) ? [[at(types, types.text.replace(/[☑√■]/gu, "□"))]] : [],
    ),
  ),
  other("monitoring: month left out of the period", (form) =>
    sectionsOf(form, "monitoring").flatMap(({ period }) => rewritten(period, /12月$/u, () => "12")),
  ),
];
