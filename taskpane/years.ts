import { yearSheet } from "../addin/compare/year-sheet.ts";
import { yearTable } from "../addin/compare/year-table.ts";
import { planNextYear } from "../addin/compose/next-year/plan.ts";
import { openFile } from "../addin/hosts/open-file.ts";
import { HostError } from "../addin/hosts/port.ts";
import { pairWithLastYear } from "../addin/review/previous-forms.ts";
import type { YearTools } from "./services.ts";
import { SIZE_LIMIT } from "./size-limit.ts";

/** The tools for two years of a workbook. Nothing leaves the machine. */
export const YEAR_TOOLS: YearTools = {
  read: async (name, bytes) => {
    if (bytes.length > SIZE_LIMIT) throw new HostError("too-large", "");
    return (await openFile(name, bytes)).snapshot;
  },
  table: (now, before, options) => yearTable(pairWithLastYear(now, before, options)),
  sheet: yearSheet,
  plan: planNextYear,
};
