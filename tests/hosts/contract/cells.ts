import { expect } from "vitest";
import { HostError } from "../../../addin/hosts/port.ts";
import { parseCellRef, type CellRef } from "../../../addin/sheet/address.ts";
import type { CellWrite } from "../../../addin/sheet/edit.ts";
import { cellAt, type Cell, type CellValue, type WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** A cell of the contract workbook by its printed reference. */
export function at(text: string): CellRef {
  const ref = parseCellRef(text);
  if (!ref) throw new Error(`Bad reference ${text}`);
  return ref;
}

/** Writing a value to such a cell. */
export function value(cell: string, content: number | string | boolean | null): CellWrite {
  return { cell: at(cell), content: { kind: "value", value: content } };
}

/** The cell as it was read; throws where the sheet is missing. */
export function cellOf(workbook: WorkbookSnapshot, text: string): Cell {
  const ref = at(text);
  const sheet = workbook.sheets.find(({ name }) => name === ref.sheet);
  if (!sheet) throw new Error(`No sheet ${ref.sheet}`);
  return cellAt(sheet, ref.row, ref.column);
}

/** Its value. */
export function valueOf(workbook: WorkbookSnapshot, text: string): CellValue {
  return cellOf(workbook, text).value;
}

/** Cells with content, comparable across hosts: empty formatted cells and lock flags are not. */
export function contents(cells: ReadonlyMap<number, Cell>): unknown[] {
  return [...cells]
    .filter(([, cell]) => cell.value !== null || cell.formula !== null)
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => [key, cell.value, cell.array ? "array" : cell.formula, cell.format]);
}

/** An area as comparable text. */
export function areaText(area: { top: number; left: number; bottom: number; right: number }): string {
  return [area.top, area.left, area.bottom, area.right].join();
}

/** The error a host refuses with; fails where it does not refuse. */
export async function rejection(promise: Promise<unknown>): Promise<HostError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  if (!(error instanceof HostError)) throw new Error("not a HostError");
  return error;
}
