import { FORM_NAMES } from "../messages/form-names.ts";
import { givenLabelMessages as say, LABEL_WORDS, type LabelName } from "../messages/given-labels.ts";
import { formatPosition, type Position } from "../sheet/address.ts";
import { normalizeLabel, readableText } from "../sheet/label.ts";
import { cellAt, cellKey, EMPTY_CELL, valueText, type SheetSnapshot } from "../sheet/snapshot.ts";
import type { MappableKind } from "./kind.ts";

/** "This cell means that": a cell of a sheet with the text it had, and the label the user gave it. */
export interface GivenLabel extends Position {
  /** Text of the cell as typed; `""` for a blank heading. */
  readonly text: string;
  readonly as: LabelName;
}

/** 对应关系: which form a sheet is and what its labels mean, as the user says. Plain JSON data. */
export interface SheetMapping {
  readonly sheet: string;
  readonly form: MappableKind;
  readonly labels: readonly GivenLabel[];
}

/** The sheet as if the given labels were printed on it, or one sentence why they cannot be used. */
type Relabelled =
  { readonly sheet: SheetSnapshot; readonly problem: null } | { readonly sheet: null; readonly problem: string };

/**
 * Puts the given labels in the place of the cells' own text. The labels of one row hold together: where the row has moved
 * since, it is found again by its texts; where it is gone, nothing is guessed.
 */
export function withGivenLabels(sheet: SheetSnapshot, { labels }: SheetMapping): Relabelled {
  const problem = duplicateText(labels);
  if (problem !== null) return { sheet: null, problem };
  const cells = new Map(sheet.cells);
  for (const top of new Set(labels.map(({ row }) => row))) {
    const group = labels.filter(({ row }) => row === top);
    const shift = shiftOf(sheet, group);
    if (shift === null) return { sheet: null, problem: missingText(sheet, group) };
    for (const { row, column, as } of group) {
      const key = cellKey(row + shift, column);
      cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), value: LABEL_WORDS[as], formula: null });
    }
  }
  return { sheet: { ...sheet, cells }, problem: null };
}

/** One sentence that says the mapping was used and how. */
export function usedMapping({ labels }: SheetMapping): string {
  return say.used(
    labels.map((label) =>
      say.label({ cell: formatPosition(label), text: readableText(label.text), word: LABEL_WORDS[label.as] }),
    ),
  );
}

/** Why a sheet is not the form the mapping names, with what is missing. */
export function unreadMapping({ form }: SheetMapping, missing: readonly string[]): string {
  return missing.length > 0 ? say.missing(FORM_NAMES[form], missing) : say.empty(FORM_NAMES[form]);
}

/** Several columns of points are common (权重 beside 分值); any other label is once in a row. */
const REPEATABLE: readonly LabelName[] = ["points", "unused"];

function duplicateText(labels: readonly GivenLabel[]): string | null {
  for (const [index, label] of labels.entries()) {
    const other = labels
      .slice(0, index)
      .find(({ row, as }) => row === label.row && as === label.as && !REPEATABLE.includes(as));
    if (other)
      return say.twice({ first: formatPosition(other), second: formatPosition(label), word: LABEL_WORDS[label.as] });
  }
  return null;
}

/** How many rows down the labels of one row are now; the nearest place where all texts are as they were. */
function shiftOf(sheet: SheetSnapshot, group: readonly GivenLabel[]): number | null {
  const fits = (shift: number): boolean =>
    group.every((label) => label.row + shift >= 0 && holdsText(sheet, label, shift));
  if (fits(0)) return 0;
  if (group.every(({ text }) => text === "")) return null;
  for (let distance = 1; distance < sheet.rowCount; distance++) {
    for (const shift of [distance, -distance]) if (fits(shift)) return shift;
  }
  return null;
}

function holdsText(sheet: SheetSnapshot, { row, column, text }: GivenLabel, shift: number): boolean {
  return normalizeLabel(valueText(cellAt(sheet, row + shift, column).value)) === normalizeLabel(text);
}

function missingText(sheet: SheetSnapshot, group: readonly GivenLabel[]): string {
  const gone = group.find((label) => !holdsText(sheet, label, 0)) ?? group[0];
  const place = gone ? formatPosition(gone) : "";
  return gone?.text === "" ? say.filled(place) : say.moved(place, readableText(gone?.text ?? ""));
}
