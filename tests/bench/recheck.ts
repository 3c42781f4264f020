import { planFill } from "../../addin/fill/plan.ts";
import { review } from "../../addin/review/review.ts";
import { cellAt, cellKey, type SheetSnapshot, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { withUnchanged } from "../../addin/sheet/unchanged.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { form } from "./review.ts";
import { columns, interleaved } from "./timing.ts";

const SHEETS = 10;
const ROUNDS = 60;
const WARM_UP = 10;

/** Prints what a check costs after one edit, when the sheets that did not change keep what is known of them, beside a full check. */
export function benchRecheck(print: (line: string) => void = console.log): void {
  print(columns(["sheets × lines", 16], ["full ms", 12], ["re-check ms", 12], ["re-check ÷ full", 18]));
  for (const lines of [14, 60]) {
    const book = workbookOf(Array.from({ length: SHEETS }, (_, index) => ({ ...form(lines), name: `表${index + 1}` })));
    // A host reads the whole workbook again: every sheet is another object with the same content, one is edited.
    const readings = [0, 1].map(() => readingsOf(book));
    let last = book;
    review(last);
    const [full, again] = interleaved(
      [
        () => checked(readings[0]?.shift() ?? book),
        () => {
          last = withUnchanged(readings[1]?.shift() ?? book, last);
          checked(last);
        },
      ],
      ROUNDS,
      WARM_UP,
    );
    const [a, b] = [full?.median ?? 0, again?.median ?? 0];
    print(columns([`${SHEETS} × ${lines}`, 16], [a, 12], [b, 12], [b / a, 18]));
  }
}

/** The workbook read again after each of many edits, each edit on top of the ones before. */
function readingsOf(book: WorkbookSnapshot): WorkbookSnapshot[] {
  let now = book;
  return Array.from({ length: ROUNDS + WARM_UP }, (_, turn) => (now = edited(fresh(now), turn)));
}

function checked(book: WorkbookSnapshot): void {
  planFill(book, review(book));
}

function fresh(book: WorkbookSnapshot): WorkbookSnapshot {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) })) };
}

/** Another actual value in the first line of one of the sheets. */
function edited(book: WorkbookSnapshot, turn: number): WorkbookSnapshot {
  const at = turn % SHEETS;
  return { ...book, sheets: book.sheets.map((sheet, index) => (index === at ? withActual(sheet, turn) : sheet)) };
}

function withActual(sheet: SheetSnapshot, turn: number): SheetSnapshot {
  const cell = { ...cellAt(sheet, 11, 5), value: `${21 + (turn % 50)}台` };
  return { ...sheet, cells: new Map(sheet.cells).set(cellKey(11, 5), cell) };
}
