import type { Area } from "../../sheet/address.ts";
import { cellKey, keyPosition, withDateSystem, type DefinedName, type SheetSnapshot } from "../../sheet/snapshot.ts";
import { HostError, type ReadOptions } from "../port.ts";
import { firstWindow, intoRequests, outsideWindow, type Block } from "./blocks.ts";
import { inExcel } from "./errors.ts";
import type { Knowledge, OwnNote } from "./knowledge.ts";
import { readOwnMarks } from "./own-marks.ts";
import { readDateSystem } from "./date-system.ts";
import { isTooLarge, readBlocks } from "./read-block.ts";
import { SheetDraft } from "./sheet-draft.ts";
import { listSheets, type ListedSheet, type SheetList } from "./sheet-list.ts";
import { queueSurvey, type Survey } from "./survey.ts";

/** More cells than this on a sheet with array formulas are not asked one by one; the read-back of a write catches them. */
const ARRAY_CELLS = 5000;

/**
 * Reads the whole workbook: one request for the names, one for everything a check needs, one for our own marks, which it
 * can do without. Further requests are needed only for large sheets (in blocks), and where the workbook carries our
 * marks, array formulas or dates.
 */
export function readWorkbook({ onProgress, onUnseenMarks, signal }: ReadOptions): Promise<Knowledge> {
  const proceed = (): void => {
    if (signal?.aborted === true) throw new HostError("cancelled", "");
  };
  return inExcel(async (context) => {
    proceed();
    const list = await listSheets(context);
    proceed();
    const { survey, window } = await takeSurvey(context, list);
    const drafts = list.sheets.map(
      ({ name, visibility, isProtected }) => new SheetDraft(name, visibility, isProtected),
    );
    const used = survey.sheets.map((sheet, i) => takeSheet(sheet, drafts[i]));
    const progress = new Progress(list.sheets.length, onProgress);
    const rest = used.map((area) => {
      if (!area) return [];
      return window ? outsideWindow(area, window) : [area];
    });
    rest.forEach((areas) => areas.length === 0 && progress.sheetDone());
    for (const blocks of intoRequests(rest.flatMap((areas, sheet) => areas.map((area): Block => ({ sheet, area }))))) {
      proceed();
      await readBlocks(context, list.sheets, blocks, (sheet, content) => drafts[sheet]?.add(content));
      progress.blocksDone(blocks, rest);
    }
    const notes = takeRemarks(survey, list.sheets, drafts);
    await readArrays(context, survey, list.sheets, drafts);
    const date1904 = await readDateSystem(context, drafts);
    const marks = await readOwnMarks(context, list.sheets);
    if (marks === null) onUnseenMarks?.();
    progress.finished();
    const sheets = drafts.map((draft, i) => withDateSystem(draft.snapshot(used[i] ?? null), date1904));
    // Telling our sheets from forms needs the recognition, which the pane loads with the first check.
    const { withoutResultSheets } = await import("../result-sheets.ts");
    return {
      snapshot: withoutResultSheets({
        sheets,
        names: takeNames(survey),
        date1904,
        externalLinks: sheets.some(hasExternalLink),
      }),
      sheets: list.sheets,
      marks: marks ?? [],
      notes,
    };
  });
}

/** The second request; without the cells where they make the answer too large. */
async function takeSurvey(
  context: Excel.RequestContext,
  list: SheetList,
): Promise<{ survey: Survey; window: Area | null }> {
  const window = firstWindow(list.sheets.length);
  const survey = queueSurvey(context, list, window);
  try {
    await context.sync();
    return { survey, window };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const bare = queueSurvey(context, list, null);
  await context.sync();
  return { survey: bare, window: null };
}

function takeSheet(sheet: Survey["sheets"][number], draft: SheetDraft | undefined): Area | null {
  return draft ? sheet.take(draft) : null;
}

/** Notes and comments of others go into the drafts; the cells of our own notes are returned. */
function takeRemarks(survey: Survey, sheets: readonly ListedSheet[], drafts: readonly SheetDraft[]): OwnNote[] {
  return survey.remarks.flatMap(({ location, text, ours }) => {
    const { rowIndex: row, columnIndex: column, worksheet } = location;
    if (ours) return [{ sheetId: worksheet.id, row, column, text }];
    drafts[sheets.findIndex(({ id }) => id === worksheet.id)]?.noted.add(cellKey(row, column));
    return [];
  });
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

/** Tells the caller how many sheets are complete. */
class Progress {
  #done = 0;
  #told = -1;

  constructor(
    private readonly all: number,
    private readonly tell: ReadOptions["onProgress"],
  ) {}

  sheetDone(): void {
    this.#done += 1;
    this.#report();
  }

  /** Sheets whose last block was among these are complete. */
  blocksDone(blocks: readonly Block[], rest: readonly (readonly Area[])[]): void {
    for (const { sheet, area } of blocks) {
      const last = rest[sheet]?.at(-1);
      if (last?.bottom === area.bottom && last.right === area.right && last.left === area.left) this.sheetDone();
    }
  }

  finished(): void {
    this.#done = this.all;
    this.#report();
  }

  #report(): void {
    const done = Math.min(this.#done, this.all);
    if (done === this.#told) return;
    this.#told = done;
    this.tell?.(done, this.all);
  }
}
