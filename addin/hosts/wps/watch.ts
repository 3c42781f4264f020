import { WPS_TEXT } from "../../messages/wps.ts";
import type { CellRef } from "../../sheet/address.ts";
import { HostError, type EditListener } from "../port.ts";
import { addressOf, areaSize, parseAreas, positionsOf } from "./address.ts";
import type { WpsRange, WpsSheet } from "./object-model.ts";
import type { WpsEvents } from "./root.ts";

/** An edit of more cells than this is reported without saying where. */
const EDIT_LIMIT = 1000;

/**
 * Tells the listener of edits until the returned function is called. `isForeign` says whether right now an edit is none
 * of the user's in this workbook: we are writing, or another workbook is in front.
 */
export function watchEdits(
  events: WpsEvents | null | undefined,
  listener: EditListener,
  isForeign: () => boolean,
): () => void {
  if (!events) throw new HostError("unsupported", WPS_TEXT.noEvents);
  let listening = true;
  const notify = (sheet: unknown, range: unknown): void => {
    if (listening && !isForeign()) listener(editedCells(sheet, range));
  };
  events.AddApiEventListener("SheetChange", notify);
  return () => {
    listening = false;
    events.RemoveApiEventListener("SheetChange", notify);
  };
}

/** The second argument is typed wrongly by the vendor and may span several areas: whatever is no range is `null`. */
function editedCells(sheet: unknown, range: unknown): CellRef[] | null {
  try {
    if (typeof sheet !== "object" || sheet === null || typeof range !== "object" || range === null) return null;
    const name = (sheet as WpsSheet).Name;
    const areas = parseAreas(addressOf(range as WpsRange));
    const size = areas.reduce((sum, area) => sum + areaSize(area), 0);
    if (size === 0 || size > EDIT_LIMIT || typeof name !== "string") return null;
    return positionsOf(areas).map((position) => ({ sheet: name, ...position }));
  } catch {
    return null;
  }
}
