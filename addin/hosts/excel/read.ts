import type { Area } from "../../sheet/address.ts";
import { cellKey, keyPosition, withDateSystem, type DefinedName, type SheetSnapshot } from "../../sheet/snapshot.ts";
import { isOurNote } from "../mark-style.ts";
import { HostError, type ReadOptions } from "../port.ts";
import { firstWindow, intoRequests, outsideWindow, type SheetBlock } from "./blocks.ts";
import { inExcel } from "./errors.ts";
import type { Knowledge, OwnMark, OwnNote } from "./knowledge.ts";
import { readOwnMarks } from "./own-marks.ts";
import { readDateSystem } from "./date-system.ts";
import { isTooLarge, readBlocks } from "./read-block.ts";
import { SheetDraft } from "./sheet-draft.ts";
import { ReadProgress } from "./read-progress.ts";
import { queueList, type ListedRemark, type ListedSheet, type SheetList } from "./sheet-list.ts";
import { queueSurvey, type Survey } from "./survey.ts";

/** More cells than this on a sheet with array formulas are not queried one by one; the read-back of a write catches them. */
const ARRAY_CELLS = 5000;

/**
 * Reads the whole workbook: one request for the names, one for everything a check needs, one for our own marks, which it
 * can do without. Further requests are needed only for large sheets (in blocks), and where the workbook carries our
 * marks, array formulas or dates.
 */
export function readWorkbook({ onProgress, onUnseenMarks, signal }: ReadOptions): Promise<Knowledge> {
  const proceed = proceeding(signal);
  return inExcel(async (context) => {
    proceed();
    const pending = queueList(context);
    await context.sync();
    const list = pending.take();
    proceed();
    const { survey, windows, remarks } = await takeSurvey(context, list);
    const content = await readContent(context, { list, survey, windows, proceed, onProgress });
    const { notes, noted } = placedRemarks(remarks, list.sheets);
    const date1904 = await readDateSystem(context, content.drafts);
    const marks = await readOwnMarks(context, list.sheets);
    if (marks === null) onUnseenMarks?.();
    content.finished();
    return knowledgeOf(list, survey, content, { notes, noted, date1904, marks });
  });
}

/** Ends a reading that was cancelled. */
export function proceeding(signal: AbortSignal | undefined): () => void {
  return () => {
    if (signal?.aborted === true) throw new HostError("cancelled", "");
  };
}

/** The second request; without the cells where they make the answer too large. */
async function takeSurvey(
  context: Excel.RequestContext,
  list: SheetList,
): Promise<{ survey: Survey; windows: readonly (Area | null)[]; remarks: readonly ListedRemark[] }> {
  const window = firstWindow(list.sheets.length);
  try {
    return await surveyed(
      context,
      list,
      list.sheets.map(() => window),
    );
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  return surveyed(context, list, []);
}

async function surveyed(context: Excel.RequestContext, list: SheetList, windows: readonly (Area | null)[]) {
  const survey = queueSurvey(context, list.sheets, windows);
  const remarks = list.queueRemarks();
  await context.sync();
  return { survey, windows, remarks };
}

/** What is in the cells of all sheets. */
interface Content {
  readonly drafts: readonly SheetDraft[];
  readonly used: readonly (Area | null)[];
  readonly finished: () => void;
}

/** Takes the cells of the survey, and reads what lies outside of its windows, and which cells belong to array formulas. */
export async function readContent(
  context: Excel.RequestContext,
  {
    list,
    survey,
    windows,
    proceed,
    onProgress,
  }: {
    readonly list: SheetList;
    readonly survey: Survey;
    readonly windows: readonly (Area | null)[];
    readonly proceed: () => void;
    readonly onProgress?: ReadOptions["onProgress"];
  },
): Promise<Content> {
  const drafts = list.sheets.map(({ name, visibility, isProtected }) => new SheetDraft(name, visibility, isProtected));
  const used = survey.sheets.map((sheet, i) => takeSheet(sheet, drafts[i]));
  const progress = new ReadProgress(list.sheets.length, onProgress);
  const rest = used.map((area, i) => {
    if (!area) return [];
    const window = windows[i];
    return window ? outsideWindow(area, window) : [area];
  });
  rest.forEach((areas) => areas.length === 0 && progress.sheetDone());
  for (const blocks of intoRequests(
    rest.flatMap((areas, sheet) => areas.map((area): SheetBlock => ({ sheet, area }))),
  )) {
    proceed();
    await readBlocks(context, list.sheets, blocks, (sheet, content) => drafts[sheet]?.add(content));
    progress.blocksDone(blocks, rest);
  }
  await readArrays(context, survey, list.sheets, drafts);
  return { drafts, used, finished: () => progress.finished() };
}

/** What is known besides the cells. */
interface Beside extends PlacedRemarks {
  readonly date1904: boolean | null;
  readonly marks: readonly OwnMark[] | null;
}

/** All that a reading found out. */
export async function knowledgeOf(
  list: SheetList,
  survey: Survey,
  { drafts, used }: Content,
  { notes, noted, date1904, marks }: Beside,
): Promise<Knowledge> {
  const sheets = drafts.map((draft, i) => {
    for (const key of noted[i] ?? []) draft.noted.add(key);
    return withDateSystem(draft.snapshot(used[i] ?? null), date1904 ?? false);
  });
  // Distinguishing our sheets from forms needs the recognition, which the pane loads with the first check.
  const { withoutResultSheets } = await import("../result-sheets.ts");
  return {
    snapshot: withoutResultSheets({
      sheets,
      names: takeNames(survey),
      date1904: date1904 ?? false,
      externalLinks: sheets.some(hasExternalLink),
    }),
    sheets: list.sheets,
    marks: marks ?? [],
    notes,
    kept: {
      comments: list.comments,
      notes: list.notes.filter((text) => !isOurNote(text)),
      used,
      noted,
      date1904,
      seesMarks: marks !== null,
    },
  };
}

function takeSheet(sheet: Survey["sheets"][number], draft: SheetDraft | undefined): Area | null {
  return draft ? sheet.take(draft) : null;
}

interface PlacedRemarks {
  readonly notes: readonly OwnNote[];
  /** By sheet, the cells with notes and comments of others. */
  readonly noted: readonly ReadonlySet<number>[];
}

/** The cells of our own notes, and of the notes and comments of others. */
export function placedRemarks(remarks: readonly ListedRemark[], sheets: readonly ListedSheet[]): PlacedRemarks {
  const noted = sheets.map(() => new Set<number>());
  const notes = remarks.flatMap(({ location, text, ours }) => {
    const { rowIndex: row, columnIndex: column, worksheet } = location;
    if (ours) return [{ sheetId: worksheet.id, row, column, text }];
    noted[sheets.findIndex(({ id }) => id === worksheet.id)]?.add(cellKey(row, column));
    return [];
  });
  return { notes, noted };
}

/** What only shows after the survey: which cells belong to array formulas. */
async function readArrays(
  context: Excel.RequestContext,
  survey: Survey,
  sheets: readonly ListedSheet[],
  drafts: readonly SheetDraft[],
): Promise<void> {
  const suspects = survey.sheets.flatMap((surveyed, i) =>
    surveyed.hasArrays() ? queueArrays(sheets[i], drafts[i]) : [],
  );
  if (suspects.length === 0) return;
  await context.sync();
  for (const { draft, key, cell } of suspects) if (cell.savedAsArray) draft.markArrays([key]);
}

function queueArrays(
  sheet: ListedSheet | undefined,
  draft: SheetDraft | undefined,
): { draft: SheetDraft; key: number; cell: Excel.Range }[] {
  if (!sheet || !draft || draft.cells.size > ARRAY_CELLS) return [];
  return [...draft.cells]
    .filter(([, { value, formula }]) => value !== null || formula !== null)
    .map(([key]) => {
      const { row, column } = keyPosition(key);
      const cell = sheet.proxy.getCell(row, column);
      cell.load("savedAsArray");
      return { draft, key, cell };
    });
}

function takeNames(survey: Survey): DefinedName[] {
  return survey.names.flatMap(({ sheet, items }) =>
    items.items.map(({ name, formula }) => ({ name, formula: String(formula).replace(/^=/, ""), sheet })),
  );
}

/** A formula refers to another workbook: `[Book2.xlsx]Sheet1!A1`. */
function hasExternalLink({ cells }: SheetSnapshot): boolean {
  for (const { formula } of cells.values()) if (/\[[^[\]]*\.xl\w{1,2}\]/i.test(formula ?? "")) return true;
  return false;
}
