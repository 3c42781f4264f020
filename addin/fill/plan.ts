import type { Derivation, Review } from "../review/types.ts";
import { mergeIndex } from "../sheet/merges.ts";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { CellWrite, SkipReason } from "../sheet/edit.ts";
import { parsePercentText } from "../values/percent-text.ts";
import type { FillItem, FillPlan, FillSkip, FillStyle } from "./types.ts";

/**
 * The fill plan (填充方案): every derivable cell, blank ones proposed, typed ones listed but not ticked. Locked and
 * covered cells, and cells holding a formula, are never in it: they come back in `skipped` with the reason.
 */
export function planFill(workbook: WorkbookSnapshot, review: Review): FillPlan {
  const items: FillItem[] = [];
  const skipped: FillSkip[] = [];
  for (const derivation of review.derivations) {
    const reason = refusal(workbook, derivation);
    if (reason) skipped.push({ cell: derivation.cell, label: derivation.label, reason });
    else items.push({ derivation, ticked: derivation.state === "blank", group: groupOf(derivation) });
  }
  return { items, skipped };
}

/** A zero for a blank cell: the number, or a text of the form that ends with it (`其他资金：0`). */
function groupOf({ state, value }: Derivation): FillItem["group"] {
  const zero = typeof value === "number" ? value === 0 : /[:：]\s*0$/u.test(value);
  return state === "blank" && zero ? "zero" : "derived";
}

function refusal(workbook: WorkbookSnapshot, { cell }: Derivation): SkipReason | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === cell.sheet);
  if (!sheet) return "missing-sheet";
  if (mergeIndex(sheet).isCovered(cell.row, cell.column)) return "covered";
  const { formula, array, locked } = cellAt(sheet, cell.row, cell.column);
  if (array) return "array";
  if (formula !== null) return "formula";
  return sheet.protected && locked ? "locked" : null;
}

/** The writes for the chosen items. Where a formula cannot say it, the value is written. */
export function fillWrites(items: readonly FillItem[], style: FillStyle): CellWrite[] {
  return items.map(({ derivation }) => {
    const formula = formulaOf(derivation, style);
    const { cell } = derivation;
    const format = derivation.format === null ? {} : { format: derivation.format };
    return formula === null
      ? { cell, content: { kind: "value", value: writtenValue(derivation) }, ...format }
      : { cell, content: { kind: "formula", formula }, ...format };
  });
}

function formulaOf({ formula, nativeFormula }: Derivation, style: FillStyle): string | null {
  switch (style) {
    case "jx":
      return formula;
    case "native":
      return nativeFormula;
    case "value":
      return null;
  }
}

/** A percentage is written as its number, to be shown by the cell's percent format. */
export function writtenValue({ value }: Pick<Derivation, "value">): number | string {
  return parsePercentText(value)?.fraction ?? value;
}
