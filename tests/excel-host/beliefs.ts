/**
 * The client half of the tests is genuine: the unmodified office.js. The host half is what we believe about Excel.
 * This table names each belief the tests rest on and where it comes from. `documented`: a Microsoft page says so;
 * `observed`: the client library itself shows it, or it was reported from real use; `assumed`: neither: to be tried in
 * a real Excel first when something differs.
 */
export interface Belief {
  readonly id: string;
  readonly statement: string;
  readonly standing: "documented" | "observed" | "assumed";
  readonly source: string;
  /** The file of the emulator that acts on it. */
  readonly where: string;
}

const DOCS = "learn.microsoft.com/office/dev/add-ins/";
const API = "learn.microsoft.com/javascript/api/excel/";

export const BELIEFS: readonly Belief[] = [
  {
    id: "batch-stops",
    statement: "The first failing action ends a request; what ran before stays done.",
    standing: "assumed",
    source: "widely described as not transactional; github.com/OfficeDev/office-js/issues",
    where: "excel-host.ts",
  },
  {
    id: "results-before-error",
    statement: "The client takes in the results that came before the error of the same request.",
    standing: "observed",
    source: "@microsoft/office-js 1.1.110, processRequestExecutorResponseMessage",
    where: "excel-host.ts",
  },
  {
    id: "payload-limit",
    statement: "Request and response are limited to 5 MB on the web; too much is refused as a whole.",
    standing: "documented",
    source: `${DOCS}concepts/resource-limits-and-performance-optimization`,
    where: "office-contract.ts",
  },
  {
    id: "cell-edit",
    statement: "While a cell is being edited every request fails with InvalidOperationInCellEditMode.",
    standing: "documented",
    source: `${DOCS}testing/application-specific-api-error-handling`,
    where: "excel-host.ts",
  },
  {
    id: "busy",
    statement: "A host at its limit answers ActivityLimitReached.",
    standing: "documented",
    source: `${DOCS}testing/application-specific-api-error-handling`,
    where: "office-contract.ts",
  },
  {
    id: "other-workbook",
    statement:
      "While another workbook has the focus select, activate, add and freeze answer GeneralException, delete InvalidSelection.",
    standing: "documented",
    source: `${DOCS}excel/excel-add-ins-troubleshooting`,
    where: "types/worksheet.ts",
  },
  {
    id: "locked",
    statement:
      "Writing a range with any locked cell of a protected sheet answers AccessDenied and writes nothing of it.",
    standing: "observed",
    source: "github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/4546",
    where: "types/range.ts",
  },
  {
    id: "format-protected",
    statement: "Formats and conditional formats of a protected sheet need allowFormatCells.",
    standing: "documented",
    source: `${API}excel.worksheetprotectionoptions`,
    where: "types/range-format.ts",
  },
  {
    id: "annotate-protected",
    statement: "Notes on a protected sheet need allowEditObjects.",
    standing: "assumed",
    source: "as in the program's own menu",
    where: "types/remarks.ts",
  },
  {
    id: "covered",
    statement: "An entry in a cell that a merged area covers is lost without an error.",
    standing: "observed",
    source: "github.com/sbroenne/mcp-server-excel/issues/831",
    where: "model.ts",
  },
  {
    id: "merge",
    statement: "Merging a range keeps the content of its top left cell only.",
    standing: "documented",
    source: `${API}excel.range#excel-excel-range-merge-member(1)`,
    where: "types/range.ts",
  },
  {
    id: "array-part",
    statement: "One cell of an array formula cannot be changed on its own.",
    standing: "documented",
    source: "support.microsoft.com, rules for changing array formulas; the error code is assumed",
    where: "model.ts",
  },
  {
    id: "null-skips",
    statement: "null in a written grid leaves the cell alone, an empty text empties it.",
    standing: "documented",
    source: `${DOCS}excel/excel-add-ins-ranges-set-get-values`,
    where: "model.ts",
  },
  {
    id: "entry-parsing",
    statement:
      "Text that looks like a number, percentage, date or truth value is read as such; an apostrophe prevents it.",
    standing: "documented",
    source: `${API}excel.range#excel-excel-range-values-member`,
    where: "typed-input.ts",
  },
  {
    id: "text-format",
    statement: "A cell formatted as text keeps numbers and formulas as text.",
    standing: "assumed",
    source: "as typed by hand",
    where: "typed-input.ts",
  },
  {
    id: "text-formula",
    statement: "Range.formulas of a text such as =1+1 is that text, equal to its value.",
    standing: "assumed",
    source: "as in the object model of the desktop program",
    where: "types/range.ts",
  },
  {
    id: "null-object",
    statement: "What is asked of a null object is null; method calls on it do nothing.",
    standing: "documented",
    source: `${DOCS}develop/application-specific-api-model#ornullobject-methods-and-properties`,
    where: "batch.ts",
  },
  {
    id: "areas-limit",
    statement: "The address list of getRanges is limited to 8,192 characters.",
    standing: "documented",
    source: `${API}excel.worksheet#excel-excel-worksheet-getranges-member(1)`,
    where: "types/worksheet.ts",
  },
  {
    id: "cf-restores",
    statement: "Deleting a conditional format shows the cell's own look again.",
    standing: "documented",
    source: `${DOCS}excel/excel-add-ins-conditional-formatting`,
    where: "types/conditional-format.ts",
  },
  {
    id: "cf-areas",
    statement: "One conditional format can cover the areas of a multi-area range (ExcelApi 1.9).",
    standing: "documented",
    source: `${API}excel.rangeareas#excel-excel-rangeareas-conditionalformats-member`,
    where: "types/conditional-format.ts",
  },
  {
    id: "one-remark",
    statement: "A cell carries a note or a comment, not two of them; adding a second is refused.",
    standing: "assumed",
    source: `${DOCS}excel/excel-add-ins-notes; the error code is assumed`,
    where: "types/remarks.ts",
  },
  {
    id: "notes-wire",
    statement: "Names of notes on the wire: the npm build of office.js ends at ExcelApi 1.15, so both ends are ours.",
    standing: "assumed",
    source: "@types/office-js 1.0.612 for the members",
    where: "forward-notes.ts",
  },
  {
    id: "sheet-id",
    statement: "A worksheet's id stays when it is renamed or moved, and getItem takes id or name.",
    standing: "documented",
    source: `${API}excel.worksheet#excel-excel-worksheet-id-member`,
    where: "model.ts",
  },
  {
    id: "last-sheet",
    statement: "The last visible worksheet cannot be deleted.",
    standing: "documented",
    source: `${API}excel.worksheet#excel-excel-worksheet-delete-member(1)`,
    where: "types/worksheet.ts",
  },
  {
    id: "structure",
    statement: "Adding, renaming and deleting sheets of a structure-protected workbook is refused with AccessDenied.",
    standing: "assumed",
    source: `${API}excel.workbookprotection`,
    where: "types/worksheet.ts",
  },
  {
    id: "own-events",
    statement:
      "Change events name ThisLocalAddin as trigger for our own writes from ExcelApi 1.14 on, and nothing before.",
    standing: "documented",
    source: `${API}excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-triggersource-member`,
    where: "excel-host.ts",
  },
  {
    id: "clean-up",
    statement: "After a run that created ranges the client releases them in one more request that carries no data.",
    standing: "observed",
    source: "@microsoft/office-js 1.1.110",
    where: "request-log.ts",
  },
  {
    id: "saved-as-array",
    statement: "Range.savedAsArray (1.12) is null where only some cells belong to an array formula.",
    standing: "documented",
    source: `${API}excel.range#excel-excel-range-savedasarray-member`,
    where: "types/range.ts",
  },
  {
    id: "function-arguments",
    statement:
      "A missing optional argument arrives as null, a range as two-dimensional list, repeated ones as list of them.",
    standing: "documented",
    source: `${DOCS}excel/custom-functions-parameter-options`,
    where: "custom-function-host.ts",
  },
  {
    id: "function-errors",
    statement: "Only #VALUE! and #N/A show the function's own sentence.",
    standing: "documented",
    source: `${DOCS}excel/custom-functions-errors`,
    where: "custom-function-host.ts",
  },
];
