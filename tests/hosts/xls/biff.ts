import { buildCompoundFile, type CompoundOptions } from "./build-compound-file.ts";

/** A number in so many bytes, little end first. */
export const u8 = (...values: number[]): number[] => values.map((value) => value & 0xff);
export const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
export const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)]);
export const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
export const wide = (text: string): number[] => Array.from(text).flatMap((letter) => u16(letter.charCodeAt(0)));

/** One record: its number, its length, its data. */
export const record = (id: number, data: readonly number[] = []): number[] => [...u16(id, data.length), ...data];
export const start = (kind: number, version = 0x600): number[] =>
  record(0x809, [...u16(version, kind, 0x0dbb, 0x07cc), ...u32(0, 6)]);
export const end = record(0x0a);
export const number = (row: number, column: number, value: number, style = 0): number[] =>
  record(0x203, [...u16(row, column, style), ...f64(value)]);
export const label = (row: number, column: number, text: string, style = 0): number[] =>
  record(0x204, [...u16(row, column, style, text.length), 1, ...wide(text)]);
export const merge = (top: number, bottom: number, left: number, right: number): number[] =>
  record(0xe5, u16(1, top, bottom, left, right));
/** A formula cell whose result is a text in a record behind it. */
export const textFormula = (row: number, column: number): number[] =>
  record(0x06, [...u16(row, column, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0), ...u16(0)]);
export const result = (text: string): number[] => record(0x207, [...u16(text.length), 1, ...wide(text)]);

export interface BookOptions {
  readonly version?: number;
  /** Records of the globals behind the start record. */
  readonly globals?: readonly number[];
  /** Number formats of the styles, by number. Style 0 is General. */
  readonly formats?: readonly number[];
  /** The name of the sheet as the listing record holds it: its length, then its letters. */
  readonly sheetName?: readonly number[];
}

/** The stream of a workbook with one sheet. */
export function workbookStream(
  cells: readonly number[],
  { version = 0x600, globals = [], formats = [], sheetName = [1, 1, ...wide("表")] }: BookOptions = {},
): Uint8Array {
  const styles = [0, ...formats].flatMap((format) =>
    record(0xe0, [...u16(0, format, 1), ...Array<number>(14).fill(0)]),
  );
  const head = [...start(5, version), ...globals, ...styles];
  const listing = (at: number): number[] => record(0x85, [...u32(at), 0, 0, ...sheetName]);
  const sheetAt = head.length + listing(0).length + end.length;
  return Uint8Array.from([...head, ...listing(sheetAt), ...end, ...start(0x10, version), ...cells, ...end]);
}

/** An .xls file with one sheet. The stream is filled up to the size from which it has sectors of its own. */
export function xlsFile(
  cells: readonly number[],
  { name = "Workbook", ...options }: BookOptions & CompoundOptions & { readonly name?: string } = {},
): Uint8Array {
  return buildCompoundFile([{ path: name, data: workbookStream(cells, options) }], options);
}
