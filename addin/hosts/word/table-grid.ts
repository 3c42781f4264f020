import { blocksText, type Block, type Table, type TableCell } from "./blocks.ts";

/** A cell as a document stores it: its left and right edges on one scale for the whole table, in twips. */
export interface StoredCell {
  readonly left: number;
  readonly right: number;
  /** `continue`: belongs to the cell above; `start` opens such a cell. */
  readonly vertical: "start" | "continue" | null;
  /** Belongs to the cell to its left. */
  readonly joinsLeft: boolean;
  readonly blocks: readonly Block[];
}

/** Edges closer than this (3.5 mm) are one edge dragged by hand, unless a cell would vanish. */
const SNAP_TWIPS = 200;
/** In rows that otherwise are built alike an edge may be dragged further (9 mm). */
const DRAG_TWIPS = 510;

interface OpenCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  readonly blocks: readonly Block[];
}

/**
 * The regular grid of a table. Word stores the union of all edges of all rows; an edge dragged by hand in one row would
 * part a column in two. Such edges are put on one line first. A cell that continues no other is a cell of its own.
 */
export function tableGrid(stored: readonly (readonly StoredCell[])[]): Table {
  const rows = aligned(stored);
  const snapped = snapEdges(rows);
  const line = (edge: number): number => snapped.get(edge) ?? edge;
  const edges = [...new Set(rows.flatMap((row) => row.flatMap(({ left, right }) => [line(left), line(right)])))].sort(
    (a, b) => a - b,
  );
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const at = (edge: number): number => place.get(line(edge)) ?? 0;
  const cells: OpenCell[] = [];
  let above = new Map<number, OpenCell>();
  rows.forEach((row, index) => {
    const open = new Map<number, OpenCell>();
    let previous: OpenCell | null = null;
    for (const cell of row) {
      const [left, right] = [at(cell.left), at(cell.right)];
      if (cell.joinsLeft && previous) {
        // The cell to the left may itself continue the one above, which is as wide already.
        previous.columns = Math.max(previous.columns, right - previous.column);
        continue;
      }
      const continued: OpenCell | undefined = cell.vertical === "continue" ? above.get(left) : undefined;
      previous = continued ?? { row: index, column: left, rows: 1, columns: right - left, blocks: cell.blocks };
      if (continued) continued.rows = index - continued.row + 1;
      else cells.push(previous);
      if (cell.vertical !== null) open.set(left, previous);
    }
    above = open;
  });
  return {
    kind: "table",
    cells: cells.map((cell): TableCell => ({ ...cell, text: blocksText(cell.blocks) })),
    rows: rows.length,
    columns: Math.max(0, edges.length - 1),
    widths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
  };
}

/** A row whose cells are built like those of the row above takes over that row's edges where they differ a little. */
function aligned(rows: readonly (readonly StoredCell[])[]): readonly (readonly StoredCell[])[] {
  let model: readonly StoredCell[] = [];
  return rows.map((row) => {
    const next = followsModel(row, model)
      ? row.map((cell, index) => ({
          ...cell,
          left: model[index]?.left ?? cell.left,
          right: model[index]?.right ?? cell.right,
        }))
      : row;
    model = next;
    return next;
  });
}

function followsModel(row: readonly StoredCell[], model: readonly StoredCell[]): boolean {
  return (
    row.length > 2 &&
    row.length === model.length &&
    row.every((cell, index) => {
      const other = model[index];
      if (!other) return false;
      const room = Math.min(cell.right - cell.left, other.right - other.left) / 2;
      const near = Math.min(DRAG_TWIPS, room);
      return Math.abs(cell.left - other.left) < near && Math.abs(cell.right - other.right) < near;
    })
  );
}

/** For each edge the edge it is drawn to: the first of those close together. */
function snapEdges(rows: readonly (readonly StoredCell[])[]): Map<number, number> {
  const startsOf = new Map<number, number[]>();
  const edges = new Set<number>();
  for (const row of rows) {
    for (const { left, right } of row) {
      edges.add(left).add(right);
      const starts = startsOf.get(right);
      if (starts) starts.push(left);
      else startsOf.set(right, [left]);
    }
  }
  const snapped = new Map<number, number>();
  let head = Number.NEGATIVE_INFINITY;
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const near = edge - head < SNAP_TWIPS;
    const vanishes =
      near && (startsOf.get(edge) ?? []).some((left) => left < edge && (snapped.get(left) ?? left) === head);
    if (!near || vanishes) head = edge;
    snapped.set(edge, head);
  }
  return snapped;
}
