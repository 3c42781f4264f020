import { ERROR_TEXTS, errorOfCode, errorOfNumber } from "../../sheet/error-number.ts";
import type { CellValue } from "../../sheet/snapshot.ts";

const SHOWN_ERRORS = new Set([...ERROR_TEXTS, "#SPILL!", "#CALC!", "#FIELD!", "#BUSY!", "#GETTING_DATA"]);

/**
 * A two-dimensional answer of known shape out of whatever the host returned: a rank-2 array, a rank-1 array (one row,
 * one column, or row by row), or a scalar. Missing entries are `null`.
 */
export function toGrid(raw: unknown, rows: number, columns: number): unknown[][] {
  const list = arrayLike(raw);
  if (!list)
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_cell, column) => (row === 0 && column === 0 ? raw : null)),
    );
  const nested = list.some((entry) => arrayLike(entry) !== null);
  return Array.from({ length: rows }, (_, row) => {
    const line = nested ? (arrayLike(list[row]) ?? []) : list.slice(row * columns, (row + 1) * columns);
    return Array.from({ length: columns }, (_cell, column) => line[column] ?? null);
  });
}

/**
 * One cell value out of `Value2`. Formula errors come as numbers (`-2146826281` is `#DIV/0!`), as text or as an object,
 * depending on the build; text counts as an error only in a cell with a formula. Empty text is an empty cell.
 */
export function toCellValue(raw: unknown, hasFormula: boolean): CellValue {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "number") {
    const error = errorOfNumber(raw);
    return error === null ? raw : { error };
  }
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "string") return hasFormula && SHOWN_ERRORS.has(raw) ? { error: raw } : raw;
  const error = typeof raw === "object" ? errorInside(raw) : null;
  if (error !== null) return { error };
  return hasFormula ? { error: "#VALUE!" } : null;
}

function errorInside(raw: object): string | null {
  for (const part of Object.values(raw) as unknown[]) {
    const error = errorOfPart(part);
    if (error !== null) return error;
  }
  return null;
}

function errorOfPart(part: unknown): string | null {
  if (typeof part === "number") return errorOfNumber(part) ?? errorOfCode(part);
  return typeof part === "string" && SHOWN_ERRORS.has(part) ? part : null;
}

/** Formula without `=` out of `Formula`; `null` for a constant. Text that only looks like a formula has equal `Value2`. */
export function toFormula(raw: unknown, value: unknown): string | null {
  return typeof raw === "string" && raw.length > 1 && raw.startsWith("=") && raw !== value ? raw.slice(1) : null;
}

/** Arrays of another page's realm and array-likes count as arrays. */
function arrayLike(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== "object" || value === null || !("length" in value) || typeof value.length !== "number")
    return null;
  return Array.from(value as ArrayLike<unknown>);
}
