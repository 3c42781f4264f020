import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { indicatorRows } from "../forms/rows.ts";
import { proseCellsOf } from "../forms/sections/monitoring-section.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { UNIT_PATTERN } from "../values/unit.ts";
import { foldText } from "../values/fold.ts";
import type { FormPair } from "./pair-forms.ts";

/** What a text that is the same in both years is. */
export type TextRole = "achieved" | "reason" | "monitoring" | "report";

/** A text that is word for word the same as on last year's form. */
interface CopiedText {
  readonly role: TextRole;
  readonly slot: Slot;
  readonly before: Slot;
}

/** Shorter texts are set phrases: 已完成年度目标, 无偏差. */
const SHORTEST: Readonly<Record<TextRole, number>> = { achieved: 20, reason: 15, monitoring: 30, report: 30 };
/** Figures with a unit, at least, for a paragraph to be about the work of one year and not about the tasks of the unit. */
const FIGURES: Readonly<Record<TextRole, number>> = { achieved: 0, reason: 0, monitoring: 1, report: 2 };

const MEASURED = new RegExp(`\\d{1,20}(?:\\.\\d{1,20})?\\s?${UNIT_PATTERN}`, "gu");

/** The texts on results of a year that were taken over from last year unchanged. Goals and duties may stay as they are. */
export const copiedTexts = memoizeByObject((pair: FormPair): readonly CopiedText[] => {
  const before = new Map(texts(pair.previous).map(({ slot }) => [slot.label, slot]));
  return texts(pair.current).flatMap(({ role, slot }) => {
    const other = before.get(slot.label);
    return other && slot.label.length >= SHORTEST[role] && figures(slot) >= FIGURES[role]
      ? [{ role, slot, before: other }]
      : [];
  });
});

function figures(slot: Slot): number {
  return [...foldText(slot.text).matchAll(MEASURED)].length;
}

function texts(form: Form): { readonly role: TextRole; readonly slot: Slot }[] {
  const of = (role: TextRole, slots: readonly (Slot | null)[]): { role: TextRole; slot: Slot }[] =>
    slots.flatMap((slot) => (slot?.reading.kind === "text" ? [{ role, slot }] : []));
  return [
    ...of(
      "achieved",
      sectionsOf(form, "goals").map(({ actual }) => actual),
    ),
    ...of("reason", [...new Set(indicatorRows(form).map(({ reason }) => reason))]),
    ...sectionsOf(form, "monitoring").flatMap((section) =>
      of(
        "monitoring",
        proseCellsOf(section).filter((slot) => slot !== section.overview),
      ),
    ),
    ...sectionsOf(form, "report").flatMap(({ paragraphs }) => of("report", paragraphs)),
  ];
}
