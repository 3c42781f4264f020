import { readableText } from "../../sheet/label.ts";
import type { Field } from "../form.ts";
import type { FieldName } from "../meanings.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FIELDS, headingOf } from "../lexicon.ts";

/** Header fields (项目名称, 主管部门 …) in the rows from `top` to `bottom`, the first of each name. */
export function readFields(grid: FormGrid, top: number, bottom: number): Partial<Record<FieldName, Field>> {
  const fields: Partial<Record<FieldName, Field>> = {};
  for (let row = top; row <= bottom; row++) {
    for (const slot of grid.row(row)) {
      const found = fieldAt(grid, slot);
      if (found) fields[found.name] ??= found.field;
    }
  }
  return fields;
}

/** A label with its answer to the right, or behind a colon in the same cell. */
export function fieldAt(grid: FormGrid, slot: Slot): { readonly name: FieldName; readonly field: Field } | null {
  const whole = FIELDS.meaningOf(slot.heading);
  if (whole) {
    const value = answerRightOf(grid, slot);
    const isLabel = FIELDS.meaningOf(value.heading) !== null;
    return { name: whole, field: { label: slot, value, text: isLabel ? "" : readableText(value.text) } };
  }
  if (!slot.label.includes(":")) return null;
  const parts = /^(?<label>[^:：]{2,14})[:：](?<text>[\s\S]*)$/.exec(readableText(slot.text))?.groups;
  if (!parts) return null;
  const { label = "", text = "" } = parts;
  const name = FIELDS.meaningOf(headingOf(label.normalize("NFKC").replace(/\s/g, "")));
  return name ? { name, field: { label: slot, value: slot, text: readableText(text) } } : null;
}

/** Columns a label may spread over without being merged before its answer comes. */
const REACH = 2;

/** The first cell with content right of a label, at most {@link REACH} blank cells away; else the cell beside it. */
function answerRightOf(grid: FormGrid, label: Slot): Slot {
  let column = label.area.right + 1;
  for (let step = 0; step <= REACH; step++) {
    const slot = grid.at(label.row, column);
    if (slot.label !== "")
      return FIELDS.meaningOf(slot.heading) === null ? slot : grid.at(label.row, label.area.right + 1);
    column = slot.area.right + 1;
  }
  return grid.at(label.row, label.area.right + 1);
}
