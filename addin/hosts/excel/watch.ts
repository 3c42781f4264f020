import { formatArea, parseArea, type CellRef } from "../../sheet/address.ts";
import type { EditListener } from "../port.ts";
import { inExcel } from "./errors.ts";
import type { SheetFacts } from "./knowledge.ts";

/** Larger edits (whole columns, pasted blocks) are reported as "somewhere". */
const CELL_LIMIT = 500;

/** Our own writes, which editions before ExcelApi 1.14 cannot distinguish from edits of the user. */
export class OwnEdits {
  readonly #expected = new Set<string>();

  expect(sheetId: string, address: string): void {
    this.#expected.add(`${sheetId} ${address}`);
  }

  /** Whether this change is one of ours; each is expected once. */
  take(event: Excel.WorksheetChangedEventArgs): boolean {
    const expected = this.#expected.delete(`${event.worksheetId} ${event.address}`);
    const source = event.triggerSource as string | undefined;
    return source === undefined ? expected : source === "ThisLocalAddin";
  }

  forget(): void {
    this.#expected.clear();
  }
}

/** Tells the listener about edits in any sheet, until the returned function is called; `onMoved` when cells changed their places. */
export async function watchEdits(
  listener: EditListener,
  own: OwnEdits,
  sheets: () => readonly SheetFacts[],
  onMoved: () => void,
): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (event.changeType !== "RangeEdited") onMoved();
      if (!own.take(event)) listener(cellsOf(event, sheets()));
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
}

function cellsOf(
  { worksheetId, address }: Excel.WorksheetChangedEventArgs,
  sheets: readonly SheetFacts[],
): CellRef[] | null {
  const sheet = sheets.find(({ id }) => id === worksheetId)?.name;
  const area = parseArea(address);
  if (sheet === undefined || !area) return null;
  const columns = area.right - area.left + 1;
  const count = (area.bottom - area.top + 1) * columns;
  if (count > CELL_LIMIT) return null;
  return Array.from({ length: count }, (_, i) => ({
    sheet,
    row: area.top + Math.floor(i / columns),
    column: area.left + (i % columns),
  }));
}

/** Address of a single cell as change events print it. */
export function eventAddress({ row, column }: CellRef): string {
  return formatArea({ top: row, left: column, bottom: row, right: column });
}
