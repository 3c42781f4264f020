import type { Block, Table } from "./blocks.ts";
import type { StoredCell } from "./table-grid.ts";

type StoredRow = readonly StoredCell[];

/** More cells than this are not spread; such a table stays text of its cell. */
const MOST_SPREAD = 20_000;

/**
 * The rows of a table whose cells hold tables of their own, the inner rows and columns made rows and columns of the outer
 * one: a funding block drawn as a table inside a cell of the form is part of the form. Cells beside it are merged downwards.
 * A table of one row or one column stays text of its cell.
 */
export function spreadNested(rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.some((row) => row.some(holdsGrid)) ? rows.flatMap(spreadRow) : rows;
}

function spreadRow(row: StoredRow): readonly StoredRow[] {
  const parts = row.map((cell) => (holdsGrid(cell) ? innerRows(cell) : [[cell]]));
  const height = Math.max(1, ...parts.map((part) => part.length));
  if (height === 1 || height * row.length > MOST_SPREAD) return [row];
  return Array.from({ length: height }, (_, line) => parts.flatMap((part) => lineOf(part, line)));
}

/** A line of the content of a cell; its last line goes on to the foot of the row. */
function lineOf(part: readonly StoredRow[], line: number): StoredRow {
  const last = part.length - 1;
  if (line < last) return part[line] ?? [];
  const goesOn = line > last;
  return (part[last] ?? []).map((cell) => ({
    ...cell,
    vertical: goesOn || cell.vertical === "continue" ? "continue" : "start",
    blocks: goesOn ? [] : cell.blocks,
  }));
}

/** The content of the cell, one row a paragraph or row of a table, over the width of the cell. */
function innerRows({ left, right, blocks }: StoredCell): readonly StoredRow[] {
  return blocks.flatMap((block): readonly StoredRow[] => {
    if (block.kind === "table") return rowsOf(block, left, right);
    return block.text.trim() === "" ? [] : [[{ left, right, vertical: null, joinsLeft: false, blocks: [block] }]];
  });
}

function rowsOf({ cells, rows, widths }: Table, left: number, right: number): readonly StoredRow[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = [left];
  let sum = 0;
  for (const width of widths) edges.push(left + ((right - left) * (sum += width)) / total);
  const lines: StoredCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    const stored: StoredCell = {
      left: edges[cell.column] ?? left,
      right: edges[cell.column + cell.columns] ?? right,
      vertical: cell.rows > 1 ? "start" : null,
      joinsLeft: false,
      blocks: cell.blocks,
    };
    lines[cell.row]?.push(stored);
    for (let line = 1; line < cell.rows; line++)
      lines[cell.row + line]?.push({ ...stored, vertical: "continue", blocks: [] });
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function holdsGrid({ blocks }: StoredCell): boolean {
  return blocks.some(isGrid);
}

function isGrid(block: Block): boolean {
  return block.kind === "table" && block.rows > 1 && block.columns > 1;
}
