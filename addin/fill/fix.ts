import type { Finding, Fix } from "../rules/finding.ts";
import type { Review } from "../review/types.ts";
import { sameCell, type CellRef } from "../sheet/address.ts";
import type { CellWrite, SkipReason } from "../sheet/edit.ts";
import { mergeIndex } from "../sheet/merges.ts";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { parsePercentText, percentFormat } from "../values/percent-text.ts";
import { fillWrites } from "./plan.ts";
import type { FillStyle } from "./types.ts";

/**
 * The writes that settle a finding, in the chosen style. A derivation of the same cell knows number and format best;
 * without one the fix itself is written: `99.91%` goes in as a number that shows as a percentage.
 */
export function fixWrites(fix: Fix, review: Review, workbook: WorkbookSnapshot, style: FillStyle): CellWrite[] {
  const derivation = review.derivations.find((candidate) => sameCell(candidate.cell, fix.cell));
  if (derivation) return fillWrites([{ derivation, ticked: true, group: "derived" }], style);
  if (style !== "value" && fix.formula !== null)
    return [{ cell: fix.cell, content: { kind: "formula", formula: fix.formula } }];
  return [valueWrite(fix, formatAt(workbook, fix.cell))];
}

/** Why the fix of a finding cannot be written into its cell, or `null`. A formula in the cell is no reason: the user confirms its replacement. */
export function fixBarrier({ fix }: Finding, workbook: WorkbookSnapshot): SkipReason | null {
  if (!fix) return null;
  const sheet = workbook.sheets.find(({ name }) => name === fix.cell.sheet);
  if (!sheet) return "missing-sheet";
  if (mergeIndex(sheet).isCovered(fix.cell.row, fix.cell.column)) return "covered";
  const { array, locked } = cellAt(sheet, fix.cell.row, fix.cell.column);
  if (array) return "array";
  return sheet.protected && locked ? "locked" : null;
}

function valueWrite({ cell, value }: Fix, format: string): CellWrite {
  const percent = parsePercentText(value);
  if (!percent) return { cell, content: { kind: "value", value } };
  const write: CellWrite = { cell, content: { kind: "value", value: percent.fraction } };
  return format.includes("%") ? write : { ...write, format: percentFormat(percent.decimals) };
}

function formatAt(workbook: WorkbookSnapshot, cell: CellRef): string {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  return sheet ? cellAt(sheet, cell.row, cell.column).format : "General";
}
