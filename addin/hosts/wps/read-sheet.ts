import { formatArea, type Area } from "../../sheet/address.ts";
import { cellKey, keyPosition, type Cell, type SheetSnapshot, type Visibility } from "../../sheet/snapshot.ts";
import { isOurNote } from "../mark-style.ts";
import { HostError } from "../port.ts";
import { addressOf, areaSize, parseAreas, positionsOf } from "./address.ts";
import { askCells, halves } from "./ask.ts";
import { toCellValue, toFormula, toGrid } from "./grid.ts";
import { mergeAreas } from "./merge-areas.ts";
import { XL, type WpsRange, type WpsSheet } from "./object-model.ts";

/** More cells than this on one sheet are refused: the host would freeze for minutes. */
const CELL_LIMIT = 500_000;
/** Rows read with one call. */
const BLOCK_ROWS = 500;

/** One worksheet as plain data; `used` is the area of its used range. */
export function readSheet(
  sheet: WpsSheet,
  name: string,
  visibility: Visibility,
  used: WpsRange,
  area: Area,
): SheetSnapshot {
  if (areaSize(area) > CELL_LIMIT) throw new HostError("too-large", name);
  const hidden = hiddenLines(used, area);
  const values = readGrid(sheet, used, area, "Value2");
  const formulas = readGrid(sheet, used, area, "Formula");
  const cells = new Map<number, Cell>();
  values.forEach((line, r) =>
    line.forEach((raw, c) => {
      const formula = toFormula(formulas[r]?.[c], raw);
      const value = toCellValue(raw, formula !== null);
      if (value !== null || formula !== null)
        cells.set(cellKey(area.top + r, area.left + c), { value, formula, format: "General", locked: true });
    }),
  );
  readFormats(sheet, used, cells);
  readArrays(sheet, cells);
  const isProtected = sheet.ProtectContents === true;
  if (isProtected) readLocks(sheet, area, cells);
  const merges = mergeAreas(sheet, used, area);
  const empty = cells.size === 0 && merges.length === 0;
  return {
    name,
    visibility,
    rowCount: empty ? 0 : Math.max(area.bottom + 1, ...merges.map(({ bottom }) => bottom + 1)),
    columnCount: empty ? 0 : Math.max(area.right + 1, ...merges.map(({ right }) => right + 1)),
    cells,
    merges,
    protected: isProtected,
    ...hidden,
    noted: foreignNotes(sheet),
    validated: [],
  };
}

function readGrid(sheet: WpsSheet, used: WpsRange, area: Area, member: "Value2" | "Formula"): unknown[][] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows <= BLOCK_ROWS) return toGrid(used[member], rows, columns);
  const lines: unknown[][] = [];
  for (let top = area.top; top <= area.bottom; top += BLOCK_ROWS) {
    const bottom = Math.min(area.bottom, top + BLOCK_ROWS - 1);
    lines.push(...toGrid(sheet.Range(formatArea({ ...area, top, bottom }))[member], bottom - top + 1, columns));
  }
  return lines;
}

/** Number formats matter for numbers only: they decide the displayed precision. */
function readFormats(sheet: WpsSheet, used: WpsRange, cells: Map<number, Cell>): void {
  if (cells.size === 0) return;
  const uniform = used.NumberFormat;
  if (typeof uniform === "string") {
    for (const [key, cell] of cells) cells.set(key, { ...cell, format: uniform });
    return;
  }
  const numeric = [...cells]
    .filter(([, { value, formula }]) => typeof value === "number" || formula !== null)
    .map(([key]) => keyPosition(key));
  const formats = askCells(numeric, (address) => textOrNull(sheet.Range(address).NumberFormat));
  for (const [key, format] of formats) change(cells, key, { format });
}

function readArrays(sheet: WpsSheet, cells: Map<number, Cell>): void {
  const formulas = [...cells].filter(([, { formula }]) => formula !== null).map(([key]) => keyPosition(key));
  for (const [key, isArray] of askCells(formulas, (address) => booleanOrNull(sheet.Range(address).HasArray))) {
    if (isArray) change(cells, key, { array: true });
  }
}

/** On a protected sheet also empty cells count: an unlocked one may be filled. */
function readLocks(sheet: WpsSheet, area: Area, cells: Map<number, Cell>): void {
  const visit = (block: Area): void => {
    const locked = booleanOrNull(sheet.Range(formatArea(block)).Locked);
    if (locked === null) {
      for (const half of halves(block)) visit(half);
      return;
    }
    if (locked) return;
    for (const { row, column } of positionsOf([block])) change(cells, cellKey(row, column), { locked: false });
  };
  visit(area);
}

/** Hidden rows and columns: those no visible cell lies in. Unknown where the host does not report visible cells. */
function hiddenLines(used: WpsRange, area: Area): Pick<SheetSnapshot, "hiddenRows" | "hiddenColumns"> {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const visible = visibleAreas(used, area);
  if (visible) {
    for (let row = area.top; row <= area.bottom; row++)
      if (!visible.some(({ top, bottom }) => row >= top && row <= bottom)) hiddenRows.add(row);
    for (let column = area.left; column <= area.right; column++)
      if (!visible.some(({ left, right }) => column >= left && column <= right)) hiddenColumns.add(column);
  }
  return { hiddenRows, hiddenColumns };
}

/** `SpecialCells` throws where nothing is visible, and on a single cell it looks at the whole sheet: not called then. */
function visibleAreas(used: WpsRange, area: Area): Area[] | null {
  if (areaSize(area) === 1) return null;
  try {
    const areas = parseAreas(addressOf(used.SpecialCells(XL.visibleCells)));
    return areas.length === 0 ? null : areas;
  } catch {
    return null;
  }
}

function foreignNotes(sheet: WpsSheet): Set<number> {
  const noted = new Set<number>();
  const comments = sheet.Comments;
  for (let index = 1, count = comments.Count; index <= count; index++) {
    const comment = comments.Item(index);
    const text = comment.Text();
    const [place] = parseAreas(addressOf(comment.Parent));
    if (place && !(typeof text === "string" && isOurNote(text))) noted.add(cellKey(place.top, place.left));
  }
  return noted;
}

function change(cells: Map<number, Cell>, key: number, part: Partial<Cell>): void {
  cells.set(key, { ...(cells.get(key) ?? { value: null, formula: null, format: "General", locked: true }), ...part });
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function booleanOrNull(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
