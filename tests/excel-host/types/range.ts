import { FAULTS } from "../fault.ts";
import type { CellModel, SheetModel } from "../model.ts";
import {
  bounding,
  cellRect,
  formatRect,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  quoteSheet,
  type Rect,
} from "../rect.ts";
import type { Session } from "../session.ts";
import { numberArgument, ServerObject, textArgument, type ServerType } from "../server-type.ts";
import { areasObject } from "./range-areas.ts";
import { conditionalFormatsObject } from "./conditional-format.ts";
import { formatObject, requireFormatting } from "./range-format.ts";
import { worksheetObject } from "./worksheet.ts";

export interface RangeData {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** A range as server object; outside the grid it is an invalid argument. */
export function rangeObject(sheet: SheetModel, rect: Rect): ServerObject {
  if (rect.top < 0 || rect.left < 0 || rect.rows < 1 || rect.columns < 1) throw FAULTS.badArgument();
  if (rect.top + rect.rows > MAX_ROWS || rect.left + rect.columns > MAX_COLUMNS) throw FAULTS.badArgument();
  return ServerObject.of(rangeType, { sheet, rect });
}

/** A range argument: a Range object or an A1 text on the given sheet. */
export function rangeArgument(sheet: SheetModel, value: unknown): RangeData {
  const range = ServerObject.dataOf(value, rangeType);
  if (range) return range;
  const parsed = parseReference(textArgument(value));
  if (!parsed || (parsed.sheet !== null && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase()))
    throw FAULTS.badArgument();
  return { sheet, rect: parsed.rect };
}

export function fullAddress({ sheet, rect }: RangeData): string {
  return `${quoteSheet(sheet.name)}!${formatRect(rect)}`;
}

/** One answer per cell, as a grid. */
function grid<T>({ sheet, rect }: RangeData, answer: (cell: CellModel | undefined) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_unused, j) => answer(sheet.peek(rect.top + i, rect.left + j))),
  );
}

/** A written value as grid: one scalar fills the range, anything else must have the range's size. */
function sizedGrid({ rect }: RangeData, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return Array.from({ length: rect.rows }, () => Array<unknown>(rect.columns).fill(value));
  const rows: readonly unknown[] = value;
  const lines = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : []));
  if (lines.length !== rect.rows || lines.some((line) => line.length !== rect.columns)) throw FAULTS.badSize();
  return lines;
}

/** Protection refuses the whole range if any of its cells is locked, even where the written value is `null`. */
function requireUnlocked({ sheet, rect }: RangeData): void {
  if (sheet.isLocked(rect)) throw FAULTS.denied();
}

function enter(range: RangeData, value: unknown, session: Session): void {
  const lines = sizedGrid(range, value);
  requireUnlocked(range);
  session.workbook.enter(range.sheet, range.rect, lines, "ThisLocalAddin");
}

function allSame(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

const shifted = ({ sheet, rect }: RangeData, rows: number, columns: number, size: Partial<Rect> = {}): ServerObject =>
  rangeObject(sheet, { ...rect, ...size, top: rect.top + rows, left: rect.left + columns });

function usedIn({ sheet, rect }: RangeData, valuesOnly: boolean): ServerObject | null {
  const used = sheet.used(valuesOnly);
  const part = used && intersect(used, rect);
  return part && rangeObject(sheet, part);
}

function clear(range: RangeData, what: string, session: Session): void {
  requireUnlocked(range);
  for (const cell of range.sheet.within(range.rect)) {
    if (what !== "formats" && what !== "hyperlinks") {
      cell.value = "";
      cell.formula = null;
    }
    if (what === "all" || what === "formats") {
      for (const name of Object.keys(cell.style)) Reflect.deleteProperty(cell.style, name);
      cell.format = "General";
    }
    if (what !== "contents" && what !== "formats") cell.hyperlink = null;
  }
  session.workbook.changed(range.sheet, range.rect, "ThisLocalAddin");
}

const indexes = (start: number, count: number): number[] => Array.from({ length: count }, (_, i) => start + i);

const formulas = {
  get: (range: RangeData) => grid(range, (cell) => cell?.formula ?? cell?.value ?? ""),
  set: enter,
};

export const rangeType: ServerType<RangeData> = {
  name: "Range",
  tracked: true,
  scalars: {
    Address: { get: fullAddress },
    RowIndex: { get: ({ rect }) => rect.top },
    ColumnIndex: { get: ({ rect }) => rect.left },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    CellCount: { get: ({ rect }) => rect.rows * rect.columns },
    Values: { get: (range) => grid(range, (cell) => cell?.value ?? ""), set: enter },
    Formulas: formulas,
    NumberFormat: {
      get: (range) => grid(range, (cell) => cell?.format ?? "General"),
      set(range, value) {
        requireFormatting(range.sheet);
        const { top, left } = range.rect;
        sizedGrid(range, value).forEach((line, i) =>
          line.forEach((format, j) => {
            if (typeof format === "string") range.sheet.cell(top + i, left + j).format = format;
          }),
        );
      },
    },
    RowHidden: {
      get: (range) => allSame(indexes(range.rect.top, range.rect.rows).map((row) => range.sheet.hiddenRows.has(row))),
    },
    ColumnHidden: {
      get: (range) =>
        allSame(indexes(range.rect.left, range.rect.columns).map((column) => range.sheet.hiddenColumns.has(column))),
    },
    SavedAsArray: {
      get: (range) =>
        allSame(
          grid(
            range,
            (cell) =>
              cell !== undefined && range.sheet.arrays.some((area) => intersect(area, cellRect(cell.row, cell.column))),
          ).flat(),
        ),
    },
    Hyperlink: {
      get: ({ sheet, rect }) => sheet.peek(rect.top, rect.left)?.hyperlink ?? null,
      set({ sheet, rect }, value, { workbook }) {
        if (typeof value !== "object" || value === null) throw FAULTS.badArgument();
        const cell = sheet.cell(rect.top, rect.left);
        cell.hyperlink = value;
        if ("textToDisplay" in value && typeof value.textToDisplay === "string") cell.value = value.textToDisplay;
        workbook.changed(sheet, rect, "ThisLocalAddin");
      },
    },
  },
  navigation: {
    Format: ({ sheet, rect }) => formatObject(sheet, [rect]),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    ConditionalFormats: ({ sheet, rect }) => conditionalFormatsObject(sheet, [rect]),
  },
  methods: {
    GetCell: (range, [row, column]) =>
      shifted(range, numberArgument(row), numberArgument(column), { rows: 1, columns: 1 }),
    GetRow: (range, [row]) => shifted(range, numberArgument(row), 0, { rows: 1 }),
    GetBoundingRect: (range, [other]) =>
      rangeObject(range.sheet, bounding(range.rect, rangeArgument(range.sheet, other).rect)),
    GetIntersectionOrNullObject(range, [other]) {
      const part = intersect(range.rect, rangeArgument(range.sheet, other).rect);
      return part && rangeObject(range.sheet, part);
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => usedIn(range, valuesOnly === true),
    Merge({ sheet, rect }, [across]) {
      requireFormatting(sheet);
      if (across === true) throw FAULTS.unknownMember("Range.merge(true)");
      sheet.merges = [...sheet.merges.filter((area) => !intersect(area, rect)), rect];
      // The content of the covered cells goes.
      for (const cell of sheet.within(rect)) {
        if (cell.row === rect.top && cell.column === rect.left) continue;
        cell.value = "";
        cell.formula = null;
      }
    },
    GetMergedAreasOrNullObject({ sheet, rect }) {
      const merges = sheet.merges.filter((area) => intersect(area, rect));
      return merges.length > 0 ? areasObject(sheet, merges) : null;
    },
    GetSpecialCellsOrNullObject({ sheet, rect }, [kind]) {
      if (kind !== "DataValidations") throw FAULTS.unknownMember(`Range.getSpecialCells(${textArgument(kind)})`);
      const areas = sheet.validated.flatMap((area) => intersect(area, rect) ?? []);
      return areas.length > 0 ? areasObject(sheet, areas) : null;
    },
    GetCellProperties: (range) =>
      grid(range, (cell) => ({ format: { protection: { locked: cell?.style.locked ?? true } } })),
    GetRowProperties: ({ sheet, rect }) =>
      indexes(rect.top, rect.rows).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
    GetColumnProperties: ({ sheet, rect }) =>
      indexes(rect.left, rect.columns).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })),
    Clear: (range, [what], session) => clear(range, textArgument(what, "All").toLowerCase(), session),
    Select({ sheet, rect }, _args, session) {
      if (session.otherWorkbookInFront || sheet.visibility !== "Visible") throw FAULTS.general();
      session.workbook.active = sheet;
      session.workbook.selection = { sheet, rect };
    },
    _ValidateArraySize({ rect }, [rows, columns]) {
      if (rows !== rect.rows || columns !== rect.columns) throw FAULTS.badSize();
    },
  },
};
