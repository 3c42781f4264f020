import type { Area } from "../../sheet/address.ts";
import { cellKey, type Cell } from "../../sheet/snapshot.ts";
import type { Paragraph, Table } from "./blocks.ts";

/** Where a row of a sheet is in the document, both counted from 1. */
export type RowSource =
  | { readonly kind: "row"; readonly table: number; readonly row: number }
  | { readonly kind: "paragraph"; readonly paragraph: number };

/** A sheet while it is laid out: title lines, tables and lines below them, or paragraphs. */
export class SheetDraft {
  rows = 0;
  columns = 1;
  title = "";
  readonly cells = new Map<number, Cell>();
  readonly merges: Area[] = [];
  readonly widths: number[] = [];
  readonly sources: RowSource[] = [];
  /** The paragraph at which a comment on the cell is placed, by cell key. */
  readonly anchors = new Map<number, Paragraph>();

  /** A paragraph over the whole width. */
  line(paragraph: Paragraph, number: number): void {
    this.put(this.rows, 0, paragraph.text, paragraph);
    this.sources[this.rows] = { kind: "paragraph", paragraph: number };
    this.rows++;
  }

  /** A table below what is there. */
  table(table: Table, number: number, anchorOf: (cell: Table["cells"][number]) => Paragraph | null): void {
    const top = this.rows;
    this.columns = Math.max(this.columns, table.columns);
    table.widths.forEach((width, column) => (this.widths[column] = Math.max(this.widths[column] ?? 0, width)));
    for (const cell of table.cells) {
      const row = top + cell.row;
      this.put(row, cell.column, cell.text, anchorOf(cell));
      if (cell.rows > 1 || cell.columns > 1)
        this.merges.push({
          top: row,
          left: cell.column,
          bottom: row + cell.rows - 1,
          right: cell.column + cell.columns - 1,
        });
    }
    for (let row = 0; row < table.rows; row++) this.sources[top + row] = { kind: "row", table: number, row: row + 1 };
    this.rows = top + table.rows;
  }

  /** Merged areas, lines over the whole width among them. */
  areas(): Area[] {
    const lines = this.sources.flatMap((source, row) =>
      source.kind === "paragraph" && this.columns > 1
        ? [{ top: row, left: 0, bottom: row, right: this.columns - 1 }]
        : [],
    );
    return [...this.merges, ...lines].sort((a, b) => a.top - b.top || a.left - b.left);
  }

  private put(row: number, column: number, text: string, anchor: Paragraph | null): void {
    if (anchor) this.anchors.set(cellKey(row, column), anchor);
    if (text.trim() !== "")
      this.cells.set(cellKey(row, column), { value: text, formula: null, format: "@", locked: true });
  }
}
