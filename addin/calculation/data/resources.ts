import type { IResources } from "@univerjs/core";
import type { ISheetNote } from "@univerjs/sheets-note";
import { keyPosition } from "../../sheet/snapshot.ts";
import type { NoteLook, WorkbookLook } from "../../hosts/xlsx/look/types.ts";
import { conditionRules } from "./conditions.ts";
import { validationRules } from "./validation.ts";

/** Size of a note's box in pixels: wide enough for a sentence, higher for longer texts. */
export function noteSize(text: string): { readonly width: number; readonly height: number } {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0);
  return { width: 260, height: Math.min(260, 48 + lines * 20) };
}

/** Notes, data validation and conditional formats of the file as the grid's resources. */
export function lookResources(look: WorkbookLook, sheetIdAt: (index: number) => string): IResources {
  const bySheet = <T>(read: (index: number, id: string) => T): Record<string, T> =>
    Object.fromEntries(look.sheets.map((_, index) => [sheetIdAt(index), read(index, sheetIdAt(index))]));
  const notes = bySheet((index, id) => noteMatrix(look.sheets[index]?.notes ?? new Map(), id));
  const validations = bySheet((index, id) => validationRules(look.sheets[index]?.validations ?? [], id));
  const conditions = bySheet((index, id) => conditionRules(look.sheets[index]?.conditionalFormats ?? [], id));
  return [
    { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notes) },
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations) },
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(conditions) },
  ];
}

function noteMatrix(notes: ReadonlyMap<number, NoteLook>, sheetId: string): Record<number, Record<number, ISheetNote>> {
  const matrix: Record<number, Record<number, ISheetNote>> = {};
  for (const [key, note] of notes) {
    const { row, column } = keyPosition(key);
    const text = note.author === "" || note.text.startsWith(note.author) ? note.text : `${note.author}：\n${note.text}`;
    const line = (matrix[row] ??= {});
    line[column] = { id: `${sheetId}-note-${key}`, row, col: column, note: text, show: false, ...noteSize(text) };
  }
  return matrix;
}
