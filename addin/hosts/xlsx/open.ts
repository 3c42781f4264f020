import { withDateSystem, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { HostError, type ReadOptions } from "../port.ts";
import { checkFileKind } from "./file-kind.ts";
import { Package } from "../ooxml/package.ts";
import { readCellFormats, type CellFormats } from "./parts/cell-formats.ts";
import { foreignNotes, readNotes } from "./parts/notes.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import { readSharedStrings } from "./parts/shared-strings.ts";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./parts/workbook.ts";
import { withoutResultSheets } from "../result-sheets.ts";
import { readSheet } from "./read/sheet.ts";
import type { Inflater } from "../ooxml/zip/inflater.ts";
import type { ZipLimits } from "../ooxml/zip/read.ts";

/** How a file is opened. */
export interface OpenOptions extends ReadOptions {
  /** Node's zlib where it is there (`nodeInflater`); fflate otherwise. */
  readonly inflater?: Inflater;
  readonly limits?: ZipLimits;
  /** More cells than this in the whole workbook are refused as `too-large`. Default 5,000,000, as Excel's own add-in interface. */
  readonly cellLimit?: number;
}

/** An opened workbook: what it holds, and the package it came from for changing it later. */
export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly package: Package;
}

const CELL_LIMIT = 5_000_000;

/**
 * Reads an .xlsx or .xlsm file. Throws {@link HostError} `unreadable` (or `too-large`, `cancelled`) with a Chinese detail
 * on anything else; the bytes are never changed.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): OpenedWorkbook {
  checkFileKind(bytes);
  const pack = Package.open(bytes, options.inflater, options.limits);
  return { snapshot: readPackage(pack, options), package: pack };
}

/** The snapshot of a package. */
export function readPackage(pack: Package, options: OpenOptions = {}): WorkbookSnapshot {
  const workbook = readWorkbookPart(pack);
  const context = sheetContext(pack, workbook);
  let room = options.cellLimit ?? CELL_LIMIT;
  const sheets = workbook.sheets.map((entry, index) => {
    if (options.signal?.aborted) throw new HostError("cancelled", "");
    const sheet = readEntry(pack, entry, { ...context, date1904: workbook.date1904, cellLimit: room });
    room -= sheet.cells.size;
    options.onProgress?.(index + 1, workbook.sheets.length);
    return sheet;
  });
  return withoutResultSheets({
    sheets: sheets.map((sheet) => withDateSystem(sheet, workbook.date1904)),
    names: workbook.names,
    date1904: workbook.date1904,
    externalLinks: workbook.externalLinks,
  });
}

/** What all sheets of a workbook share. */
function sheetContext(
  pack: Package,
  { relationships }: WorkbookPart,
): { strings: readonly string[]; formats: CellFormats } {
  const target = (kind: string): string | undefined =>
    relationships.find(({ type, external }) => type === kind && !external)?.target;
  const strings = target("sharedStrings");
  return {
    strings: strings === undefined || !pack.has(strings) ? [] : readSharedStrings(pack, strings),
    formats: readCellFormats(pack, target("styles")),
  };
}

function readEntry(
  pack: Package,
  { name, visibility, part }: SheetEntry,
  context: { strings: readonly string[]; formats: CellFormats; date1904: boolean; cellLimit: number },
): SheetSnapshot {
  const content = readSheet(pack.demand(part), { ...context, part });
  return { name, visibility, ...content, noted: foreignNotes(readNotes(pack, readRelationships(pack, part))) };
}
