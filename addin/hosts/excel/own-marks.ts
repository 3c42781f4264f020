import { keyPosition, cellKey } from "../../sheet/snapshot.ts";
import type { Position } from "../../sheet/address.ts";
import { severityOfMarkFormula } from "../mark-style.ts";
import type { Severity } from "../../rules/finding.ts";
import { areasOf, loadAreas } from "./areas.ts";
import type { OwnMark } from "./knowledge.ts";
import type { ListedSheet } from "./sheet-list.ts";

/**
 * The marks of ours in the workbook, or `null` where Excel does not let its conditional formats be looked at. The reading
 * of a workbook does not need them, so they have requests of their own: one for the formats, one for the cells of ours.
 */
export async function readOwnMarks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<OwnMark[] | null> {
  try {
    const pending = sheets.map(queueFormats);
    await context.sync();
    return await takeMarks(context, pending, []);
  } catch {
    return null;
  }
}

/** The conditional formats of one sheet, to be sifted after the next sync. */
interface PendingFormats {
  readonly sheet: ListedSheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Requests the conditional formats of a sheet. */
export function queueFormats(sheet: ListedSheet): PendingFormats {
  const formats = sheet.proxy.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { sheet, formats };
}

/** Our marks among formats that were loaded. The cells of known ones are known: only those of others are requested. */
export async function takeMarks(
  context: Excel.RequestContext,
  pending: readonly PendingFormats[],
  known: readonly OwnMark[],
): Promise<OwnMark[]> {
  const found = pending.flatMap(ownFormats);
  const present = new Map(known.map((mark) => [`${mark.sheetId} ${mark.id}`, mark]));
  const requests = found.flatMap((mark) =>
    present.has(`${mark.sheetId} ${mark.id}`) ? [] : [{ mark, ranges: loadAreas(mark.format.getRanges()) }],
  );
  if (requests.length > 0) await context.sync();
  return found.map((mark) => {
    const ranges = requests.find((each) => each.mark === mark)?.ranges;
    const { sheetId, id, severity } = mark;
    const cells = ranges ? cellsOf(ranges) : (present.get(`${sheetId} ${id}`)?.cells ?? []);
    return { sheetId, id, severity, cells };
  });
}

/** A conditional format of ours whose cells are not known yet. */
interface FoundMark {
  readonly sheetId: string;
  readonly id: string;
  readonly severity: Severity;
  readonly format: Excel.ConditionalFormat;
}

function ownFormats({ sheet, formats }: PendingFormats): FoundMark[] {
  return formats.items.flatMap((format) => {
    if (format.type !== "Custom") return [];
    const severity = severityOfMarkFormula(format.customOrNullObject.rule.formula);
    return severity ? [{ sheetId: sheet.id, id: format.id, severity, format }] : [];
  });
}

/** Marks are put on single cells; if the user dragged one over a whole column, the count stops here. */
const LIMIT = 100_000;

function cellsOf(ranges: Excel.RangeAreas): Position[] {
  const keys = new Set<number>();
  for (const { top, left, bottom, right } of areasOf(ranges)) {
    for (let row = top; row <= bottom && keys.size < LIMIT; row++)
      for (let column = left; column <= right; column++) keys.add(cellKey(row, column));
  }
  return [...keys].map(keyPosition);
}
