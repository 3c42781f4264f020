import type { PolicyDocument } from "../../policy/document.ts";
import { ruleSheetWorksheets } from "../../policy/rule-sheet/as-worksheets.ts";
import { REPORT_TYPE, reportHeights } from "../../sheet/report-sheet.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import { MARGINS } from "./layout/page-breaks.ts";
import type { NewCellStyle, NewSheet } from "./new-file/new-workbook.ts";
import { writeWorkbook } from "./new-file/write-workbook.ts";

const FONT = { name: "宋体", size: REPORT_TYPE.text, family: 3, charset: 134 } as const;
const BODY: NewCellStyle = { font: FONT, isRuled: true, vertical: "top", wraps: true, format: "@" };
const HEAD: NewCellStyle = { ...BODY, font: { ...FONT, bold: true } };
const ABOVE: NewCellStyle = { font: FONT, vertical: "top", format: "@" };

/** A rule sheet (口径表) as the bytes of an .xlsx file: the worksheet 绩核-口径 and the list of what may be written on it. */
export function ruleSheetFile(document: PolicyDocument): Uint8Array {
  return writeWorkbook({ sheets: ruleSheetWorksheets(document).map(newSheet) });
}

function newSheet({ name, rows, widths }: ImportedSheet): NewSheet {
  const head = rows.findIndex((row) => row.filter((value) => value !== "").length > 2);
  return {
    name,
    rows: rows.map((row, index) =>
      row.map((value) => ({ value: value === "" ? null : value, style: styleOf(index - head) })),
    ),
    widths,
    // Texts above the table are on one line; their cells do not wrap.
    heights: reportHeights({ rows: rows.map((row) => row.map((value) => ({ value }))), widths }),
    frozenRows: head + 1,
    page: { landscape: true, margins: MARGINS, repeatedRows: `${head + 1}:${head + 1}`, breaks: [] },
  };
}

/** By its distance below the header row. */
function styleOf(below: number): NewCellStyle {
  if (below < 0) return ABOVE;
  return below === 0 ? HEAD : BODY;
}
