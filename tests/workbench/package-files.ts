import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { parsePosition } from "../../addin/sheet/address.ts";
import { cellAt, type Cell } from "../../addin/sheet/snapshot.ts";

const packages = fileURLToPath(new URL("../fixtures/packages/", import.meta.url));

/** Path of a workbook as another program writes it. */
export const fixture = (name: string): string => join(packages, name);

/** A workbook with protection, notes and formats. */
export const EXTRAS = fixture("package-d-excel-extras.xlsx");

/** A cell of the first sheet of a saved file. */
export function cell(bytes: Uint8Array, address: string): Cell {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  const position = parsePosition(address);
  if (!sheet || !position) throw new Error(`No cell ${address}`);
  return cellAt(sheet, position.row, position.column);
}
