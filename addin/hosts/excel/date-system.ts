import { isDateFormat } from "../../values/number-format.ts";
import type { SheetDraft } from "./sheet-draft.ts";

/**
 * Whether the workbook counts dates from 1904. Office.js does not say so, but the workbook's own DATE does: the second of
 * January 1904 is its day 1. Queried only where a cell shows a date, in a request of its own; where Excel does not answer,
 * the usual system is taken. `null` where no cell shows a date.
 */
export async function readDateSystem(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
): Promise<boolean | null> {
  if (!drafts.some(showsDates)) return null;
  try {
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load("value");
    await context.sync();
    return day.value === 1;
  } catch {
    return false;
  }
}

function showsDates({ cells }: SheetDraft): boolean {
  for (const { value, format } of cells.values()) if (typeof value === "number" && isDateFormat(format)) return true;
  return false;
}
