import { formatArea, type Area } from "../../sheet/address.ts";
import { areaOf, areasOf, loadAreas } from "./areas.ts";
import { queueBlock, type PendingBlock } from "./read-block.ts";
import { offers } from "./requirements.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import type { ListedSheet } from "./sheet-list.ts";

/** All about the sheets as requested; everything in it can be taken after the sync. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly names: readonly { readonly sheet: string | null; readonly items: Excel.NamedItemCollection }[];
}

interface SurveyedSheet {
  /** Puts what the request returned into the draft and returns the used range, or `null` on an empty sheet. */
  take(draft: SheetDraft): Area | null;
  /** Some cells of the sheet belong to array formulas. */
  hasArrays(): boolean;
}

/** Requests everything about all sheets that is not cell by cell, and for the cells inside the window of each. */
export function queueSurvey(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  windows: readonly (Area | null)[],
): Survey {
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  return {
    sheets: sheets.map((sheet, index) => queueSheet(sheet, windows[index] ?? null)),
    names: [{ sheet: null, items: names }, ...sheets.map((sheet) => ({ sheet: sheet.name, items: queueNames(sheet) }))],
  };
}

function queueNames({ proxy }: ListedSheet): Excel.NamedItemCollection {
  const { names } = proxy;
  names.load("items/name,items/formula");
  return names;
}

function queueSheet(sheet: ListedSheet, window: Area | null): SurveyedSheet {
  const used = sheet.proxy.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  if (offers("arrays")) used.load("savedAsArray");
  const merges = offers("merges") ? loadAreas(used.getMergedAreasOrNullObject()) : null;
  // Excel refuses to list special cells of a protected sheet.
  const validated = sheet.isProtected
    ? null
    : loadAreas(sheet.proxy.getRange().getSpecialCellsOrNullObject("DataValidations"));
  const block: PendingBlock | null =
    window && queueBlock(used.getIntersectionOrNullObject(formatArea(window)), sheet.isProtected);
  return {
    take(draft) {
      if (merges) draft.merges.push(...areasOf(merges));
      if (validated) draft.validated.push(...areasOf(validated));
      const content = block?.take();
      if (content) draft.add(content);
      return usedArea(used);
    },
    hasArrays: () => offers("arrays") && mayHoldArrays(used),
  };
}

function usedArea(used: Excel.Range): Area | null {
  return used.isNullObject ? null : areaOf(used);
}

/** Excel answers `null` where some cells belong to array formulas and some do not. */
function mayHoldArrays(used: Excel.Range): boolean {
  if (used.isNullObject) return false;
  return (used.savedAsArray as boolean | null) !== false;
}
