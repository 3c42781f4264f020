import type { Area } from "../../sheet/address.ts";
import { cellKey, EMPTY_CELL, UNREADABLE_VALUE, type Cell, type CellValue } from "../../sheet/snapshot.ts";
import { fileError } from "../problem.ts";
import type { Globals } from "./globals.ts";
import { RECORD, type BiffRecord, type Substream } from "./records.ts";

/** What the substream of one worksheet says. */
interface SheetContent {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Area[];
  readonly protected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly noted: ReadonlySet<number>;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Columns of an old worksheet, and the most a snapshot can address. */
const COLUMNS = 256;
const MOST_COLUMNS = 16_384;
/** ROW: the row is hidden. */
const HIDDEN_ROW = 0x20;

/** Texts of error values ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** Reads the cells of a worksheet; throws `too-large` beyond `cellLimit`, `RangeError` on a record shorter than it must be. */
export function readSheet({ records }: Substream, globals: Globals, cellLimit: number): SheetContent {
  return new SheetReader(globals, cellLimit).read(records);
}

class SheetReader {
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly noted = new Set<number>();
  private isProtected = false;
  /** Columns still to be gone through: each is listed once, so more were never meant. */
  private columnSteps = 4 * COLUMNS;
  private lastRow = -1;
  private lastColumn = -1;
  /** Style of the formula cell whose text result is still to come. */
  private waiting: { readonly row: number; readonly column: number; readonly style: number } | null = null;

  constructor(
    private readonly globals: Globals,
    private readonly cellLimit: number,
  ) {}

  read(records: readonly BiffRecord[]): SheetContent {
    for (const record of records) this.readRecord(record);
    for (const { bottom, right } of this.merges) {
      this.lastRow = Math.max(this.lastRow, bottom);
      this.lastColumn = Math.max(this.lastColumn, right);
    }
    const { cells, merges, hiddenRows, hiddenColumns, noted } = this;
    return {
      cells,
      merges,
      hiddenRows,
      hiddenColumns,
      noted,
      protected: this.isProtected,
      rowCount: this.lastRow + 1,
      columnCount: this.lastColumn + 1,
    };
  }

  private readRecord(record: BiffRecord): void {
    const { id, data } = record;
    const word = (offset: number): number => data.getUint16(offset, true);
    const put = (value: CellValue): void => {
      this.put(word(0), word(2), word(4), value);
    };
    switch (id) {
      case RECORD.number: {
        put(numberValue(data.getFloat64(6, true)));
        return;
      }
      case RECORD.rk: {
        put(rkValue(data, 6));
        return;
      }
      case RECORD.multipleNumbers:
        this.putMany(data, 6, (at) => rkValue(data, at));
        return;
      case RECORD.multipleBlanks:
        this.putMany(data, 2, () => null);
        return;
      case RECORD.blank: {
        put(null);
        return;
      }
      case RECORD.label:
      case RECORD.richText: {
        put(this.globals.text(record, 6));
        return;
      }
      case RECORD.sharedString: {
        put(this.globals.strings[data.getUint32(6, true)] ?? UNREADABLE_VALUE);
        return;
      }
      case RECORD.truthOrError: {
        put(data.getUint8(7) === 0 ? data.getUint8(6) !== 0 : errorValue(data.getUint8(6)));
        return;
      }
      case RECORD.formula: {
        this.readFormula(record);
        return;
      }
      case RECORD.text: {
        this.readResult(record);
        return;
      }
      default:
        this.readLayout(record);
    }
  }

  /** Cells side by side: each is its format and what `valueAt` reads behind it, `width` bytes in all. */
  private putMany(data: DataView, width: number, valueAt: (offset: number) => CellValue): void {
    const word = (offset: number): number => data.getUint16(offset, true);
    for (let column = word(2), at = 4; at + width < data.byteLength; column++, at += width)
      this.put(word(0), column, word(at), valueAt(at + 2));
  }

  private readLayout({ id, data }: BiffRecord): void {
    const word = (offset: number): number => data.getUint16(offset, true);
    if (id === RECORD.merges) this.readMerges(data);
    else if (id === RECORD.row && (word(12) & HIDDEN_ROW) !== 0) this.hiddenRows.add(word(0));
    else if (id === RECORD.columnInfo && (word(8) & 1) !== 0) this.hideColumns(word(0), Math.min(word(2), COLUMNS - 1));
    else if (id === RECORD.protect) this.isProtected = word(0) !== 0;
    else if (id === RECORD.note && word(2) < MOST_COLUMNS) this.noted.add(cellKey(word(0), word(2)));
  }

  private hideColumns(first: number, last: number): void {
    for (let column = first; column <= last && this.columnSteps > 0; column++, this.columnSteps--)
      this.hiddenColumns.add(column);
  }

  /** A text result is in a record of its own, behind the shared formula, array or table the cell may begin. */
  private readFormula({ data }: BiffRecord): void {
    const [row, column, style] = [data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true)];
    if (data.getUint16(12, true) !== 0xffff) {
      this.put(row, column, style, numberValue(data.getFloat64(6, true)));
      return;
    }
    const kind = data.getUint8(6);
    if (kind === 1) this.put(row, column, style, data.getUint8(8) !== 0);
    else if (kind === 2) this.put(row, column, style, errorValue(data.getUint8(8)));
    else this.put(row, column, style, null);
    if (kind === 0) this.waiting = { row, column, style };
  }

  private readResult(record: BiffRecord): void {
    if (!this.waiting) return;
    const { row, column, style } = this.waiting;
    this.put(row, column, style, this.globals.text(record, 0));
  }

  private readMerges(data: DataView): void {
    const count = Math.min(data.getUint16(0, true), Math.floor((data.byteLength - 2) / 8));
    for (let index = 0; index < count; index++) {
      const at = 2 + index * 8;
      const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => data.getUint16(at + offset, true));
      if (top === undefined || bottom === undefined || left === undefined || right === undefined) continue;
      if (top <= bottom && left <= right && right < MOST_COLUMNS) this.merges.push({ top, left, bottom, right });
    }
  }

  private put(row: number, column: number, style: number, value: CellValue): void {
    this.waiting = null;
    const plain = this.globals.styles[style] ?? EMPTY_CELL;
    const stored = value === "" ? null : value;
    if (column >= MOST_COLUMNS || (stored === null && plain === EMPTY_CELL)) return;
    this.cells.set(
      cellKey(row, column),
      stored === null ? plain : { value: stored, formula: null, format: plain.format, locked: plain.locked },
    );
    if (this.cells.size > this.cellLimit) throw fileError("tooLarge");
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }
}

function numberValue(value: number): CellValue {
  return Number.isFinite(value) ? value : UNREADABLE_VALUE;
}

function errorValue(code: number): CellValue {
  const error = ERRORS[code];
  return error === undefined ? UNREADABLE_VALUE : { error };
}

/** A number in four bytes: a whole number or the upper half of a float, perhaps times a hundred ([MS-XLS] 2.5.217). */
function rkValue(data: DataView, at: number): CellValue {
  const bits = data.getInt32(at, true);
  const double = new DataView(new ArrayBuffer(8));
  double.setInt32(4, bits & ~3, true);
  const value = (bits & 2) !== 0 ? bits >> 2 : double.getFloat64(0, true);
  return numberValue((bits & 1) !== 0 ? value / 100 : value);
}
