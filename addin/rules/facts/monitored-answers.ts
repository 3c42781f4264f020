import type { Slot } from "../../forms/grid.ts";
import { likelihoodOf } from "../../forms/sections/monitored.ts";
import type { Likelihood, MonitoredRow } from "../../forms/sections/monitored-section.ts";

/** Unticked boxes, and words that mean no. */
const EMPTY_BOX = /^[□○☐〇◯]+$|^[-—–/×✗✘]+$|^(?:否|无|不)$/u;

/** Whether a cell to tick is ticked: a mark, 是, or the heading's own words. */
export function isTicked(slot: Slot): boolean {
  const { reading, label } = slot;
  if (reading.kind === "blank" || reading.kind === "dash" || EMPTY_BOX.test(label)) return false;
  return !(reading.kind === "figure" && reading.figure.value.isZero());
}

/** The answers ticked in one cell that prints all of them: `□确定能 ☑有可能 □完全不可能`; the only one where no boxes are printed. */
export function likelihoodsIn(label: string): Likelihood[] {
  const boxes = label.split(/(?=[□☐○☑√✓✔■●])/u);
  const marked = boxes.flatMap((piece) => {
    const answer = /^[☑√✓✔■●]/u.test(piece) ? likelihoodOf(piece.slice(1)) : null;
    return answer ?? [];
  });
  const only = likelihoodOf(label);
  return marked.length === 0 && only ? [only] : marked;
}

/** The one answer of the row; `null` where none or several are given. */
export function answerOf(row: MonitoredRow): Likelihood | null {
  const ticked = row.ticks.filter(({ slot }) => isTicked(slot)).map(({ likelihood }) => likelihood);
  const given = row.ticks.length > 0 ? ticked : likelihoodsIn(row.answer?.label ?? "");
  const [only, ...others] = given;
  return only && others.length === 0 ? only : null;
}
