import type { Block, Table } from "./blocks.ts";
import { spreadNested } from "./nested-tables.ts";
import { tableGrid, type StoredCell } from "./table-grid.ts";

/** Cells of a frame that hold words of their own: a title, a date, who filled it in. More of them are labels of a form. */
const MOST_CAPTIONS = 3;

/**
 * What is in the place of a table: the table itself, tables inside its cells made part of it; or, where it only frames
 * other things (one cell, one column, or mostly tables inside its cells), the content of its cells in reading order.
 */
export function tableBlocks(stored: readonly (readonly StoredCell[])[]): readonly Block[] {
  const table = tableGrid(stored);
  if (table.cells.length === 0) return [];
  if (isFrame(table)) return table.cells.flatMap((cell) => cell.blocks);
  const spread = spreadNested(stored);
  return [spread === stored ? table : tableGrid(spread)];
}

function isFrame({ cells, columns }: Table): boolean {
  if (cells.length === 1 || columns === 1) return true;
  let whole = 0;
  let inside = 0;
  let own = 0;
  for (const cell of cells) {
    whole += lettersOf(cell.text);
    if (cell.text.trim() !== "" && cell.blocks.every(({ kind }) => kind === "paragraph")) own++;
    for (const block of cell.blocks)
      if (block.kind === "table") inside += block.cells.reduce((sum, { text }) => sum + lettersOf(text), 0);
  }
  return inside * 2 > whole && own <= MOST_CAPTIONS;
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}
