/** Grid id of the n-th sheet of the file. Ids never change while the file is open, whatever the sheets are called. */
export function sheetIdAt(index: number): string {
  return `sheet-${index + 1}`;
}
