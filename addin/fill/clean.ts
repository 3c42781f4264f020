import { parseArea } from "../sheet/address.ts";
import type { CellWrite } from "../sheet/edit.ts";
import {
  awaitsResult,
  cellAt,
  isError,
  keyPosition,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../sheet/snapshot.ts";
import { callsJx, nativeOf } from "./native-call.ts";

/**
 * The writes that take the product's functions out of a workbook before it is submitted: every formula calling `JX.`
 * becomes its value, or the native formula where one says the same over numeric cells. A formula whose result is an error is
 * never replaced by the words of the error.
 */
export function formulaReplacements(workbook: WorkbookSnapshot, mode: "value" | "native"): CellWrite[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, whole]): CellWrite[] => {
      const { formula, value } = whole;
      if (formula === null || !callsJx(formula)) return [];
      const cell = { sheet: sheet.name, ...keyPosition(key) };
      const spare = nativeOf(formula);
      const native = mode === "native" ? spare : null;
      if (native !== null && readsNumbers(sheet, native))
        return [{ cell, content: { kind: "formula", formula: native } }];
      if (!isError(value) && !awaitsResult(whole)) return [{ cell, content: { kind: "value", value } }];
      // An error is no value to submit: the native formula says the same, or the formula stays for the user to see.
      return spare === null ? [] : [{ cell, content: { kind: "formula", formula: spare } }];
    }),
  );
}

/** A cell or an area inside a formula. */
const MENTIONED = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;

/** Native formulas skip or refuse figures stored as text; only cells holding numbers or nothing are safe. */
function readsNumbers(sheet: SheetSnapshot, formula: string): boolean {
  if (formula.includes("!")) return false;
  for (const [text] of formula.matchAll(MENTIONED)) {
    const area = parseArea(text);
    if (!area) return false;
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount - 1); row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (typeof cellAt(sheet, row, column).value === "string") return false;
      }
    }
  }
  return true;
}
