import { parseArea, type Area } from "./address.ts";
import {
  cellKey,
  type Cell,
  type CellValue,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "./snapshot.ts";

/** What {@link sheetOf} accepts beside the grid; everything is optional. */
interface SheetOptions {
  /** Merged areas in A1 notation. */
  readonly merges?: readonly string[];
  /** Values by A1 address that replace those of the grid; `""` and `null` empty the cell. */
  readonly edits?: Readonly<Record<string, CellValue>>;
  /** Formulas by A1 address, without `=`. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Number formats by A1 address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** A1 addresses that are unlocked. */
  readonly unlocked?: readonly string[];
  readonly protected?: boolean;
  readonly visibility?: SheetSnapshot["visibility"];
}

/** A sheet snapshot out of a grid of rows: row 0 is Excel row 1; `""` and `null` are empty cells. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const merges = (options.merges ?? []).map(areaOrThrow);
  const cells = new Map<number, Cell>();
  const put = (row: number, column: number, change: Partial<Cell>): void => {
    const key = cellKey(row, column);
    cells.set(key, {
      ...(cells.get(key) ?? { value: null, formula: null, format: "General", locked: true }),
      ...change,
    });
  };
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && value !== "") put(r, c, { value });
    }),
  );
  const at = (address: string, change: Partial<Cell>): void => {
    const { top, left } = areaOrThrow(address);
    put(top, left, change);
  };
  for (const [address, value] of Object.entries(options.edits ?? {}))
    at(address, { value: value === "" ? null : value });
  for (const [address, formula] of Object.entries(options.formulas ?? {})) at(address, { formula });
  for (const [address, format] of Object.entries(options.formats ?? {})) at(address, { format });
  for (const address of options.unlocked ?? []) at(address, { locked: false });
  return {
    name,
    visibility: options.visibility ?? "visible",
    rowCount: Math.max(rows.length, ...merges.map((area) => area.bottom + 1)),
    columnCount: Math.max(0, ...rows.map((row) => row.length), ...merges.map((area) => area.right + 1)),
    cells,
    merges,
    protected: options.protected ?? false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
    validated: [],
  };
}

/** A workbook snapshot out of sheets. */
export function workbookOf(sheets: readonly SheetSnapshot[], names: readonly DefinedName[] = []): WorkbookSnapshot {
  return { sheets, names, date1904: false, externalLinks: false };
}

function areaOrThrow(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new RangeError(`Not an A1 area: ${text}`);
  return area;
}
