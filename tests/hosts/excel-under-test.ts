import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { formatPosition, type CellRef } from "../../addin/sheet/address.ts";
import type { CellValue, WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import type { EmulatedExcel } from "../excel-host/install.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { quoteSheet } from "../excel-host/rect.ts";
import type { Edition } from "../excel-host/requirement-sets.ts";
import { workbookData } from "../excel-host/workbook-data.ts";
import type { HostFactory } from "./contract.ts";

/** Lets the library's own clean-up request pass, which follows every run. */
export function drained(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}

/**
 * Contract subjects over one emulated Excel of the given edition. Calculation is off: the contract compares stored
 * results, some of which are deliberately not what their formula gives.
 */
export function excelFactory(edition: Edition): HostFactory {
  let loaded: Promise<EmulatedExcel> | null = null;
  return async (workbook: WorkbookSnapshot) => {
    loaded ??= loadOffice({ sheets: [{ name: "Sheet1", cells: {} }] }, { edition, functions: null });
    const excel = await loaded;
    await drained();
    excel.load(workbookData(workbook));
    const host = new ExcelHost();
    return {
      host,
      shelf: host,
      look: async () => {
        await drained();
        return excel.look();
      },
      edit: (cell: CellRef, value: CellValue) => {
        excel.edit(`${quoteSheet(cell.sheet)}!${formatPosition(cell)}`, typeof value === "object" ? "" : value);
        return Promise.resolve();
      },
      breakNext: async () => {
        await host.read();
        excel.failAt(/^set .*\.Formulas/, { after: 1 });
      },
    };
  };
}
