import { formatPosition, isOnGrid, sameCell, type CellRef, type Position } from "../../sheet/address.ts";
import { cellKey } from "../../sheet/snapshot.ts";
import type { Skipped, SkipReason } from "../../sheet/edit.ts";
import { joinMarks, type JoinedMark } from "../joined-marks.ts";
import { MARK_FILL, markFormula, SEVERITIES } from "../mark-style.ts";
import type { Mark } from "../port.ts";
import type { Severity } from "../../rules/finding.ts";
import type { Knowledge, OwnMark, OwnNote, SheetFacts } from "./knowledge.ts";
import { offers } from "./requirements.ts";

/** What one `mark` will do, decided before anything is sent. */
export interface MarkPlan {
  readonly groups: readonly {
    readonly sheet: SheetFacts;
    readonly severity: Severity;
    readonly cells: readonly Position[];
  }[];
  readonly notes: readonly OwnNote[];
  readonly skipped: readonly Skipped[];
}

/** Longest list of addresses for one multi-area range; Excel's own limit is 8,192 characters. */
const ADDRESS_LIMIT = 4000;

/** What to colour and note, and what to leave alone: one note a cell, none over a note of the user. */
export function planMarks(marks: readonly Mark[], { snapshot, sheets }: Knowledge): MarkPlan {
  const skipped: Skipped[] = [];
  const accepted: { readonly sheet: SheetFacts; readonly mark: JoinedMark }[] = [];
  for (const mark of joinMarks(marks)) {
    const sheet = sheets.find(({ name }) => name === mark.cell.sheet);
    const reason = barrier(sheet, mark.cell);
    if (!sheet || reason) skipped.push({ cell: mark.cell, reason: reason ?? "missing-sheet" });
    else accepted.push({ sheet, mark });
  }
  const noted = (cell: CellRef): boolean =>
    snapshot.sheets.find(({ name }) => name === cell.sheet)?.noted.has(cellKey(cell.row, cell.column)) ?? false;
  return {
    groups: sheets.flatMap((sheet) =>
      SEVERITIES.flatMap((severity) => {
        const cells = accepted
          .filter((each) => each.sheet === sheet && each.mark.severity === severity)
          .map(({ mark }) => mark.cell);
        return cells.length > 0 ? [{ sheet, severity, cells }] : [];
      }),
    ),
    notes: !offers("notes")
      ? []
      : accepted
          .filter(({ sheet, mark }) => mark.note !== "" && sheet.mayAnnotate && !noted(mark.cell))
          .map(({ sheet, mark }) => ({
            sheetId: sheet.id,
            row: mark.cell.row,
            column: mark.cell.column,
            text: mark.note,
          })),
    skipped,
  };
}

function barrier(sheet: SheetFacts | undefined, { row, column }: CellRef): SkipReason | null {
  if (!sheet) return "missing-sheet";
  if (!isOnGrid({ row, column })) return "outside-grid";
  return sheet.mayFormat ? null : "locked";
}

/** A conditional format that was requested; its id is known after the sync. */
interface PendingMark {
  take(): OwnMark;
}

/**
 * Colours cells with a conditional format whose formula is constant and always true.
 *
 * Why not a fill: a fill overwrites the cell's own colour, which then has to be stored somewhere and put back, and is
 * lost if the file is closed in between. A conditional format lies over the cell. Deleting it restores the look exactly,
 * Excel's own undo knows it, and its formula (`N("JX-error")=0`) distinguishes it from all others, even in a file opened
 * later elsewhere. The formula uses none of our cell functions, which Excel does not allow in conditional formats.
 */
export function queueMark(
  context: Excel.RequestContext,
  sheetId: string,
  severity: Severity,
  cells: readonly Position[],
): PendingMark[] {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return addressLists(cells).map((part) => {
    const format = sheet.getRanges(part.map(formatPosition).join(",")).conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${markFormula(severity)}`;
    format.custom.format.fill.color = `#${MARK_FILL[severity]}`;
    format.priority = 0;
    format.load("id");
    return { take: () => ({ sheetId, id: format.id, severity, cells: part }) };
  });
}

function addressLists(cells: readonly Position[]): Position[][] {
  const lists: Position[][] = [];
  let length = Infinity;
  for (const cell of cells) {
    const size = formatPosition(cell).length + 1;
    if (length + size > ADDRESS_LIMIT) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(cell);
    length += size;
  }
  return lists;
}

/** Queues taking colours away; nothing happens before the next sync. */
export function queueUnmark(context: Excel.RequestContext, marks: readonly OwnMark[]): void {
  for (const { sheetId, id } of marks)
    context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id).delete();
}

/** Queues attaching a note. */
export function queueNote(context: Excel.RequestContext, note: OwnNote): void {
  context.workbook.worksheets.getItem(note.sheetId).notes.add(formatPosition(note), note.text);
}

/** Queues taking notes away. */
export function queueUnnote(context: Excel.RequestContext, notes: readonly OwnNote[]): void {
  for (const note of notes)
    context.workbook.worksheets.getItem(note.sheetId).notes.getItem(formatPosition(note)).delete();
}

/** Number of different cells these marks colour. */
export function markedCellCount(marks: readonly OwnMark[], sheets: readonly SheetFacts[]): number {
  const cells = marks.flatMap(({ sheetId, cells: own }) =>
    own.map(({ row, column }) => `${sheets.findIndex(({ id }) => id === sheetId)} ${cellKey(row, column)}`),
  );
  return new Set(cells).size;
}

/** Whether two notes of ours are on the same cell with the same text. */
export function sameNote(a: OwnNote, b: OwnNote): boolean {
  return (
    a.text === b.text &&
    sameCell({ sheet: a.sheetId, row: a.row, column: a.column }, { sheet: b.sheetId, row: b.row, column: b.column })
  );
}
