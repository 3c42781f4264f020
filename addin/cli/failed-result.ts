import type { FileResult } from "./file-task.ts";
import type { FileReport } from "./report-schema.ts";

/** The result of a file that was not checked. */
export function failedResult(path: string, code: string, message: string): FileResult {
  return { report: unreadableReport(path, code, message), sheets: [], places: {}, notes: [], units: [] };
}

/** A file that could not be read. It was not checked, so its verdict is never `passed`. */
function unreadableReport(file: string, code: string, message: string): FileReport {
  return {
    file,
    status: "unreadable",
    error: { code, message },
    sheets: [],
    verdict: "incomplete",
    findings: [],
    copies: [],
    derivations: [],
    notChecked: [],
  };
}
