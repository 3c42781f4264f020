import { formatArea, formatPosition, parseArea } from "../../../sheet/address.ts";
import type { CellContent } from "../../../sheet/edit.ts";
import { cellKey } from "../../../sheet/snapshot.ts";
import { fileError } from "../../problem.ts";
import { rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner, type TagKind } from "../../ooxml/xml/scanner.ts";
import { CellCursor } from "../read/cell-cursor.ts";
import { cellXml } from "./cell-xml.ts";
import { rehomeSharedFormulas } from "./shared-formulas.ts";
import { Splices } from "./splices.ts";
import { setAttribute } from "./tag.ts";

/** New content for one cell, `null` where it keeps what it holds; `style` maps the style the cell has to the one it gets. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | null;
  readonly style?: (current: number) => number;
}

interface PatchedCells {
  readonly xml: string;
  /** A formula went away or came: the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
}

/** Puts new contents into a worksheet part, changing nothing else. At most one edit per cell. */
export function patchCells(xml: string, part: string, edits: readonly CellEdit[]): PatchedCells {
  return edits.length === 0 ? { xml, formulasChanged: false } : new CellPatcher(xml, part, edits).patch();
}

const NOTHING: CellContent = { kind: "value", value: null };

class CellPatcher {
  private readonly scanner: XmlScanner;
  private readonly prefix: string;
  private readonly splices: Splices;
  /** Edits still to be placed, by row and column. */
  private readonly pending: CellEdit[];
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  private formulasChanged = false;
  private dimension: readonly [number, number] | null = null;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly edits: readonly CellEdit[],
  ) {
    this.scanner = new XmlScanner(xml, part);
    this.prefix = rootPrefix(this.scanner, "worksheet", part);
    this.splices = new Splices(xml);
    this.pending = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  patch(): PatchedCells {
    const { scanner, prefix } = this;
    rehomeSharedFormulas(
      this.xml,
      prefix,
      new Set(this.edits.map(({ row, column }) => cellKey(row, column))),
      this.splices,
      this.part,
    );
    let found = false;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE) continue;
      const name = scanner.local;
      if (name === "dimension") this.dimension = scanner.attributeSpan("ref");
      else if (name === "col")
        this.columnStyles.push({
          first: Number(scanner.attribute("min")) - 1,
          last: Number(scanner.attribute("max")) - 1,
          style: Number(scanner.attribute("style") ?? 0),
        });
      else if (name === "sheetData") {
        if (found) this.refuse();
        found = true;
        this.patchData(kind);
      }
    }
    if (!found || this.pending.length > 0) this.refuse();
    this.widenDimension();
    return { xml: this.splices.apply(), formulasChanged: this.formulasChanged };
  }

  private patchData(kind: TagKind): void {
    const { scanner, prefix } = this;
    if (kind === EMPTY) {
      this.splices.put(
        scanner.start,
        scanner.end,
        `<${prefix}sheetData>${this.rowsBefore(Infinity)}</${prefix}sheetData>`,
      );
      return;
    }
    const depth = scanner.depth;
    const cursor = new CellCursor();
    let last = -1;
    for (let inner = scanner.next(); scanner.depth >= depth; inner = scanner.next()) {
      if (inner === CLOSE || scanner.depth > depth + (inner === OPEN ? 1 : 0)) continue;
      if (scanner.local !== "row") this.refuse();
      const number = scanner.attribute("r");
      if (!cursor.startRow(number) && number !== undefined) this.refuse();
      const { row } = cursor;
      if (row <= last) throw fileError("unordered", this.part);
      last = row;
      this.splices.put(scanner.start, scanner.start, this.rowsBefore(row));
      // A row before it may be new, so one that only follows the row before gets its number.
      if (number === undefined) this.addReference(String(row + 1));
      if (this.pending[0]?.row === row) this.patchRow(row, inner);
    }
    this.splices.put(scanner.start, scanner.start, this.rowsBefore(Infinity));
  }

  private patchRow(row: number, kind: TagKind): void {
    const { scanner, prefix, splices } = this;
    const rowStyle = ownRowStyle(scanner);
    this.widenSpans(row);
    if (kind === EMPTY) {
      const head = this.xml.slice(scanner.start, scanner.end - 2);
      // The spans may be widened by a replacement inside the head, so only the end of the tag is replaced.
      splices.put(
        scanner.start + head.length,
        scanner.end,
        `>${this.cellsBefore(row, Infinity, rowStyle)}</${prefix}row>`,
      );
      return;
    }
    const depth = scanner.depth;
    const at = new CellCursor();
    at.startRow(String(row + 1));
    let last = -1;
    for (let inner = scanner.next(); scanner.depth >= depth; inner = scanner.next()) {
      if (inner === CLOSE || scanner.depth > depth + (inner === OPEN ? 1 : 0) || scanner.local !== "c") continue;
      const reference = scanner.attribute("r");
      if (!at.place(reference)) this.refuse();
      if (at.row !== row || at.column <= last) throw fileError("unordered", this.part);
      last = at.column;
      splices.put(scanner.start, scanner.start, this.cellsBefore(row, at.column, rowStyle));
      const edit = this.pending[0];
      if (edit?.row === row && edit.column === at.column) {
        this.pending.shift();
        this.replaceCell(edit, inner);
      } else if (reference === undefined) this.addReference(formatPosition({ row, column: at.column }));
    }
    splices.put(scanner.start, scanner.start, this.cellsBefore(row, Infinity, rowStyle));
  }

  /** Gives the current element the reference it was written without. */
  private addReference(reference: string): void {
    const at = this.scanner.start + 1 + this.scanner.name.length;
    this.splices.put(at, at, ` r="${reference}"`);
  }

  private replaceCell({ row, column, content, style }: CellEdit, kind: TagKind): void {
    const { scanner } = this;
    const start = scanner.start;
    const current = Number(scanner.attribute("s") ?? 0);
    if (content === null) {
      const next = style ? style(current) : current;
      const head = this.xml.slice(start, scanner.end);
      if (next !== current) this.splices.put(start, scanner.end, setAttribute(head, "s", String(next)));
      if (scanner.attribute("r") === undefined) this.addReference(formatPosition({ row, column }));
      return;
    }
    if (kind === OPEN) {
      const depth = scanner.depth;
      for (let inner = scanner.next(); scanner.depth >= depth; inner = scanner.next()) {
        if (inner === CLOSE || scanner.local !== "f") continue;
        const type = scanner.attribute("t");
        if (type === "array" || type === "dataTable") this.refuse();
        this.formulasChanged = true;
      }
    }
    this.splices.put(start, scanner.end, this.newCell(row, column, content, style ? style(current) : current));
  }

  /** Cells still to be placed in this row before a column. */
  private cellsBefore(row: number, column: number, rowStyle: number | undefined): string {
    let cells = "";
    for (let edit = this.pending[0]; edit?.row === row && edit.column < column; edit = this.pending[0]) {
      this.pending.shift();
      const inherited = rowStyle ?? this.columnStyle(edit.column);
      cells += this.newCell(row, edit.column, edit.content, edit.style ? edit.style(inherited) : inherited);
    }
    return cells;
  }

  /** Whole rows still to be placed before a row. */
  private rowsBefore(row: number): string {
    let rows = "";
    for (let edit = this.pending[0]; edit && edit.row < row; edit = this.pending[0]) {
      rows += `<${this.prefix}row r="${edit.row + 1}">${this.cellsBefore(edit.row, Infinity, undefined)}</${this.prefix}row>`;
    }
    return rows;
  }

  private newCell(row: number, column: number, content: CellContent | null, style: number): string {
    if (content?.kind === "formula") this.formulasChanged = true;
    return cellXml(this.prefix, formatPosition({ row, column }), style, content ?? NOTHING);
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** `spans` names the columns a row uses; it must not exclude a new cell. */
  private widenSpans(row: number): void {
    const span = this.scanner.attributeSpan("spans");
    if (!span) return;
    const [first, last] = this.xml
      .slice(...span)
      .split(":")
      .map(Number);
    const columns = this.pending.filter((edit) => edit.row === row).map(({ column }) => column + 1);
    if (first === undefined || last === undefined || !Number.isInteger(first) || !Number.isInteger(last)) return;
    const text = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
    if (text !== this.xml.slice(...span)) this.splices.put(...span, text);
  }

  private widenDimension(): void {
    if (!this.dimension) return;
    const area = parseArea(this.xml.slice(...this.dimension));
    if (!area) return;
    const wider = this.edits.reduce(
      (all, { row, column }) => ({
        top: Math.min(all.top, row),
        left: Math.min(all.left, column),
        bottom: Math.max(all.bottom, row),
        right: Math.max(all.right, column),
      }),
      area,
    );
    if (formatArea(wider) !== formatArea(area)) this.splices.put(...this.dimension, formatArea(wider));
  }

  private refuse(): never {
    throw fileError("structure", this.part);
  }
}

/** The style of the row at hand, where it has one of its own. */
function ownRowStyle(scanner: XmlScanner): number | undefined {
  const custom = scanner.attribute("customFormat");
  return custom === "1" || custom === "true" ? Number(scanner.attribute("s") ?? 0) : undefined;
}
