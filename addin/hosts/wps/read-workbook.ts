import {
  withDateSystem,
  type DefinedName,
  type SheetSnapshot,
  type Visibility,
  type WorkbookSnapshot,
} from "../../sheet/snapshot.ts";
import { HostError, type ReadOptions } from "../port.ts";
import { withoutResultSheets } from "../result-sheets.ts";
import { externalAddress, parseAreas, addressOf } from "./address.ts";
import { XL, type WpsSheet, type WpsWorkbook } from "./object-model.ts";
import { readSheet } from "./read-sheet.ts";
import { isOurStore, isStoreSheet } from "./store.ts";

/** Names beyond this number are not read: such workbooks carry thousands of dead ones. */
const NAME_LIMIT = 300;

/** The whole workbook as plain data. The host may paint and react between two sheets. */
export async function readWorkbook(book: WpsWorkbook, options: ReadOptions): Promise<WorkbookSnapshot> {
  const sheets: SheetSnapshot[] = [];
  const worksheets = book.Worksheets;
  const count = worksheets.Count;
  for (let index = 1; index <= count; index++) {
    if (options.signal?.aborted) throw new HostError("cancelled", "");
    const sheet = readOne(worksheets.Item(index));
    if (sheet) sheets.push(sheet);
    options.onProgress?.(index, count);
    if (index < count) await pause();
  }
  const date1904 = book.Date1904 === true;
  return withoutResultSheets({
    sheets: sheets.map((sheet) => withDateSystem(sheet, date1904)),
    names: readNames(book),
    date1904,
    externalLinks: hasLinks(book),
  });
}

function readOne(sheet: WpsSheet): SheetSnapshot | null {
  const used = sheet.UsedRange;
  const place = externalAddress(used);
  const name = place.sheet ?? sheet.Name;
  const visibility = visibilityOf(sheet.Visible);
  if (isStoreSheet(name) && visibility === "veryHidden") return null;
  const area = place.area ?? parseAreas(addressOf(used))[0];
  if (!area) throw new HostError("unreadable", name);
  return readSheet(sheet, name, visibility, used, area);
}

function visibilityOf(raw: unknown): Visibility {
  if (raw === XL.sheetVeryHidden) return "veryHidden";
  return raw === 0 || raw === false ? "hidden" : "visible";
}

function readNames(book: WpsWorkbook): DefinedName[] {
  const names: DefinedName[] = [];
  const all = book.Names;
  for (let index = 1, count = Math.min(all.Count, NAME_LIMIT); index <= count; index++) {
    const item = all.Item(index);
    const whole = item.Name;
    if (isOurStore(whole)) continue;
    const mark = whole.lastIndexOf("!");
    const refersTo = item.RefersTo;
    names.push({
      name: whole.slice(mark + 1),
      formula: typeof refersTo === "string" ? refersTo.replace(/^=/u, "") : "",
      sheet: mark < 0 ? null : whole.slice(0, mark).replace(/^'|'$/gu, "").replace(/''/gu, "'"),
    });
  }
  return names;
}

function hasLinks(book: WpsWorkbook): boolean {
  try {
    const links = book.LinkSources?.(XL.excelLinks);
    return Array.isArray(links) && links.length > 0;
  } catch {
    return false;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
