import type { LabelName } from "../messages/given-labels.ts";
import type { Heading } from "../policy/document.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { keyPosition, valueText, type SheetSnapshot } from "../sheet/snapshot.ts";
import type { GivenLabel, SheetMapping } from "./given-labels.ts";
import type { MappableKind } from "./kind.ts";
import { labelDraft } from "./label-draft.ts";
import { recognise } from "./recognise.ts";

/** Longer texts are answers, not labels. */
const LONGEST = 60;
/** The title of a form is among its first filled rows. */
const TITLE_ROWS = 6;
/** Words of columns that show, without a title, that a sheet is a form. */
const TELLING = 3;

const bySheet = memoizeByObject<readonly Heading[], WeakMap<SheetSnapshot, SheetMapping | null>>(() => new WeakMap());

/**
 * The mapping (对应关系) that the words of a place's own form (本地表头) give a sheet: each word at its first cell. `null` where
 * none of them is on the sheet, or the form cannot be identified. The same object for the same sheet and words.
 */
export function localMapping(sheet: SheetSnapshot, headings: readonly Heading[]): SheetMapping | null {
  if (headings.length === 0) return null;
  const known = bySheet(headings);
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const mapping = mappingBy(sheet, headings);
  known.set(sheet, mapping);
  return mapping;
}

function mappingBy(sheet: SheetSnapshot, headings: readonly Heading[]): SheetMapping | null {
  const words = new Map<string, LabelName>();
  for (const heading of headings)
    if (heading.place !== "title") words.set(normalizeLabel(heading.word), heading.meaning);
  const texts = labelsIn(sheet);
  const labels: GivenLabel[] = [];
  const taken = new Set<string>();
  for (const { row, column, text, label } of texts) {
    const as = words.get(label);
    if (as === undefined || taken.has(label) || taken.has(`${row} ${as}`)) continue;
    taken.add(label).add(`${row} ${as}`);
    labels.push({ row, column, text, as });
  }
  const form = titleKind(texts, headings) ?? kindOf(sheet, labels.length);
  if (form === null || (labels.length === 0 && titleKind(texts, headings) === null)) return null;
  return { sheet: sheet.name, form, labels };
}

/** The form a title of the place names. */
function titleKind(texts: readonly LabelText[], headings: readonly Heading[]): MappableKind | null {
  const first = [...new Set(texts.map(({ row }) => row))].slice(0, TITLE_ROWS).at(-1) ?? -1;
  const titles = texts.filter(({ row }) => row <= first).map(({ label }) => label);
  const named = headings.find(
    (heading) => heading.place === "title" && titles.some((title) => title.includes(normalizeLabel(heading.word))),
  );
  return named?.place === "title" ? named.kind : null;
}

/** The form the sheet is without the words, or the nearest form where enough of the words are on it. */
function kindOf(sheet: SheetSnapshot, words: number): MappableKind | null {
  if (words === 0) return null;
  const { forms } = recognise(sheet);
  const draft = labelDraft(sheet, null);
  if (forms.some(({ kind }) => kind === draft.form)) return draft.form;
  return forms.length === 0 && words >= TELLING ? draft.form : null;
}

interface LabelText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: string;
}

/** Short texts of a sheet, row by row. */
function labelsIn(sheet: SheetSnapshot): LabelText[] {
  const found = [...sheet.cells].flatMap(([key, { value, formula }]) => {
    if (typeof value !== "string" || formula !== null || value.length > LONGEST * 2) return [];
    const label = normalizeLabel(value);
    if (label === "" || label.length > LONGEST) return [];
    return [{ ...keyPosition(key), text: valueText(value), label }];
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
