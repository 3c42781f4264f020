import { columnIndex, columnName } from "../../../sheet/address.ts";

/** Pieces of a formula: quoted text and names are passed over, references are moved. Longest and most guarded first. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!:$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.?\\]*|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?/gu;

/** The formula as it reads when moved: relative references shift, `$` parts stay; what leaves the grid is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, name: string): string | null => {
    const index = columnIndex(name) + (fixed ? 0 : columns);
    return index < 0 || index > 16_383 ? null : fixed + columnName(index);
  };
  const row = (fixed: string, number: string): string | null => {
    const index = Number(number) + (fixed ? 0 : rows);
    return index < 1 || index > 1_048_576 ? null : fixed + String(index);
  };
  return formula.replace(PIECES, (piece: string, ...groups: unknown[]) => {
    const g = (index: number): string => (typeof groups[index] === "string" ? groups[index] : "");
    if (g(11) !== "") return join("", column(g(8), g(9)), row(g(10), g(11)));
    if (g(3) !== "") return join(":", column(g(0), g(1)), column(g(2), g(3)));
    if (g(7) !== "") return join(":", row(g(4), g(5)), row(g(6), g(7)));
    return piece;
  });
}

function join(separator: string, a: string | null, b: string | null): string {
  return a === null || b === null ? "#REF!" : a + separator + b;
}
