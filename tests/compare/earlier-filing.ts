import { formatPosition, parsePosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { seedFormData } from "../fixtures/load.ts";

/** Changed cells by A1 address. */
export type Edits = Readonly<Record<string, CellValue>>;

/** A published form with cells changed: the made-up form of an earlier year. Years in its texts are moved back by one. */
export function earlierForm(id: string, edits: Edits): SheetSnapshot {
  const { sheetName, rows, merges, raw } = seedFormData(id);
  const moved = rows.map((row, r) =>
    row.map((value, column) => {
      const address = formatPosition({ row: r, column });
      if (address in edits) return edits[address] ?? "";
      const printed = raw[address] ?? value;
      return typeof printed === "string" && r < 6 ? withEarlierYears(printed) : printed;
    }),
  );
  for (const address of Object.keys(edits)) if (!parsePosition(address)) throw new RangeError(address);
  return sheetOf(sheetName, moved, { merges });
}

/** The made-up workbook of an earlier year. */
export function earlierWorkbook(forms: Readonly<Record<string, Edits>>): WorkbookSnapshot {
  return workbookOf(Object.entries(forms).map(([id, edits]) => earlierForm(id, edits)));
}

function withEarlierYears(text: string): string {
  return text.replace(/20\d{2}(?=\s*年)/gu, (year) => String(Number(year) - 1));
}
