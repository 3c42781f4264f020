import type { TotalSection } from "./total-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { INDICATOR_HEADINGS } from "../lexicon.ts";
import { fieldAt } from "./fields.ts";
import { headerTotalLabel } from "./header-total-label.ts";

/** The score of the whole form in the rows from `top` to `bottom`, above all tables; `null` where nothing is beside such a label. */
export function readHeaderTotal(grid: FormGrid, top: number, bottom: number): TotalSection | null {
  for (let row = top; row <= bottom; row++) {
    for (const label of grid.row(row)) {
      const named = headerTotalLabel(label);
      const score = named && (named.groups?.figure === undefined ? answerBeside(grid, label) : label);
      if (score)
        return {
          kind: "total",
          area: { top: row, left: label.area.left, bottom: row, right: score.area.right },
          label,
          points: null,
          score,
          deduction: null,
        };
    }
  }
  return null;
}

/** The figure beside the label, or words in its place that are no label or heading. */
function answerBeside(grid: FormGrid, label: Slot): Slot | null {
  const slot = grid.at(label.row, label.area.right + 1);
  const { kind } = slot.reading;
  if (kind === "figure" || kind === "error" || kind === "uncalculated") return slot;
  if (kind !== "text" && kind !== "placeholder") return null;
  const isLabel =
    slot.label.endsWith(":") || INDICATOR_HEADINGS.meaningOf(slot.heading) !== null || fieldAt(grid, slot);
  return isLabel || GRADE.test(slot.label) || grid.at(label.area.bottom + 1, label.column).reading.kind === "figure"
    ? null
    : slot;
}

const GRADE = /^(?:优秀?|良好?|中等?|较?差|合格|不合格|一般)$/u;
