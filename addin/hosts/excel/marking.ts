import { HostError, type Mark, type MarkReceipt } from "../port.ts";
import { excelCode, inExcel, toHostError } from "./errors.ts";
import type { Knowledge, OwnMark, OwnNote } from "./knowledge.ts";
import {
  markedCellCount,
  planMarks,
  queueMark,
  queueNote,
  queueUnmark,
  queueUnnote,
  sameNote,
  type MarkPlan,
} from "./mark.ts";
import { readWorkbook } from "./read.ts";

/** What the workbook carries of ours after a change of marks. */
interface MarkState {
  readonly marks: readonly OwnMark[];
  readonly notes: readonly OwnNote[];
}

const NOTHING: MarkPlan = { groups: [], notes: [], skipped: [] };

/** Replaces all marks of ours by the given ones in one request. */
export async function replaceMarks(
  marks: readonly Mark[],
  known: Knowledge,
): Promise<{ readonly receipt: MarkReceipt; readonly knowledge: Knowledge }> {
  const { plan, knowledge } = await applied((current) => planMarks(marks, current), known);
  const marked = plan.groups.reduce((sum, { cells }) => sum + cells.length, 0);
  return { receipt: { marked, noted: plan.notes.length, skipped: plan.skipped }, knowledge };
}

/** Removes all marks of ours, also copies that came about by copying rows or sheets. Returns the cells cleared. */
export async function removeMarks(): Promise<{ readonly cleared: number; readonly knowledge: Knowledge }> {
  const known = await readWorkbook({});
  const cleared = markedCellCount(known.marks, known.sheets);
  if (known.marks.length === 0 && known.notes.length === 0) return { cleared, knowledge: known };
  const { knowledge } = await applied(() => NOTHING, known);
  return { cleared, knowledge };
}

/** Applies the plan; if the workbook has changed since it was read (protection, deleted marks), reads and tries again. */
async function applied(
  plan: (known: Knowledge) => MarkPlan,
  known: Knowledge,
): Promise<{ readonly plan: MarkPlan; readonly knowledge: Knowledge }> {
  const first = plan(known);
  try {
    return { plan: first, knowledge: { ...known, ...(await send(first, known)) } };
  } catch (error) {
    const fresh = await rolledBack(error, known);
    if (!isStale(error)) throw broken(error, fresh.touched);
    const second = plan(fresh.knowledge);
    try {
      return { plan: second, knowledge: { ...fresh.knowledge, ...(await send(second, fresh.knowledge)) } };
    } catch (again) {
      throw broken(again, (await rolledBack(again, fresh.knowledge)).touched);
    }
  }
}

function send(plan: MarkPlan, known: MarkState): Promise<MarkState> {
  if (plan.groups.length === 0 && known.marks.length === 0 && known.notes.length === 0)
    return Promise.resolve({ marks: [], notes: [] });
  return Excel.run(async (context) => {
    queueUnmark(context, known.marks);
    queueUnnote(context, known.notes);
    const pending = plan.groups.flatMap(({ sheet, severity, cells }) => queueMark(context, sheet.id, severity, cells));
    for (const note of plan.notes) queueNote(context, note);
    await context.sync();
    return { marks: pending.map((mark) => mark.take()), notes: plan.notes };
  });
}

/** After a failed request: takes away what it added, puts back what it removed, and says whether there was anything. */
async function rolledBack(
  error: unknown,
  before: Knowledge,
): Promise<{ readonly knowledge: Knowledge; readonly touched: boolean }> {
  const reason = toHostError(error);
  // Refused as a whole: nothing of it ran.
  if (reason.code === "cell-editing" || reason.code === "too-large" || reason.code === "busy") throw reason;
  try {
    return await putBack(before);
  } catch (again) {
    // Excel refuses even this: some marks may be left, which the user must know.
    throw new HostError("half-done", reason.detail, { cause: again });
  }
}

async function putBack(before: Knowledge): Promise<{ readonly knowledge: Knowledge; readonly touched: boolean }> {
  const now = await readWorkbook({});
  const added = now.marks.filter(({ id }) => !before.marks.some((mark) => mark.id === id));
  const lost = before.marks.filter(
    ({ id, sheetId }) =>
      !now.marks.some((mark) => mark.id === id) && now.sheets.some((sheet) => sheet.id === sheetId && sheet.mayFormat),
  );
  const addedNotes = now.notes.filter((note) => !before.notes.some((other) => sameNote(note, other)));
  const lostNotes = before.notes.filter(
    (note) => !now.notes.some((other) => sameNote(note, other)) && now.sheets.some(({ id }) => id === note.sheetId),
  );
  const touched = added.length + lost.length + addedNotes.length + lostNotes.length > 0;
  if (!touched) return { knowledge: now, touched };
  const restored = await inExcel(async (context) => {
    queueUnmark(context, added);
    queueUnnote(context, addedNotes);
    const pending = lost.flatMap(({ sheetId, severity, cells }) => queueMark(context, sheetId, severity, cells));
    for (const note of lostNotes) queueNote(context, note);
    await context.sync();
    return pending.map((mark) => mark.take());
  });
  return {
    touched,
    knowledge: {
      ...now,
      marks: [...now.marks.filter((mark) => !added.includes(mark)), ...restored],
      notes: [...now.notes.filter((note) => !addedNotes.includes(note)), ...lostNotes],
    },
  };
}

/** Errors that a fresh read may explain: the sheet was protected, or a mark or sheet deleted, since the last read. */
function isStale(error: unknown): boolean {
  return ["AccessDenied", "ItemNotFound", "InvalidArgument"].includes(excelCode(error));
}

function broken(error: unknown, touched: boolean): HostError {
  const reason = toHostError(error);
  return touched ? new HostError("rolled-back", reason.detail, { cause: error }) : reason;
}
