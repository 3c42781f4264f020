import { formatArea, formatPosition } from "../../addin/sheet/address.ts";
import { isError, keyPosition, type SheetSnapshot, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { newId, WorkbookModel, type SheetModel } from "./model.ts";
import { formatRect, parseReference, type Rect } from "./rect.ts";
import type { Scalar } from "./typed-input.ts";

/** One cell of {@link SheetData}; everything but the value has Excel's default. */
export interface CellData {
  readonly value?: Scalar;
  /** With or without `=`. */
  readonly formula?: string;
  readonly format?: string;
  readonly locked?: boolean;
}

/** A worksheet as plain JSON, so that a test can hand it to a browser page. Addresses are A1 texts. */
export interface SheetData {
  readonly name: string;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly cells: Readonly<Record<string, CellData>>;
  readonly merges?: readonly string[];
  readonly arrays?: readonly string[];
  readonly validated?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Protection with its options, e.g. `{ allowFormatCells: true }`; absent means unprotected. */
  readonly protection?: Readonly<Record<string, boolean>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly comments?: Readonly<Record<string, string>>;
}

export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Defined names: name to formula with `=`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly structureProtected?: boolean;
}

function rect(address: string): Rect {
  const parsed = parseReference(address);
  if (!parsed) throw new RangeError(`Not an address: ${address}`);
  return parsed.rect;
}

export function buildWorkbook(data: WorkbookData): WorkbookModel {
  const workbook = new WorkbookModel();
  for (const each of data.sheets) fillSheet(workbook.addSheet(each.name), each);
  workbook.names = Object.entries(data.names ?? {}).map(([name, formula]) => ({ name, formula, visible: true }));
  for (const [key, value] of Object.entries(data.settings ?? {})) workbook.settings.set(key, value);
  workbook.structureProtected = data.structureProtected ?? false;
  return workbook;
}

function fillSheet(sheet: SheetModel, data: SheetData): void {
  sheet.visibility = data.visibility ?? "Visible";
  for (const [address, { value, formula, format, locked }] of Object.entries(data.cells)) {
    const { top, left } = rect(address);
    const cell = sheet.cell(top, left);
    cell.value = value ?? "";
    cell.formula = formula === undefined ? null : `=${formula.replace(/^=/, "")}`;
    cell.format = format ?? "General";
    if (locked === false) cell.style.locked = false;
  }
  sheet.merges = (data.merges ?? []).map(rect);
  sheet.arrays = (data.arrays ?? []).map(rect);
  sheet.validated = (data.validated ?? []).map(rect);
  for (const row of data.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of data.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  sheet.protection = data.protection ?? null;
  for (const list of ["notes", "comments"] as const) {
    sheet[list] = Object.entries(data[list] ?? {}).map(([address, content]) => {
      const { top, left } = rect(address);
      return { id: newId(), sheet, row: top, column: left, content, author: "同事", visible: false };
    });
  }
}

/** A snapshot of the product as data for the emulated workbook; noted cells get the given text. */
export function workbookData(snapshot: WorkbookSnapshot, noteText = "请补充说明"): WorkbookData {
  return {
    sheets: snapshot.sheets.map((sheet) => sheetData(sheet, noteText)),
    names: Object.fromEntries(snapshot.names.map(({ name, formula }) => [name, `=${formula}`])),
  };
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function sheetData(sheet: SheetSnapshot, noteText: string): SheetData {
  const cells: Record<string, CellData> = {};
  for (const [key, { value, formula, format, locked }] of sheet.cells) {
    cells[formatPosition(keyPosition(key))] = {
      ...(value === null ? {} : { value: isError(value) ? value.error : value }),
      ...(formula === null ? {} : { formula }),
      format,
      locked,
    };
  }
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    cells,
    merges: sheet.merges.map(formatArea),
    arrays: arrayAreas(sheet),
    validated: sheet.validated.map(formatArea),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    ...(sheet.protected ? { protection: {} } : {}),
    notes: Object.fromEntries([...sheet.noted].map((key) => [formatPosition(keyPosition(key)), noteText])),
  };
}

/** Array cells with the same formula in one column stand for one array formula. */
function arrayAreas(sheet: SheetSnapshot): string[] {
  const spans = new Map<string, { top: number; left: number; bottom: number }>();
  for (const [key, cell] of sheet.cells) {
    if (!cell.array) continue;
    const { row, column } = keyPosition(key);
    const id = `${column} ${cell.formula ?? ""}`;
    const known = spans.get(id);
    spans.set(id, { left: column, top: Math.min(row, known?.top ?? row), bottom: Math.max(row, known?.bottom ?? row) });
  }
  return [...spans.values()].map(({ top, left, bottom }) =>
    formatRect({ top, left, rows: bottom - top + 1, columns: 1 }),
  );
}

/** Everything a person could see or a file would store, without the identifiers Excel makes up: for deep comparison. */
export function lookAt(workbook: WorkbookModel): unknown {
  return structuredClone({
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.cells.values()]
        .filter(
          ({ value, formula, format, style, hyperlink }) =>
            value !== "" ||
            formula !== null ||
            format !== "General" ||
            Object.keys(style).length > 0 ||
            hyperlink !== null,
        )
        .sort((a, b) => a.row - b.row || a.column - b.column),
      merges: sheet.merges,
      conditionalFormats: sheet.conditionalFormats.map(({ type, rects, formula, fill, fontColor, stopIfTrue }) => ({
        type,
        rects,
        formula,
        fill,
        fontColor,
        stopIfTrue,
      })),
      remarks: [...sheet.comments, ...sheet.notes].map(({ row, column, content, author }) => ({
        row,
        column,
        content,
        author,
      })),
      names: sheet.names,
      protection: sheet.protection,
      frozenRows: sheet.frozenRows,
      pageLayout: sheet.pageLayout,
      columnWidths: [...sheet.columnWidths],
      rowHeights: [...sheet.rowHeights],
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    })),
    names: workbook.names,
    settings: [...workbook.settings],
  });
}
