const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
const UPPER_A = 65;
const LOWER_A = 97;
const LOWER_Z = 122;

/**
 * The positions of the rows and cells of a worksheet part. Both may leave their reference out (ECMA-376 Part 1, 18.3.1.4 and
 * 18.3.1.73): then they follow the one before.
 */
export class CellCursor {
  row = -1;
  column = -1;

  /** Moves to a row element; one whose number is none follows the row before. False where the number was no row. */
  startRow(number: string | undefined): boolean {
    const row = number === undefined ? Number.NaN : Number(number) - 1;
    const isSound = Number.isInteger(row) && row >= 0 && row < MAX_ROWS;
    this.row = isSound ? row : Math.min(this.row + 1, MAX_ROWS - 1);
    this.column = -1;
    return isSound;
  }

  /** Moves to a cell element; one whose reference is none follows the cell before. False where the reference was none. */
  place(reference: string | undefined): boolean {
    if (reference !== undefined && this.jump(reference)) return true;
    this.column = Math.min(this.column + 1, MAX_COLUMNS - 1);
    if (this.row < 0) this.row = 0;
    return reference === undefined;
  }

  private jump(reference: string): boolean {
    let column = 0;
    let at = 0;
    for (; at < reference.length && column <= MAX_COLUMNS; at++) {
      const code = reference.charCodeAt(at);
      const letter = code >= LOWER_A && code <= LOWER_Z ? code - LOWER_A + 1 : code - UPPER_A + 1;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = Number(reference.slice(at)) - 1;
    if (at === 0 || column > MAX_COLUMNS || !Number.isInteger(row) || row < 0 || row >= MAX_ROWS) return false;
    this.row = row;
    this.column = column - 1;
    return true;
  }
}
