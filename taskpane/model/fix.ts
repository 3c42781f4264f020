import { cellAt, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { sameCell } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import type { Finding, Fix } from "../../addin/rules/finding.ts";
import type { FillStyle } from "../../addin/fill/types.ts";
import type { PaneCore } from "../services.ts";
import type { Run } from "./state.ts";

/**
 * The writes that settle a finding, in the chosen style. A derivation of the same cell knows number and format best;
 * without one the fix itself is written: `99.91%` goes in as a number that shows as a percentage.
 */
export async function fixWrites(fix: Fix, run: Run, core: PaneCore, style: FillStyle): Promise<readonly CellWrite[]> {
  const derivation = run.review.derivations.find((candidate) => sameCell(candidate.cell, fix.cell));
  if (derivation) return core.fillWrites([{ derivation, ticked: true }], style);
  if (style !== "value" && fix.formula !== null)
    return [{ cell: fix.cell, content: { kind: "formula", formula: fix.formula } }];
  return [valueWrite(fix, formatAt(run.snapshot, fix))];
}

function valueWrite({ cell, value }: Fix, format: string): CellWrite {
  const percent = typeof value === "string" ? /^-?\d+(?:\.(\d+))?%$/.exec(value) : null;
  if (!percent) return { cell, content: { kind: "value", value } };
  const places = (percent[1] ?? "").length;
  const number = Number(`${String(value).slice(0, -1)}e-2`);
  const write: CellWrite = { cell, content: { kind: "value", value: number } };
  return format.includes("%") ? write : { ...write, format: places > 0 ? `0.${"0".repeat(places)}%` : "0%" };
}

function formatAt(snapshot: WorkbookSnapshot, { cell }: Fix): string {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  return sheet ? cellAt(sheet, cell.row, cell.column).format : "General";
}

/** The formula that a fix would replace, without `=`, or `null`. */
export function formulaUnder(finding: Finding, snapshot: WorkbookSnapshot): string | null {
  const cell = finding.fix?.cell;
  const sheet = cell && snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  return cell && sheet ? cellAt(sheet, cell.row, cell.column).formula : null;
}
