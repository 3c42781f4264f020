/** Plain arithmetic over the cells of a form, on purpose not the product's own: it decides whether a change is a fault. */
import type { Slot } from "../../../addin/forms/grid.ts";
import type { CellValue } from "../../../addin/sheet/snapshot.ts";
import type { Edit } from "./corpus.ts";

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;

/** The only number a cell shows, `null` where it shows none or several. */
export function numberIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const [first, ...others] = value.match(NUMBER) ?? [];
  return first !== undefined && others.length === 0 && !/[元亿]/.test(value) ? Number(first.replaceAll(",", "")) : null;
}

/** A rate as a fraction: `90%`, 0.9 or 90. */
export function rateIn(value: CellValue): number | null {
  const number = numberIn(value);
  if (number === null) return null;
  return typeof value === "string" && value.includes("%") ? number / 100 : number > 2 ? number / 100 : number;
}

/** The cell with another number in it, written as the old one was: as a number, or inside its text with the same decimals. */
export function withNumber(slot: Slot, number: number): Edit {
  const { value } = slot.cell;
  const text =
    typeof value === "string"
      ? value.replace(NUMBER, (old) => number.toFixed(Math.max(decimalsOf(old), decimalsOf(String(number)))))
      : value;
  return at(slot, typeof value === "string" ? text : number);
}

export function at({ row, column }: Slot, value: CellValue): Edit {
  return { row, column, value };
}

export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Two neighbouring digits changed places; `null` where that gives the same number or a leading zero. */
export function swapped(number: number, start: number): number | null {
  const text = String(number);
  for (let turn = 0; turn < text.length - 1; turn++) {
    const index = (start + turn) % (text.length - 1);
    const [a = "", b = ""] = [text[index], text[index + 1]];
    if (!/\d/.test(a) || !/\d/.test(b) || a === b || (index === 0 && b === "0")) continue;
    return Number(text.slice(0, index) + b + a + text.slice(index + 2));
  }
  return null;
}

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

export function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

export function total(numbers: readonly number[]): number {
  return round(
    numbers.reduce((sum, number) => sum + number, 0),
    6,
  );
}
