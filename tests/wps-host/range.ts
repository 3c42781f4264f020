import { formatArea, parseArea, type Area } from "../../addin/sheet/address.ts";
import { cellKey, isError, valueText, type CellValue } from "../../addin/sheet/snapshot.ts";
import type { CellData, CommentData, SheetData } from "./data.ts";
import { FakeConditions } from "./conditions.ts";
import { FakeComment } from "./comments.ts";
import { guarded } from "./guard.ts";
import type { FakeState } from "./state.ts";

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 2000,
  "#DIV/0!": 2007,
  "#VALUE!": 2015,
  "#REF!": 2023,
  "#NAME?": 2029,
  "#NUM!": 2036,
  "#N/A": 2042,
};
const ALL: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** One `Range`: one or several areas of a sheet. Members are those of the object model, nothing else. */
export class FakeRange {
  constructor(
    private readonly state: FakeState,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {}

  static of(state: FakeState, sheet: SheetData, areas: readonly Area[]): FakeRange {
    return guarded(new FakeRange(state, sheet, areas), "Range", state.meter);
  }

  /** Fails on what the host does not take for an address. */
  static parse(text: string): readonly Area[] {
    if (text.length > 255) throw new Error("Exception occurred.");
    return text.split(",").map((part) => {
      const area = parseArea(part);
      if (!area) throw new Error("Exception occurred.");
      return area;
    });
  }

  get Value2(): unknown {
    return this.grid((cell) => this.shown(cell.value));
  }

  set Value2(entry: unknown) {
    this.assign(entry);
  }

  /** A method on WPS. Assigning it throws: see `guarded`. */
  Value(): unknown {
    return this.grid((cell) => this.shown(cell.value));
  }

  get Formula(): unknown {
    return this.grid((cell) => (cell.formula === null ? valueText(cell.value) : `=${cell.formula}`));
  }

  set Formula(entry: unknown) {
    this.assign(entry);
  }

  /** What the cell shows; number formats are not applied. */
  get Text(): string {
    const [area] = this.areas;
    return valueText(area ? this.state.cell(this.sheet, area.top, area.left).value : null);
  }

  get NumberFormat(): unknown {
    return this.uniform((row, column) => this.state.cell(this.sheet, row, column).format);
  }

  set NumberFormat(format: unknown) {
    this.state.changing(this.sheet, this.areas, false);
    this.each((row, column) => this.state.put(this.sheet, row, column, { format: String(format) }));
  }

  get MergeCells(): unknown {
    return this.uniform((row, column) => this.mergeAt(row, column) !== null);
  }

  get MergeArea(): FakeRange {
    const [area] = this.areas;
    if (!area || area.top !== area.bottom || area.left !== area.right) throw new Error("Exception occurred.");
    return FakeRange.of(this.state, this.sheet, [this.mergeAt(area.top, area.left) ?? area]);
  }

  get HasArray(): unknown {
    return this.uniform((row, column) => this.state.cell(this.sheet, row, column).array !== null);
  }

  get Locked(): unknown {
    return this.uniform((row, column) => this.state.cell(this.sheet, row, column).locked);
  }

  get AllowEdit(): unknown {
    return (
      !this.sheet.protected || !this.areas.some((area) => this.state.some(this.sheet, area, (cell) => cell.locked))
    );
  }

  get EntireRow(): FakeRange {
    return FakeRange.of(
      this.state,
      this.sheet,
      this.areas.map((area) => ({ ...area, left: ALL.left, right: ALL.right })),
    );
  }

  get EntireColumn(): FakeRange {
    return FakeRange.of(
      this.state,
      this.sheet,
      this.areas.map((area) => ({ ...area, top: ALL.top, bottom: ALL.bottom })),
    );
  }

  get FormatConditions(): FakeConditions {
    return FakeConditions.of(this.state, this.sheet, this.areas);
  }

  get Font(): object {
    const { sheet, state } = this;
    const each = this.each.bind(this);
    return guarded(
      {
        get Bold(): boolean {
          return false;
        },
        get Size(): number {
          return 11;
        },
        set Size(points: number) {
          state.changing(sheet, [], false);
          sheet.page.size = points;
        },
        set Bold(bold: boolean) {
          state.changing(sheet, [], false);
          each((row, column) =>
            bold ? sheet.bold.add(cellKey(row, column)) : sheet.bold.delete(cellKey(row, column)),
          );
        },
      },
      "Font",
      state.meter,
    );
  }

  get Comment(): FakeComment | null {
    const [area] = this.areas;
    const comment = area && this.commentAt(area.top, area.left);
    return comment ? FakeComment.of(this.state, this.sheet, comment) : null;
  }

  get ColumnWidth(): number {
    return this.sheet.columnWidths.get(this.areas[0]?.left ?? 0) ?? 8.43;
  }

  set ColumnWidth(width: number) {
    this.state.changing(this.sheet, [], false);
    for (const area of this.areas)
      for (let column = area.left; column <= area.right; column++) this.sheet.columnWidths.set(column, width);
  }

  get Borders(): object {
    const { sheet, areas, state } = this;
    return guarded(
      {
        get LineStyle(): number {
          return -4142;
        },
        set LineStyle(style: number) {
          state.changing(sheet, [], false);
          if (style === 1) sheet.page.ruled = areas.map(formatArea).join(",");
        },
      },
      "Borders",
      state.meter,
    );
  }

  get RowHeight(): number {
    return this.sheet.rowHeights.get(this.areas[0]?.top ?? 0) ?? 14.25;
  }

  set RowHeight(height: number) {
    if (height > 409) throw new Error("Exception occurred.");
    this.state.changing(this.sheet, [], false);
    for (const area of this.areas)
      for (let row = area.top; row <= area.bottom; row++) this.sheet.rowHeights.set(row, height);
  }

  set WrapText(wrap: boolean) {
    this.sheet.page.wrap = wrap;
  }

  set VerticalAlignment(alignment: number) {
    this.sheet.page.vertical = alignment;
  }

  set HorizontalAlignment(alignment: number) {
    this.sheet.page.horizontal = alignment;
  }

  get Address(): unknown {
    if (this.state.faults.addressProperty)
      return this.areas.map((area) => formatArea(area).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2")).join(",");
    return (rowAbsolute = true, columnAbsolute = true, style = 1, external = false): string => {
      if (style !== 1) throw new Error("Exception occurred.");
      const text = this.areas
        .map((area) =>
          formatArea(area).replace(
            /([A-Z]+)(\d+)/gu,
            (_all, letters: string, digits: string) =>
              `${columnAbsolute ? "$" : ""}${letters}${rowAbsolute ? "$" : ""}${digits}`,
          ),
        )
        .join(",");
      if (!external || this.state.faults.noExternalAddress) return text;
      return `'[${this.state.book.name}]${this.sheet.name.replace(/'/gu, "''")}'!${text}`;
    };
  }

  AddComment(text: string): FakeComment {
    const [area] = this.areas;
    if (!area) throw new Error("Exception occurred.");
    if (this.commentAt(area.top, area.left)) throw new Error("Exception occurred.");
    this.state.changing(this.sheet, [], false);
    const comment: CommentData = { row: area.top, column: area.left, text };
    this.sheet.comments.push(comment);
    return FakeComment.of(this.state, this.sheet, comment);
  }

  /** Only `12`, visible cells: row bands cut by hidden columns. */
  SpecialCells(type: number): FakeRange {
    const [area] = this.areas;
    if (this.state.faults.noSpecialCells || type !== 12 || !area) throw new Error("Exception occurred.");
    const { hiddenRows, hiddenColumns } = this.sheet;
    const rows = runs(area.top, area.bottom, (row) => !hiddenRows.has(row));
    const columns = runs(area.left, area.right, (column) => !hiddenColumns.has(column));
    const visible = rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
    if (visible.length === 0) throw new Error("Exception occurred.");
    return FakeRange.of(this.state, this.sheet, visible);
  }

  Merge(): void {
    this.state.changing(this.sheet, [], false);
    this.sheet.merges.push(...this.areas);
  }

  Select(): boolean {
    if (this.state.book.active !== this.sheet.name) throw new Error("Exception occurred.");
    this.state.selection = `${this.sheet.name}!${this.areas.map(formatArea).join(",")}`;
    return true;
  }

  private assign(entry: unknown): void {
    this.state.changing(this.sheet, this.areas);
    for (const area of this.areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const line: unknown = Array.isArray(entry) ? (entry as unknown[])[row - area.top] : entry;
          this.state.enter(
            this.sheet,
            row,
            column,
            Array.isArray(line) ? (line as unknown[])[column - area.left] : line,
          );
        }
      }
    }
    this.state.recalculate();
    this.state.onChange(this.sheet, this.areas);
  }

  private grid(of: (cell: Readonly<CellData>) => unknown): unknown {
    const [area] = this.areas;
    if (!area) return null;
    if (area.top === area.bottom && area.left === area.right)
      return of(this.state.cell(this.sheet, area.top, area.left));
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_cell, c) =>
        of(this.state.cell(this.sheet, area.top + r, area.left + c)),
      ),
    );
    return this.state.faults.rank1 && (rows.length === 1 || rows[0]?.length === 1) ? rows.flat() : rows;
  }

  private shown(value: CellValue): unknown {
    if (value === null) return this.state.faults.blank;
    if (!isError(value)) return value;
    const number = -2_146_828_288 + (ERROR_NUMBERS[value.error] ?? 2015);
    return this.state.faults.errors === "number"
      ? number
      : this.state.faults.errors === "text"
        ? value.error
        : { type: "error", value: number };
  }

  private uniform<T>(of: (row: number, column: number) => T): T | null {
    const seen = new Set<T>();
    this.each((row, column) => seen.add(of(row, column)));
    const [first] = seen;
    return seen.size === 1 && first !== undefined ? first : null;
  }

  private each(visit: (row: number, column: number) => void): void {
    for (const area of this.areas) {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) visit(row, column);
    }
  }

  private mergeAt(row: number, column: number): Area | null {
    return (
      this.sheet.merges.find(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ) ?? null
    );
  }

  private commentAt(row: number, column: number): CommentData | undefined {
    return this.sheet.comments.find((comment) => comment.row === row && comment.column === column);
  }
}

function runs(first: number, last: number, isIn: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!isIn(index)) continue;
    const open = found[found.length - 1];
    if (open?.[1] === index - 1) open[1] = index;
    else found.push([index, index]);
  }
  return found;
}
