import { guardRequirementSets } from "./client-guard.ts";
import { installExcelHost, type EmulatedExcel, type ExcelHostOptions } from "./install.ts";
import { JX_FUNCTIONS } from "./jx-functions.ts";
import type { WorkbookData } from "./workbook-data.ts";

/** What a test puts on the window before this script, and what it finds there afterwards. */
export interface ExcelPage {
  excelSetup?: { readonly data: WorkbookData; readonly options?: Omit<ExcelHostOptions, "functions"> };
  emulatedExcel?: EmulatedExcel;
}

/** First script of a browser page: puts the emulated Excel on `window.external` before office.js looks for its host. */
const page = window as ExcelPage;
const { data, options } = page.excelSetup ?? { data: { sheets: [{ name: "Sheet1", cells: {} }] } };
// A page that was loaded again finds the settings its workbook had.
const stored = sessionStorage.getItem("workbook settings");
const book = stored === null ? data : { ...data, settings: JSON.parse(stored) as Record<string, unknown> };
page.emulatedExcel = installExcelHost(window, book, { ...options, functions: JX_FUNCTIONS });

// Load events reach the capturing listener before office.js itself hears of them, so nothing is called unguarded.
document.addEventListener("load", guardOnce, true);

function guardOnce(): void {
  if (!("OfficeExtension" in window) || !("Excel" in window)) return;
  guardRequirementSets();
  document.removeEventListener("load", guardOnce, true);
}
