import type { Area } from "../../addin/sheet/address.ts";
import { cellKey, type Cell, type CellValue, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { mergeIndex } from "../../addin/sheet/merges.ts";

export interface CellData {
  value: CellValue;
  formula: string | null;
  format: string;
  locked: boolean;
  /** The cells of the array formula this one belongs to. */
  array: Area | null;
}

export interface ConditionData {
  areas: readonly Area[];
  readonly type: number;
  readonly formula: string;
  color: number | null;
}

export interface CommentData {
  row: number;
  column: number;
  text: string;
}

export interface SheetData {
  name: string;
  visible: number;
  cells: Map<number, CellData>;
  merges: Area[];
  protected: boolean;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  comments: CommentData[];
  /** Highest priority first. */
  conditions: ConditionData[];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  bold: Set<number>;
  page: Record<string, string | number | boolean>;
}

export interface NameData {
  readonly name: string;
  readonly refersTo: string;
  readonly visible: boolean;
}

/** Everything a workbook holds; comparable and cloneable. */
export interface BookData {
  readonly name: string;
  readonly fullName: string;
  sheets: SheetData[];
  names: NameData[];
  active: string;
  date1904: boolean;
  links: readonly string[];
}

export const BLANK: Readonly<CellData> = { value: null, formula: null, format: "General", locked: true, array: null };

export function emptySheet(name: string): SheetData {
  return {
    name,
    visible: -1,
    cells: new Map(),
    merges: [],
    protected: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments: [],
    conditions: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    bold: new Set(),
    page: {},
  };
}

/** A workbook out of a snapshot; noted cells have a note of the user. */
export function bookOf(workbook: WorkbookSnapshot, name = "自评表.xlsx", foreignNote = "财务科：请补充"): BookData {
  const sheets = workbook.sheets.map((sheet): SheetData => {
    const covered = mergeIndex(sheet);
    const cells = new Map<number, CellData>();
    for (const [key, cell] of sheet.cells) {
      const { row, column } = { row: Math.floor(key / 16_384), column: key % 16_384 };
      if (!covered.isCovered(row, column)) cells.set(key, cellData(cell));
    }
    for (const area of arrayAreas(sheet.cells)) {
      for (let row = area.top; row <= area.bottom; row++) {
        const cell = cells.get(cellKey(row, area.left));
        if (cell) cell.array = area;
      }
    }
    return {
      ...emptySheet(sheet.name),
      visible: sheet.visibility === "visible" ? -1 : sheet.visibility === "hidden" ? 0 : 2,
      cells,
      merges: [...sheet.merges],
      protected: sheet.protected,
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      comments: [...sheet.noted].map((key) => ({
        row: Math.floor(key / 16_384),
        column: key % 16_384,
        text: foreignNote,
      })),
    };
  });
  return {
    name,
    fullName: `C:\\文档\\${name}`,
    sheets,
    names: workbook.names.map((item) => ({
      name: item.sheet === null ? item.name : `'${item.sheet.replace(/'/gu, "''")}'!${item.name}`,
      refersTo: `=${item.formula}`,
      visible: true,
    })),
    active: sheets[0]?.name ?? "",
    date1904: workbook.date1904,
    links: workbook.externalLinks ? ["D:\\其他.xlsx"] : [],
  };
}

function cellData({ value, formula, format, locked }: Cell): CellData {
  return { value, formula, format, locked, array: null };
}

/** Vertical runs of array cells: as much as the fixtures need. */
function arrayAreas(cells: ReadonlyMap<number, Cell>): Area[] {
  const keys = [...cells]
    .filter(([, cell]) => cell.array)
    .map(([key]) => key)
    .sort((a, b) => a - b);
  const areas: Area[] = [];
  for (const key of keys) {
    const row = Math.floor(key / 16_384);
    const column = key % 16_384;
    const last = areas[areas.length - 1];
    if (last?.left === column && last.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}
