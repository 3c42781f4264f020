import { formatPosition, parsePosition, type CellRef, type Position } from "../../sheet/address.ts";

/**
 * How a figure is written in the draft. `number`: as the table shows it. `rate`: as a percentage. `words`: as typed.
 * `difference` and `growth`: of the first of two amounts over the second, 增加1.07万元, 增长41.80%.
 */
export type Shape = "number" | "rate" | "words" | "difference" | "growth";

/** What a bookmark of a draft names: the shape, the sheet by its mark, and one cell or two. */
interface FigureMark {
  readonly shape: Shape;
  readonly sheet: string;
  readonly cells: readonly Position[];
}

const LETTERS: Readonly<Record<Shape, string>> = {
  number: "n",
  rate: "r",
  words: "w",
  difference: "d",
  growth: "g",
};
/** Word takes at most 40 characters. */
const LONGEST = 40;

/**
 * The name of the bookmark around a figure: `_JXn12_F6_整体自评表`. It begins with `_`, so that Word hides it; the number makes
 * it the only one of its name.
 */
export function bookmarkName({ shape, sheet, cells }: FigureMark, number: number): string {
  const name = `_JX${LETTERS[shape]}${number}_${cells.map(formatPosition).join("_")}_`;
  return name + sheet.slice(0, LONGEST - name.length);
}

const NAME =
  /^_JX(?<letter>[nrwdg])\d{1,6}_(?<first>[A-Z]{1,3}\d{1,7})(?:_(?<second>[A-Z]{1,3}\d{1,7}))?_(?<sheet>.*)$/u;

/** What a bookmark names; `null` for those of others. */
export function readBookmark(name: string): FigureMark | null {
  const { letter, first = "", second, sheet = "" } = NAME.exec(name)?.groups ?? {};
  const shape = (Object.keys(LETTERS) as Shape[]).find((each) => LETTERS[each] === letter);
  if (!shape) return null;
  const cells = [first, ...(second === undefined ? [] : [second])].map(parsePosition);
  return cells.every((cell) => cell !== null) ? { shape, sheet, cells } : null;
}

/** What a bookmark may not have, or would count double; it becomes `_`. */
const FOREIGN = /[^\p{L}\p{Nd}]|[\u{10000}-\u{10FFFF}]/gu;
/** What is left for the sheet beside two far cells. */
const SHEET_LENGTH = 16;

/** A mark for each sheet that fits into a bookmark: the end of its name; where two are alike, with a number. */
export function sheetMarks(sheets: readonly { readonly name: string }[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const marks = new Map<string, string>();
  for (const { name } of sheets) {
    const plain = name.replace(FOREIGN, "_").slice(-SHEET_LENGTH);
    let mark = plain;
    for (let number = 2; taken.has(mark); number++) mark = `${number}${plain.slice(String(number).length)}`;
    taken.add(mark);
    marks.set(name, mark);
  }
  return marks;
}

/** The cells a mark names in a workbook with these sheets; `null` where it has no such sheet. */
export function markedCells(
  { sheet, cells }: FigureMark,
  marks: ReadonlyMap<string, string>,
): readonly CellRef[] | null {
  const name = [...marks].find(([, mark]) => mark === sheet)?.[0];
  return name === undefined ? null : cells.map((position) => ({ sheet: name, ...position }));
}
