import type { FormGrid } from "../grid.ts";
import { indicatorHeader } from "./indicator-header.ts";
import { titleAt } from "./title.ts";

/** `— 12 —`, `第 2 页 共 3 页`, `2/3页`: what a page prints below its text. */
const PAGE_NUMBER = /^(?:[-—–―]+\d{1,4}[-—–―]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}页?)$/;

/** Whether the row is what a page break left in a table: a page number, or a title that is being continued (续表). */
export function isPageBreak(grid: FormGrid, row: number): boolean {
  const slots = grid.row(row);
  const [only] = slots;
  if (!only || slots.length > 1) return false;
  return PAGE_NUMBER.test(only.label) || isContinuedTitle(grid, row) || repeatsTitle(grid, row);
}

/** `项目支出绩效自评表（续表）`, `续表`. */
export function isContinuedTitle(grid: FormGrid, row: number): boolean {
  const label = (titleAt(grid, row) ?? grid.row(row)[0])?.label ?? "";
  return (
    grid.row(row).length === 1 &&
    (label.startsWith("续表") || (/\(?(?:续表?|接上[页表])\)?$/.test(label) && titleAt(grid, row) !== null))
  );
}

/** A title printed again on a new page: the headings of the table follow at once, nothing of a new form is between. */
export function repeatsTitle(grid: FormGrid, row: number): boolean {
  const title = titleAt(grid, row);
  const next = [1, 2].map((step) => (title?.area.bottom ?? row) + step).find((below) => grid.row(below).length > 0);
  return title !== null && next !== undefined && indicatorHeader(grid, next) !== null;
}
