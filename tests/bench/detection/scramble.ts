import { slotsIn, type Form } from "../../../addin/forms/form.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import { rolesOf } from "../../../addin/forms/accounts.ts";
import { FUNDING_HEADINGS, INDICATOR_HEADINGS } from "../../../addin/forms/lexicon.ts";
import { recognise } from "../../../addin/forms/recognise.ts";
import { review } from "../../../addin/review/review.ts";
import { workbookOf } from "../../../addin/sheet/build.ts";
import { formatPosition } from "../../../addin/sheet/address.ts";
import { edited, type CleanForm } from "./corpus.ts";

/** Words no lexicon knows, in the place of a heading. */
const NONSENSE = ["甲乙丙", "青山绿水", "梧桐栏"] as const;
/** What people type where a figure belongs. */
const NO_FIGURES = ["见附表所列", "详见说明", "数据待核实后补报"] as const;

/** 总体, 第一年度 under 指标值: the heading of the targets of one time. */
const PERIOD = /^(?:总体|中期|年度|第[一二三]年度)$/u;

/** How the scrambled cells of one kind fared. */
export interface ScrambleResult {
  readonly kind: "heading" | "figure";
  readonly made: number;
  /** How many of those made were checked: all of them, or one in so many. */
  readonly checked: number;
  /** Of those checked. */
  readonly named: number;
  /** `form cell "was"`. */
  readonly missed: readonly string[];
}

/**
 * Replaces every heading over figures by words no lexicon knows, and every figure by words, one at a time, and counts those
 * that a finding or a not-checked entry names. `every` takes one cell in so many, the first always.
 */
export function scramble(forms: readonly CleanForm[], every = 1): readonly ScrambleResult[] {
  return (["heading", "figure"] as const).map((kind) => {
    let made = 0;
    let checked = 0;
    const missed: string[] = [];
    for (const clean of forms) {
      for (const form of recognise(clean.sheet).forms) {
        if (form.kind === "report") continue;
        for (const slot of kind === "heading" ? headingsOf(form) : figuresOf(form)) {
          if (made++ % every !== 0) continue;
          const words = kind === "heading" ? NONSENSE : NO_FIGURES;
          checked++;
          if (!isNamed(clean, slot, words[made % words.length] ?? words[0]))
            missed.push(`${clean.name} ${formatPosition(slot)} “${slot.text.slice(0, 20)}”`);
        }
      }
    }
    return { kind, made, checked, named: checked - missed.length, missed };
  });
}

function isNamed({ sheet }: CleanForm, { row, column }: Slot, value: string): boolean {
  const { findings, notChecked } = review(workbookOf([edited(sheet, [{ row, column, value }])]));
  return [...findings, ...notChecked].some(({ cells }) =>
    cells.some((cell) => cell.row === row && cell.column === column),
  );
}

/** Figures with a role. */
function figuresOf(form: Form): Slot[] {
  const roles = rolesOf(form);
  return slotsIn(form).filter((slot) => slot.reading.kind === "figure" && (roles.get(slot) ?? "words") !== "words");
}

/** Texts with the meaning of a column that are above a figure with a role. */
function headingsOf(form: Form): Slot[] {
  const figures = figuresOf(form);
  const roles = rolesOf(form);
  return slotsIn(form).filter(
    (slot) =>
      (roles.get(slot) ?? "words") === "words" &&
      !form.sections.some(({ kind, area }) => kind === "goals" && slot.row >= area.top && slot.row <= area.bottom) &&
      slot.reading.kind === "text" &&
      isHeading(slot) &&
      isOver(form, slot, figures),
  );
}

function isHeading({ heading }: Slot): boolean {
  return (
    PERIOD.test(heading) || (INDICATOR_HEADINGS.meaningOf(heading) ?? FUNDING_HEADINGS.meaningOf(heading)) !== null
  );
}

/**
 * The next filled cell below the heading in one of its columns is a figure; rows of words with the figures of other columns
 * and the numbering of the columns are between. Under a heading of its own a figure is read by that.
 */
function isOver({ grid, area }: Form, heading: Slot, figures: readonly Slot[]): boolean {
  for (let column = heading.area.left; column <= heading.area.right; column++)
    for (let row = heading.area.bottom + 1; row <= Math.min(heading.area.bottom + 4, area.bottom); row++) {
      const below = grid.at(row, column);
      if (below.label === "") continue;
      if (figures.includes(below)) return true;
      if (isHeading(below)) break;
    }
  return false;
}
