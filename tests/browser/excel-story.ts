import type { Page } from "playwright-core";
import type { WorkbookData } from "../excel-host/workbook-data.ts";
import type { ExcelPage } from "../excel-host/page.ts";

/** The content of a cell of the emulated workbook, e.g. `整体自评表!G27`. */
export function valueAt(page: Page, sheet: string, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([name, r, c]) => (window as ExcelPage).emulatedExcel?.workbook.find(name)?.peek(r, c)?.value ?? "",
    [sheet, row, column] as const,
  );
}

/** Sheet, row and column of the selected cell. */
export function selection(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const selected = (window as ExcelPage).emulatedExcel?.workbook.selection;
    return selected && [selected.sheet.name, selected.rect.top, selected.rect.left];
  });
}

export function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as ExcelPage).emulatedExcel?.workbook.sheets.map(({ name }) => name) ?? []);
}

/** A person types into a cell. */
export function typeInto(page: Page, address: string, entry: string | number): Promise<void> {
  return page.evaluate(([place, text]) => (window as ExcelPage).emulatedExcel?.edit(place, text), [
    address,
    entry,
  ] as const);
}

/** The workbook with every sheet protected. */
export function protectedData(data: WorkbookData): WorkbookData {
  return { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, protection: {} })) };
}

/** Loads the pane again, as when it was closed or crashed; the workbook keeps what was stored in it. */
export async function reloadPane(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { emulatedExcel } = window as ExcelPage;
    const settings = Object.fromEntries(emulatedExcel?.workbook.settings ?? []);
    sessionStorage.setItem("workbook settings", JSON.stringify(settings));
  });
  await page.reload();
}
