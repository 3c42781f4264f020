import { withDateSystem, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { openCompoundFile } from "../compound-file.ts";
import { fileError } from "../problem.ts";
import { checkFileKind } from "../xlsx/file-kind.ts";
import { readGlobals, type SheetEntry } from "./globals.ts";
import { SUBSTREAM, substreamsOf, type Substream } from "./records.ts";
import { readSheet } from "./sheet.ts";

/** Old .xls files above this size are not read: their records are held whole in memory. */
const SIZE_LIMIT = 64 * 1024 * 1024;
/** Cells of the whole workbook, as for .xlsx. */
const CELL_LIMIT = 5_000_000;

/**
 * Reads an old .xls file (Excel 5.0 to 2003, BIFF5 and BIFF8): values, number formats, merges, sheet names and what is
 * hidden. Read only: formulas are left out, their stored results are kept. Rejects with a `HostError` that says what the file
 * is where it is none or cannot be read.
 */
export function openXls(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return new Promise((resolve) => {
    resolve(readXls(bytes));
  });
}

function readXls(bytes: Uint8Array): WorkbookSnapshot {
  checkFileKind(bytes, "xls");
  if (bytes.length > SIZE_LIMIT) throw fileError("tooLarge");
  try {
    return readStream(workbookStream(bytes));
  } catch (error) {
    // A record or sector that points outside of the file.
    if (error instanceof RangeError) throw fileError("legacyUnreadable");
    throw error;
  }
}

/** Excel 97 and later call the stream Workbook, Excel 5.0 and 95 Book; some programs write it without a container. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  if (!file) return bytes;
  const stream = file.stream("Workbook", "Book");
  if (!stream) throw fileError("legacyUnreadable");
  return stream;
}

function readStream(stream: Uint8Array): WorkbookSnapshot {
  const substreams = substreamsOf(stream);
  const [first] = substreams;
  if (first?.kind !== SUBSTREAM.globals) throw fileError("legacyUnreadable");
  const globals = readGlobals(first);
  if (globals.sheets.length === 0) throw fileError(first.isCut ? "legacyUnreadable" : "noWorksheet");
  let room = CELL_LIMIT;
  const sheets = globals.sheets.map((entry, index): SheetSnapshot => {
    const content = readSheet(substreamOf(entry, index, globals.sheets, substreams), globals, room);
    room -= content.cells.size;
    return withDateSystem(
      { name: entry.name, visibility: entry.visibility, ...content, validated: [] },
      globals.date1904,
    );
  });
  return { sheets, names: [], date1904: globals.date1904, externalLinks: globals.externalLinks };
}

/** Where a sheet's offset is wrong, as some exporters write it, its place in the order decides which one is meant. */
function substreamOf(
  { at }: SheetEntry,
  index: number,
  entries: readonly SheetEntry[],
  substreams: readonly Substream[],
): Substream {
  const worksheets = substreams.filter(({ kind }) => kind === SUBSTREAM.worksheet);
  const listed = worksheets.find((substream) => substream.at === at);
  const isShared = entries.some((other, place) => place !== index && other.at === at);
  const byOrder = worksheets.length === entries.length ? worksheets[index] : undefined;
  const found = listed && !isShared ? listed : byOrder;
  if (!found || found.isCut) throw fileError("legacyUnreadable");
  return found;
}
