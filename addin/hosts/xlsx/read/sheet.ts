import { parseArea, type Area } from "../../../sheet/address.ts";
import { cellKey, EMPTY_CELL, UNREADABLE_VALUE, type Cell, type CellValue } from "../../../sheet/snapshot.ts";
import type { CellFormats } from "../parts/cell-formats.ts";
import { isTrue } from "../parts/workbook.ts";
import { fileError } from "../../problem.ts";
import { rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner, type TagKind } from "../../ooxml/xml/scanner.ts";
import { decodeXml } from "../../ooxml/xml/text.ts";
import { spreadArrays, type ArrayFormula } from "./array-areas.ts";
import { CellCursor } from "./cell-cursor.ts";
import { cellValue, type ValueContext } from "./cell-value.ts";
import { fromFileFormula } from "./file-formula.ts";
import { shiftFormula } from "./formula-shift.ts";

/** What a worksheet part says, read in one pass. */
interface SheetContent {
  readonly cells: Map<number, Cell>;
  readonly merges: readonly Area[];
  readonly protected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly validated: readonly Area[];
  readonly rowCount: number;
  readonly columnCount: number;
}

interface SheetContext extends ValueContext {
  readonly formats: CellFormats;
  /** More cells than this are refused. */
  readonly cellLimit: number;
}

/** Reads a worksheet part. */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  return new SheetReader(xml, context).read();
}

/** Rows and columns beyond the last cell to which merged cells extend the used area. */
const MERGED_BEYOND = 200;

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Area[] = [];
  private readonly validated: Area[] = [];
  private readonly arrays: ArrayFormula[] = [];
  private readonly shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private isProtected = false;
  /** Columns still to be gone through: each is listed once, so more were never meant. */
  private columnSteps = 4 * 16_384;
  /** The current cell has a place and a formula that can be made out. */
  private isSound = true;
  private readonly at = new CellCursor();
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly xml: string,
    private readonly context: SheetContext,
  ) {
    this.scanner = new XmlScanner(xml, context.part);
    rootPrefix(this.scanner, "worksheet", context.part);
  }

  read(): SheetContent {
    const { scanner } = this;
    // Excel keeps validations that look at other sheets in an extension, their ranges in elements of their own.
    let inValidation = false;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE) {
        if (scanner.name.endsWith(":dataValidation")) inValidation = false;
        continue;
      }
      switch (scanner.local) {
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
    spreadArrays(this.cells, this.arrays);
    this.growOverMerges();
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

  /** Merged cells belong to the used area; whole rows or columns that were merged do not make the sheet as large as it can be. */
  private growOverMerges(): void {
    const [mostRow, mostColumn] = [this.lastRow + MERGED_BEYOND, this.lastColumn + MERGED_BEYOND];
    for (const { bottom, right } of this.merges) {
      this.lastRow = Math.max(this.lastRow, Math.min(bottom, mostRow));
      this.lastColumn = Math.max(this.lastColumn, Math.min(right, mostColumn));
    }
  }

  private startRow(): void {
    this.at.startRow(this.scanner.attribute("r"));
    if (isTrue(this.scanner.attribute("hidden"))) this.hiddenRows.add(this.at.row);
  }

  private readCell(kind: TagKind): void {
    const { scanner, context } = this;
    const isPlaced = this.at.place(scanner.attribute("r"));
    const style = scanner.attribute("s");
    const type = scanner.attribute("t");
    const plain =
      (style === undefined ? undefined : context.formats[Number(style)]) ?? context.formats[0] ?? EMPTY_CELL;
    let formula: string | null = null;
    let text: string | null = null;
    this.isSound = isPlaced;
    if (kind === OPEN) {
      const depth = scanner.depth;
      for (let inner = scanner.next(); scanner.depth >= depth; inner = scanner.next()) {
        if (inner === CLOSE) continue;
        const name = scanner.local;
        if (name === "v") text = this.textOf(inner);
        else if (name === "f") formula = this.readFormula(inner);
        else if (name === "is" && inner === OPEN) text = this.readInline();
      }
    }
    if (formula === null && text === null && plain === EMPTY_CELL && this.isSound) return;
    this.store(plain, formula, type, text);
  }

  private store(plain: Cell, formula: string | null, type: string | undefined, text: string | null): void {
    const { row, column } = this.at;
    const read: CellValue = text === null ? null : cellValue(type, text, this.context);
    const value = this.isSound ? read : UNREADABLE_VALUE;
    const key = cellKey(row, column);
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
    if (this.cells.size > this.context.cellLimit) throw fileError("tooLarge", this.context.part);
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  private readFormula(kind: TagKind): string | null {
    const { scanner } = this;
    const { row, column } = this.at;
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
      if (!master) {
        this.isSound = false;
        return null;
      }
      return shiftFormula(master.formula, row - master.row, column - master.column);
    }
    if (type === "array" || type === "dataTable") {
      const area = parseArea(reference ?? "") ?? { top: row, left: column, bottom: row, right: column };
      this.arrays.push({ area, formula: table === "" ? formula : table });
      return table === "" ? formula : table;
    }
    // Cells inside a data table carry an empty formula element and are values.
    return formula === "" ? null : formula;
  }

  private readInline(): string {
    const { scanner } = this;
    const depth = scanner.depth;
    let text = "";
    let phonetic = false;
    for (let kind = scanner.next(); scanner.depth >= depth; kind = scanner.next()) {
      const name = scanner.local;
      if (name === "rPh") phonetic = kind === OPEN;
      else if (name === "t" && kind === OPEN && !phonetic) text += this.textOf(kind);
    }
    return text;
  }

  /** Text of the current element; moves to its end tag. Child elements, which none should have, make the cell unreadable. */
  private textOf(kind: TagKind): string {
    if (kind === EMPTY) return "";
    const { scanner } = this;
    const from = scanner.end;
    const depth = scanner.depth;
    while (scanner.next() !== CLOSE || scanner.depth >= depth) this.isSound = false;
    return decodeXml(this.xml.slice(from, scanner.start));
  }

  private readColumns(): void {
    if (!isTrue(this.scanner.attribute("hidden"))) return;
    const first = Math.max(1, Math.floor(Number(this.scanner.attribute("min"))));
    const last = Math.min(Number(this.scanner.attribute("max")), 16_384);
    for (let column = first; column <= last && this.columnSteps > 0; column++, this.columnSteps--)
      this.hiddenColumns.add(column - 1);
  }

  private pushAreas(list: Area[], references: string | undefined): void {
    for (const reference of (references ?? "").trim().split(/\s+/)) {
      const area = parseArea(reference);
      if (area) list.push(area);
    }
  }
}
