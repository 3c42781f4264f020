import { columnIndex, columnName } from "../../../sheet/address.ts";

/** Pieces of a formula: quoted text and names are passed over, references are moved. Longest and most guarded first. */
const PIECES = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<fixedLeft>\$?)(?<left>[A-Za-z]{1,3}):(?<fixedRight>\$?)(?<right>[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!:$])`,
    String.raw`(?<fixedTop>\$?)(?<top>\d{1,7}):(?<fixedBottom>\$?)(?<bottom>\d{1,7})(?![\p{L}\p{N}_.])`,
    String.raw`(?<fixedColumn>\$?)(?<column>[A-Za-z]{1,3})(?<fixedRow>\$?)(?<row>\d{1,7})(?![\p{L}\p{N}_.(!])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`,
    String.raw`\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/** The formula as it reads when moved: relative references shift, `$` parts stay; what leaves the grid is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed = "", name = ""): string | null => {
    const index = columnIndex(name) + (fixed ? 0 : columns);
    return index < 0 || index > 16_383 ? null : fixed + columnName(index);
  };
  const row = (fixed = "", number = ""): string | null => {
    const index = Number(number) + (fixed ? 0 : rows);
    return index < 1 || index > 1_048_576 ? null : fixed + String(index);
  };
  return formula.replace(PIECES, (piece: string, ...rest: unknown[]) => {
    const parts = rest.at(-1) as Partial<Record<string, string>>;
    if (parts.row) return join("", column(parts.fixedColumn, parts.column), row(parts.fixedRow, parts.row));
    if (parts.right) return join(":", column(parts.fixedLeft, parts.left), column(parts.fixedRight, parts.right));
    if (parts.bottom) return join(":", row(parts.fixedTop, parts.top), row(parts.fixedBottom, parts.bottom));
    return piece;
  });
}

function join(separator: string, a: string | null, b: string | null): string {
  return a === null || b === null ? "#REF!" : a + separator + b;
}
