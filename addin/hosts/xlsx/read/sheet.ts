import { parseArea, type Area } from "../../../sheet/address.ts";
import { cellKey, EMPTY_CELL, type Cell, type CellValue } from "../../../sheet/snapshot.ts";
import type { CellFormats } from "../parts/cell-formats.ts";
import { isTrue } from "../parts/workbook.ts";
import { problem } from "../../problem.ts";
import { localName, rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner, type TagKind } from "../../ooxml/xml/scanner.ts";
import { decodeXml } from "../../ooxml/xml/text.ts";
import { cellValue, type ValueContext } from "./cell-value.ts";
import { fromFileFormula } from "./file-formula.ts";
import { shiftFormula } from "./formula-shift.ts";

/** What a worksheet part says, read in one pass. */
export interface SheetContent {
  readonly cells: Map<number, Cell>;
  readonly merges: readonly Area[];
  readonly protected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly validated: readonly Area[];
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetContext extends ValueContext {
  readonly formats: CellFormats;
  /** More cells than this are refused. */
  readonly cellLimit: number;
}

/** Cells of arrays larger than this are marked only where the file lists them. */
const ARRAY_SPREAD = 4096;

/** Reads a worksheet part. */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  return new SheetReader(xml, context).read();
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly prefix: string;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Area[] = [];
  private readonly validated: Area[] = [];
  private readonly arrays: { readonly area: Area; readonly formula: string }[] = [];
  private readonly shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private isProtected = false;
  private row = -1;
  private column = -1;
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly xml: string,
    private readonly context: SheetContext,
  ) {
    this.scanner = new XmlScanner(xml, context.part);
    this.prefix = rootPrefix(this.scanner, "worksheet", context.part);
  }

  read(): SheetContent {
    const { scanner, prefix } = this;
    // Excel keeps validations that look at other sheets in an extension, their ranges in elements of their own.
    let inValidation = false;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE) {
        if (scanner.name.endsWith(":dataValidation")) inValidation = false;
        continue;
      }
      switch (localName(scanner.name, prefix)) {
        case "c":
          this.readCell(kind);
          break;
        case "row":
          this.startRow();
          break;
        case "col":
          this.readColumns();
          break;
        case "mergeCell":
          this.pushAreas(this.merges, scanner.attribute("ref"));
          break;
        case "sheetProtection":
          this.isProtected = isTrue(scanner.attribute("sheet"));
          break;
        case "dataValidation":
          this.pushAreas(this.validated, scanner.attribute("sqref"));
          break;
        default:
          if (kind === OPEN && scanner.name.endsWith(":dataValidation")) inValidation = true;
          else if (inValidation && scanner.name.endsWith(":sqref")) this.pushAreas(this.validated, this.textOf(kind));
      }
    }
    this.spreadArrays();
    for (const { bottom, right } of this.merges) {
      this.lastRow = Math.max(this.lastRow, bottom);
      this.lastColumn = Math.max(this.lastColumn, right);
    }
    const { cells, merges, validated, hiddenRows, hiddenColumns } = this;
    return {
      cells,
      merges,
      validated,
      hiddenRows,
      hiddenColumns,
      protected: this.isProtected,
      rowCount: this.lastRow + 1,
      columnCount: this.lastColumn + 1,
    };
  }

  private startRow(): void {
    const number = this.scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < 1_048_576)) throw problem("structure", this.context.part);
    this.column = -1;
    if (isTrue(this.scanner.attribute("hidden"))) this.hiddenRows.add(this.row);
  }

  private readCell(kind: TagKind): void {
    const { scanner, context } = this;
    this.place(scanner.attribute("r"));
    const style = scanner.attribute("s");
    const type = scanner.attribute("t");
    const plain =
      (style === undefined ? undefined : context.formats[Number(style)]) ?? context.formats[0] ?? EMPTY_CELL;
    let formula: string | null = null;
    let text: string | null = null;
    if (kind === OPEN) {
      const depth = scanner.depth;
      for (let inner = scanner.next(); scanner.depth >= depth; inner = scanner.next()) {
        if (inner === CLOSE) continue;
        const name = localName(scanner.name, this.prefix);
        if (name === "v") text = this.textOf(inner);
        else if (name === "f") formula = this.readFormula(inner);
        else if (name === "is" && inner === OPEN) text = this.readInline();
      }
    }
    if (formula === null && text === null && plain === EMPTY_CELL) return;
    this.store(plain, formula, type, text);
  }

  private store(plain: Cell, formula: string | null, type: string | undefined, text: string | null): void {
    const value: CellValue = text === null ? null : cellValue(type, text, this.context);
    const key = cellKey(this.row, this.column);
    if (formula === null) {
      if (value === null && plain === EMPTY_CELL) return;
      this.cells.set(key, value === null ? plain : { value, formula, format: plain.format, locked: plain.locked });
    } else {
      const calculated = value !== null || (text !== null && type === "str");
      this.cells.set(
        key,
        calculated
          ? { value, formula, format: plain.format, locked: plain.locked }
          : { value, formula, format: plain.format, locked: plain.locked, uncalculated: true },
      );
    }
    if (this.cells.size > this.context.cellLimit) throw problem("tooLarge", this.context.part);
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  /** Sets row and column from an `r` attribute; without one the cell follows the one before. */
  private place(reference: string | undefined): void {
    if (reference === undefined) {
      this.column++;
      return;
    }
    let column = 0;
    let at = 0;
    for (; at < reference.length; at++) {
      const code = reference.charCodeAt(at);
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = Number(reference.slice(at)) - 1;
    if (at === 0 || column > 16_384 || !(row >= 0 && row < 1_048_576)) throw problem("structure", this.context.part);
    this.row = row;
    this.column = column - 1;
  }

  private readFormula(kind: TagKind): string | null {
    const { scanner, row, column } = this;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si");
    const reference = scanner.attribute("ref");
    const table =
      type === "dataTable"
        ? `TABLE(${[scanner.attribute("r1"), scanner.attribute("r2")].filter(Boolean).join(",")})`
        : "";
    const formula = fromFileFormula(this.textOf(kind));
    if (type === "shared" && index !== undefined) {
      if (formula !== "") {
        this.shared.set(index, { formula, row, column });
        return formula;
      }
      const master = this.shared.get(index);
      if (!master) throw problem("structure", this.context.part);
      return shiftFormula(master.formula, row - master.row, column - master.column);
    }
    if (type === "array" || type === "dataTable") {
      const area = parseArea(reference ?? "");
      if (!area) throw problem("structure", this.context.part);
      this.arrays.push({ area, formula: table === "" ? formula : table });
      return table === "" ? formula : table;
    }
    // Cells inside a data table carry an empty formula element and are values.
    return formula === "" ? null : formula;
  }

  private readInline(): string {
    const { scanner, prefix } = this;
    const depth = scanner.depth;
    let text = "";
    let phonetic = false;
    for (let kind = scanner.next(); scanner.depth >= depth; kind = scanner.next()) {
      const name = localName(scanner.name, prefix);
      if (name === "rPh") phonetic = kind === OPEN;
      else if (name === "t" && kind === OPEN && !phonetic) text += this.textOf(kind);
    }
    return text;
  }

  /** Text of the current element, which has no child elements; moves to its end tag. */
  private textOf(kind: TagKind): string {
    if (kind === EMPTY) return "";
    const from = this.scanner.end;
    if (this.scanner.next() !== CLOSE) throw problem("structure", this.context.part);
    return decodeXml(this.xml.slice(from, this.scanner.start));
  }

  private readColumns(): void {
    if (!isTrue(this.scanner.attribute("hidden"))) return;
    const first = Number(this.scanner.attribute("min"));
    const last = Math.min(Number(this.scanner.attribute("max")), 16_384);
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  private pushAreas(list: Area[], references: string | undefined): void {
    for (const reference of (references ?? "").trim().split(/\s+/)) {
      const area = parseArea(reference);
      if (area) list.push(area);
    }
  }

  /** Marks every cell of an array formula or data table: none of them can be changed on its own. */
  private spreadArrays(): void {
    for (const { area, formula } of this.arrays) {
      const isLarge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > ARRAY_SPREAD;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const key = cellKey(row, column);
          const cell = this.cells.get(key);
          if (cell || !isLarge) this.cells.set(key, { ...(cell ?? EMPTY_CELL), formula, array: true });
        }
      }
    }
  }
}
