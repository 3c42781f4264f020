import type { Area } from "../../sheet/address.ts";

/** A part of one sheet to be read in one go; `sheet` is its place in the list of sheets. */
export interface SheetBlock {
  readonly sheet: number;
  readonly area: Area;
}

/**
 * Cells requested in one request. A cell costs about 60 bytes (values, formulas, formats; more with long texts), so
 * this stays well under the 5 MB that Excel on the web allows a response. Blocks are halved where it is not enough.
 */
const CELLS_PER_REQUEST = 20_000;

/** Width of the window read before the size of a sheet is known: official forms have at most about 20 columns. */
const WINDOW_COLUMNS = 30;
/** Cells all windows together may cover: most of it lies outside of the used ranges and costs nothing. */
const WINDOW_CELLS = 60_000;

/** The top-left part of every sheet that is read together with the sheets' sizes, in the same request. */
export function firstWindow(sheets: number): Area {
  const rows = Math.floor(WINDOW_CELLS / WINDOW_COLUMNS / Math.max(1, sheets));
  return { top: 0, left: 0, bottom: Math.min(Math.max(rows, 20), 400) - 1, right: WINDOW_COLUMNS - 1 };
}

/** Rows and columns by which a sheet may have grown since it was read. */
const GROWTH = { rows: 20, columns: 2 };
/** Cells that are requested again in one request; see {@link CELLS_PER_REQUEST} for what a cell costs. */
const CELLS_AGAIN = 60_000;

/** The parts to read again of sheets whose used ranges are known; `null` where one request cannot hold them. */
export function knownWindows(used: readonly (Area | null)[]): Area[] | null {
  const windows = used.map((area): Area => ({
    top: 0,
    left: 0,
    bottom: (area?.bottom ?? -1) + GROWTH.rows,
    right: (area?.right ?? -1) + GROWTH.columns,
  }));
  // What lies outside of a used range costs nothing.
  const cells = used.reduce((sum, area) => sum + (area ? cellCount(area) : 0), 0);
  return cells <= CELLS_AGAIN ? windows : null;
}

/** What of the used range lies outside of the window: below it, and to the right of it. */
export function outsideWindow(used: Area, window: Area): Area[] {
  const rest: Area[] = [];
  if (used.right > window.right)
    rest.push({ ...used, left: Math.max(used.left, window.right + 1), bottom: Math.min(used.bottom, window.bottom) });
  if (used.bottom > window.bottom) rest.push({ ...used, top: Math.max(used.top, window.bottom + 1) });
  return rest.filter((area) => area.top <= area.bottom && area.left <= area.right);
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Cuts blocks by rows to the size of a request and puts small ones together. */
export function intoRequests(blocks: readonly SheetBlock[]): SheetBlock[][] {
  const requests: SheetBlock[][] = [];
  let room = 0;
  for (const block of blocks.flatMap(cutRows)) {
    const size = cellCount(block.area);
    const last = requests.at(-1);
    if (last && size <= room) {
      last.push(block);
      room -= size;
    } else {
      requests.push([block]);
      room = CELLS_PER_REQUEST - size;
    }
  }
  return requests;
}

function cutRows({ sheet, area }: SheetBlock): SheetBlock[] {
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / (area.right - area.left + 1)));
  const pieces: SheetBlock[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    pieces.push({ sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + height - 1) } });
  }
  return pieces;
}

/** Two halves of a request that was too large, or `null` when it is a single row already. */
export function halved(blocks: readonly SheetBlock[]): [SheetBlock[], SheetBlock[]] | null {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (!block || block.area.top === block.area.bottom) return null;
  const { sheet, area } = block;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
}
