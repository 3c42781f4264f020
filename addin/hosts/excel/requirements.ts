/** Parts of the Excel API above the product's floor (ExcelApi 1.9), by the requirement set that brings them. */
const API = {
  /** Threaded comments and where they are. */
  comments: "1.10",
  /** Whether a range belongs to an array formula. */
  arrays: "1.12",
  /** Merged areas. */
  merges: "1.13",
  /** Notes (批注). */
  notes: "1.18",
} as const;

/** Whether this Excel offers the part. Queried at run time: editions and update channels differ. */
export function offers(part: keyof typeof API): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", API[part]);
}

/** Whether `JX.` cell functions can report errors with a sentence. */
export function offersFunctions(): boolean {
  return Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.2");
}
