import type { CellRef } from "../../sheet/address.ts";
import type { CellWrite } from "../../sheet/edit.ts";
import { cellAt, keyPosition, type WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { contentOf, holds } from "../write-gate.ts";

/**
 * What the user changed: every cell whose input (typed value or formula, never a calculated result) differs from the
 * workbook as opened. Comparing inputs instead of collecting events misses nothing and lists nothing twice.
 *
 * @param formats number formats given to cells since, by sheet name and cell key
 */
export function changedInputs(
  opened: WorkbookSnapshot,
  now: WorkbookSnapshot,
  formats: (cell: CellRef) => string | undefined,
): CellWrite[] {
  return now.sheets.flatMap((sheet) => {
    const former = opened.sheets.find(({ name }) => name === sheet.name);
    if (!former) return [];
    const keys = new Set([...former.cells.keys(), ...sheet.cells.keys()]);
    return [...keys]
      .sort((a, b) => a - b)
      .flatMap((key): CellWrite[] => {
        const { row, column } = keyPosition(key);
        const before = cellAt(former, row, column);
        const after = cellAt(sheet, row, column);
        const cell = { sheet: sheet.name, row, column };
        const format = formats(cell);
        const reformatted = format !== undefined && format !== before.format;
        const content = contentOf(after);
        if (after.array || (holds(before, content) && !reformatted)) return [];
        return [{ cell, content, ...(reformatted ? { format } : {}) }];
      });
  });
}
