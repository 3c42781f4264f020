import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { DRAFT, doubtfulPlace, openPlace } from "../../messages/draft.ts";
import { recognisedUnder } from "../../review/form-contexts.ts";
import type { Review, ReviewOptions } from "../../review/types.ts";
import { formatCellRef, type CellRef } from "../../sheet/address.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { Decimal } from "../../values/decimal.ts";
import { foldText } from "../../values/fold.ts";
import { markedCells, readBookmark, sheetMarks, type Shape } from "./bookmark.ts";
import { doubtsOf } from "./pen.ts";
import { showFigure } from "./show-figure.ts";

/** A bookmark of an edited draft with the words in it. */
interface MarkedText {
  readonly name: string;
  readonly text: string;
}

/** A figure of the report that is no longer in the table, or that could not be renewed. */
export interface Renewal {
  readonly bookmark: string;
  readonly cell: CellRef;
  /** What the report says. */
  readonly before: string;
  /** What the table says now; `null` where the report keeps what it has. */
  readonly now: string | null;
  /** Why it keeps it, as a clause; `""` where it is renewed. */
  readonly why: string;
}

/** Whether a document holds bookmarks of a draft. */
export function isDraft(marked: readonly MarkedText[]): boolean {
  return marked.some(({ name }) => readBookmark(name) !== null);
}

/** What a report drafted earlier is to be renewed by, in the order of its text; figures that still agree are left out. */
export function renewals(
  workbook: WorkbookSnapshot,
  review: Review,
  marked: readonly MarkedText[],
  options: ReviewOptions = {},
): Renewal[] {
  const marks = sheetMarks(workbook.sheets);
  const forms = workbook.sheets.flatMap((sheet) => recognisedUnder(sheet, options).forms);
  const doubts = doubtsOf(review.findings);
  return marked.flatMap(({ name, text }): Renewal[] => {
    const mark = readBookmark(name);
    if (!mark) return [];
    const cells = markedCells(mark, marks);
    const [cell] = cells ?? [{ sheet: mark.sheet, ...(mark.cells[0] ?? { row: 0, column: 0 }) }];
    if (!cell) return [];
    const kept = (why: string): Renewal[] => [{ bookmark: name, cell, before: text, now: null, why }];
    const found = cells && slotsAt(forms, cells);
    if (!found) return kept(DRAFT.renew.why.missing);
    const now = showFigure(mark.shape, found.slots, found.form.moneyUnit);
    if (now !== null && sameWords(text, now)) return [];
    const place = isPlace(text);
    const codes = [
      ...new Set(found.slots.flatMap((slot) => doubts.get(formatCellRef(slot)) ?? []).map(({ code }) => code)),
    ];
    if (now === null) return place ? [] : kept(DRAFT.renew.why.blank);
    if (codes.length > 0) return place ? [] : kept(DRAFT.renew.why.doubt(codes.join("、")));
    if (!place && !isPlainFigure(mark.shape, text)) return kept(DRAFT.renew.why.edited);
    return [{ bookmark: name, cell, before: text, now, why: "" }];
  });
}

/** The cells in the form that holds all of them. */
function slotsAt(
  forms: readonly Form[],
  cells: readonly CellRef[],
): { readonly form: Form; readonly slots: readonly Slot[] } | null {
  const form = forms.find(({ grid, area }) =>
    cells.every(({ sheet, row }) => sheet === grid.sheet.name && row >= area.top && row <= area.bottom),
  );
  return form ? { form, slots: cells.map(({ row, column }) => form.grid.at(row, column)) } : null;
}

/** 【待填】 or 【待核】 as the draft writes them. */
function isPlace(text: string): boolean {
  const [open, doubt] = [openPlace(""), doubtfulPlace("")].map((words) => words.slice(0, -1));
  return [open, doubt].some((head) => head !== undefined && text.startsWith(head)) && text.endsWith("】");
}

/** The same figure however it is typed: 1,452.60 and 1452.6 differ in print only. */
function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => foldText(text).replace(/[\s,]/gu, "");
  return plain(a) === plain(b) || trimmed(plain(a)) === trimmed(plain(b));
}

function trimmed(digits: string): string {
  return /^-?\d{1,20}(?:\.\d{1,20})?$/u.test(digits) ? new Decimal(digits).toFixed() : digits;
}

const FIGURES: Readonly<Record<Exclude<Shape, "words">, RegExp>> = {
  number: /^-?[\d,]{1,26}(?:\.\d{1,20})?$/u,
  rate: /^-?[\d,]{1,26}(?:\.\d{1,20})?%$/u,
  difference: /^(?:增加|减少)[\d,]{1,26}(?:\.\d{1,20})?(?:亿|万)?元$|^持平$/u,
  growth: /^(?:增长|下降)[\d,]{1,26}(?:\.\d{1,20})?%$/u,
};

/** Whether the user left the figure as one: words typed into it are not thrown away. Text of a cell is taken as it is. */
function isPlainFigure(shape: Shape, text: string): boolean {
  return shape === "words" || FIGURES[shape].test(foldText(text).replace(/\s/gu, ""));
}
