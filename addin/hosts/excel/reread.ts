import type { ReadOptions } from "../port.ts";
import { isOurNote } from "../mark-style.ts";
import { knownWindows } from "./blocks.ts";
import { readDateSystem } from "./date-system.ts";
import { inExcel } from "./errors.ts";
import type { Knowledge, SheetFacts } from "./knowledge.ts";
import { queueFormats, takeMarks } from "./own-marks.ts";
import { knowledgeOf, placedRemarks, proceeding, readContent } from "./read.ts";
import { queueList, type ListedSheet, type SheetList } from "./sheet-list.ts";
import { queueSurvey } from "./survey.ts";

/**
 * Reads the workbook again in one request: the sheets are known by their ids, their sizes nearly, and where our marks and all
 * notes are as well. All of it is looked at again in that very request; `null` where the workbook is another one than was
 * known (a sheet came, went, was renamed or protected), or Excel refuses: then everything must be read from the beginning.
 *
 * Further requests are needed only where notes or marks came or went by another hand, a sheet grew much, or has array formulas.
 */
export async function rereadWorkbook(known: Knowledge, { signal }: ReadOptions): Promise<Knowledge | null> {
  const windows = known.kept.seesMarks ? knownWindows(known.kept.used) : null;
  const proceed = proceeding(signal);
  if (!windows) return null;
  proceed();
  return inExcel(async (context) => {
    const pending = queueList(context);
    const sheets = known.sheets.map((facts): ListedSheet => ({
      ...facts,
      proxy: context.workbook.worksheets.getItem(facts.id),
    }));
    const survey = queueSurvey(context, sheets, windows);
    const formats = sheets.map(queueFormats);
    await context.sync();
    const list = pending.take();
    if (!sameSheets(list.sheets, known.sheets)) return null;
    const content = await readContent(context, { list, survey, windows, proceed });
    const { notes, noted } = await remarksOf(context, list, known);
    const date1904 = known.kept.date1904 ?? (await readDateSystem(context, content.drafts));
    const marks = await takeMarks(context, formats, known.marks);
    return knowledgeOf(list, survey, content, { notes, noted, date1904, marks });
  });
}

/** The cells of the notes: as known while they are the same, else requested. */
async function remarksOf(context: Excel.RequestContext, list: SheetList, { notes, kept }: Knowledge) {
  const foreign = list.notes.filter((text) => !isOurNote(text));
  const own = list.notes.filter(isOurNote);
  const same =
    sameTexts(list.comments, kept.comments) &&
    sameTexts(foreign, kept.notes) &&
    sameTexts(own.toSorted(), notes.map(({ text }) => text).toSorted());
  if (same) return { notes, noted: kept.noted };
  const remarks = list.queueRemarks();
  await context.sync();
  return placedRemarks(remarks, list.sheets);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function sameSheets(a: readonly SheetFacts[], b: readonly SheetFacts[]): boolean {
  return sameTexts(a.map(factsText), b.map(factsText));
}

function factsText({ id, name, visibility, isProtected, mayFormat, mayAnnotate }: SheetFacts): string {
  return [id, visibility, isProtected, mayFormat, mayAnnotate, name].join(" ");
}
