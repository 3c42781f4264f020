/**
 * The members of the WPS 表格 (ET) object model this product uses, and no others. Every access crosses a process
 * border (about 0.2 ms), so callers ask for areas, not for cells.
 *
 * What a member returns is typed `unknown` wherever builds are known or suspected to differ; the files beside this one
 * turn it into plain data. Enumerations are numbers because their names do not exist at run time.
 */
interface WpsCollection<T> {
  readonly Count: number;
  /** 1-based position, or name. */
  Item(index: number | string): T;
}

interface WpsInterior {
  /** BGR number: red + green × 256 + blue × 65536. */
  Color: unknown;
}

interface WpsFormatCondition {
  /** `2` for a formula; `Formula1` throws on most other types. */
  readonly Type: unknown;
  readonly Formula1: unknown;
  readonly AppliesTo: WpsRange;
  readonly Interior: WpsInterior;
  SetFirstPriority?(): unknown;
  Delete(): unknown;
}

interface WpsFormatConditions extends WpsCollection<WpsFormatCondition> {
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

interface WpsFont {
  Bold: boolean;
  /** Points. */
  Size: number;
}

interface WpsComment {
  readonly Parent: WpsRange;
  Text(): unknown;
  Delete(): void;
}

export interface WpsRange {
  /** Two-dimensional array; a scalar for one cell. Never use `Value`: assigning it throws. */
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  /** `true`, `false`, or `null` where the area is mixed; the same for the four below. */
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  readonly HasArray: unknown;
  readonly Locked: unknown;
  readonly AllowEdit?: unknown;
  readonly Hidden: unknown;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  readonly FormatConditions: WpsFormatConditions;
  readonly Font: WpsFont;
  readonly Comment: WpsComment | null;
  ColumnWidth: number;
  /** Points. */
  RowHeight: number;
  WrapText: boolean;
  /** Set on the collection, a style goes to every line of the range, inner ones included. */
  readonly Borders: { LineStyle: number };
  VerticalAlignment: number;
  HorizontalAlignment: number;
  /** A function on current builds, a plain property on some. */
  readonly Address: unknown;
  AddComment(text: string): unknown;
  SpecialCells(type: number): WpsRange;
  Select(): unknown;
  Merge(): unknown;
}

interface WpsPageSetup {
  Orientation: number;
  PrintTitleRows: string;
  Zoom: number | boolean;
  FitToPagesWide: number;
  FitToPagesTall: number | boolean;
  CenterFooter: string;
  LeftFooter: string;
  RightFooter: string;
}

export interface WpsSheet {
  Name: string;
  /** `-1` visible, `0` hidden, `2` very hidden. */
  Visible: unknown;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly ProtectContents: unknown;
  readonly Comments: WpsCollection<WpsComment>;
  readonly PageSetup: WpsPageSetup;
  Range(address: string): WpsRange;
  Activate(): unknown;
  Delete(): unknown;
}

interface WpsSheets extends WpsCollection<WpsSheet> {
  Add(before?: WpsSheet, after?: WpsSheet): WpsSheet;
}

interface WpsName {
  readonly Name: string;
  readonly RefersTo: unknown;
  Delete(): unknown;
}

interface WpsNames extends WpsCollection<WpsName> {
  Add(name: string, refersTo: string, visible?: boolean): unknown;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName?: unknown;
  readonly Worksheets: WpsSheets;
  readonly ActiveSheet: WpsSheet | null;
  readonly Names: WpsNames;
  readonly Date1904?: unknown;
  LinkSources?(type: number): unknown;
}

interface WpsDebugTools {
  UndoTransBegin?(book: WpsWorkbook): unknown;
  UndoTransEnd?(book: WpsWorkbook, cancel: boolean, title: string): unknown;
}

export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly Version?: unknown;
  readonly Build?: unknown;
  ScreenUpdating: unknown;
  DisplayAlerts: unknown;
  EnableEvents: unknown;
  readonly DebugTools?: WpsDebugTools | null;
}

/** Numeric values of the enumerations used. */
export const XL = {
  expression: 2,
  visibleCells: 12,
  sheetVisible: -1,
  sheetVeryHidden: 2,
  a1: 1,
  excelLinks: 1,
  landscape: 2,
  portrait: 1,
  top: -4160,
  continuous: 1,
  center: -4108,
} as const;
