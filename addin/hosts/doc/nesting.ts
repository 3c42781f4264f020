import type { Block, Paragraph } from "../word/blocks.ts";
import { tableBlocks } from "../word/layout-tables.ts";
import type { ReadLimits } from "../word/read-limits.ts";
import type { StoredCell } from "../word/table-grid.ts";
import { mergeOf, type ParagraphMark } from "./paragraph-marks.ts";

/** How a paragraph ends. */
interface Ending {
  readonly cellMark: boolean;
  readonly deleted: boolean;
}

interface OpenTable {
  readonly rows: StoredCell[][];
  cells: Block[][];
  blocks: Block[];
}

const PLAIN_WIDTH = 1_440;

/** Puts paragraphs into the tables their marks name: in a .doc a table is nothing but a property of paragraphs. */
export class Nesting {
  readonly blocks: Block[] = [];
  private readonly open: OpenTable[] = [];
  private lost = 0;

  /** Cells that are in no table or in no whole row: a sound file has none. */
  get lostCells(): number {
    return this.lost;
  }

  constructor(private readonly limits: ReadLimits) {}

  /** Takes the next paragraph; `cellMark` where its end is the mark of a cell, `deleted` where that end is deleted. */
  add(paragraphs: readonly Block[], mark: ParagraphMark, { cellMark, deleted }: Ending): void {
    this.limits.table(mark.depth);
    while (this.open.length > mark.depth) this.close();
    while (this.open.length < mark.depth) this.open.push({ rows: [], cells: [], blocks: [] });
    const table = this.open.at(-1);
    if (!table) {
      if (cellMark) this.lost++;
      this.blocks.push(...paragraphs);
      return;
    }
    const atCell = mark.depth > 1 ? mark.innerCellEnd : cellMark;
    if (mark.rowEnd) {
      this.lost += surplus(table.cells.length, mark);
      if (!deleted) table.rows.push(rowOf(table.cells, mark));
      table.cells = [];
      table.blocks = [];
      return;
    }
    table.blocks.push(...paragraphs);
    if (!atCell) return;
    this.limits.cell();
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  /** The end of the text. */
  end(): Block[] {
    while (this.open.length > 0) this.close();
    return this.blocks;
  }

  private close(): void {
    const table = this.open.pop();
    if (!table) return;
    this.lost += table.cells.length + (table.blocks.length > 0 ? 1 : 0);
    // Text behind the last whole row belongs to no cell and must not be lost.
    const rest = [...table.cells.flat(), ...table.blocks].filter((block) => !isBlank(block));
    (this.open.at(-1)?.blocks ?? this.blocks).push(...tableBlocks(table.rows), ...rest);
  }
}

function isBlank(block: Block): boolean {
  return block.kind === "paragraph" && (block satisfies Paragraph).text.trim() === "";
}

/** Cells beyond those a row is defined with: those of a row before it that did not end. */
function surplus(cells: number, { edges }: ParagraphMark): number {
  return edges.length > 1 ? Math.max(0, cells - (edges.length - 1)) : 0;
}

/** A row whose definition does not fit its cells gets columns of one width. */
function rowOf(cells: readonly Block[][], { edges, merges }: ParagraphMark): StoredCell[] {
  const fits =
    edges.length > cells.length && edges.every((edge, index) => index === 0 || edge >= (edges[index - 1] ?? 0));
  return cells.map((blocks, index): StoredCell => {
    const left = fits ? (edges[index] ?? 0) : index * PLAIN_WIDTH;
    const right = fits ? (edges[index + 1] ?? 0) : (index + 1) * PLAIN_WIDTH;
    return { left: left + index * LEAST, right: right + (index + 1) * LEAST, ...mergeOf(merges[index] ?? 0), blocks };
  });
}

/** Keeps edges of one place apart in their order. */
const LEAST = 0.01;
