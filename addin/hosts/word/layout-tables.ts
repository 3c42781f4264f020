import type { Block, Table } from "./blocks.ts";

/**
 * What is in the place of a table: the table itself; or, where it only frames other things (one cell, one column, or
 * mostly tables inside its cells), the content of its cells in reading order.
 */
export function liftFrames(table: Table): readonly Block[] {
  if (table.cells.length === 0) return [];
  return isFrame(table) ? table.cells.flatMap((cell) => cell.blocks) : [table];
}

function isFrame({ cells, columns }: Table): boolean {
  if (cells.length === 1 || columns === 1) return true;
  let whole = 0;
  let inside = 0;
  for (const cell of cells) {
    whole += lettersOf(cell.text);
    for (const block of cell.blocks)
      if (block.kind === "table") inside += block.cells.reduce((sum, { text }) => sum + lettersOf(text), 0);
  }
  return inside * 2 > whole;
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}
