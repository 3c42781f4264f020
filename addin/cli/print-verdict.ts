import { cliMessages } from "../messages/cli.ts";
import type { SheetReview } from "../review/types.ts";
import type { Severity } from "../rules/finding.ts";
import { tone, type Part } from "./line.ts";
import type { FileReport } from "./report-schema.ts";
import type { Places } from "./word-report.ts";

/** How many findings of a severity a report has. */
export function countOf({ findings }: FileReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** The verdict on one file with its counts. A file that was not checked, or not wholly, never reads as passed. */
export function verdictOf(report: FileReport, sheets: readonly SheetReview[]): Part {
  if (report.status === "unreadable") return tone("error", `${cliMessages.unreadable}：${report.error?.message ?? ""}`);
  if (sheets.every((sheet) => sheet.form === null)) return tone("warning", cliMessages.nothingChecked);
  if (sheets.every((sheet) => sheet.form === null || sheet.reason !== ""))
    return tone("warning", cliMessages.nothingFilled);
  const errors = countOf(report, "error");
  const text = cliMessages.verdict({
    errors,
    warnings: countOf(report, "warning"),
    infos: countOf(report, "info"),
    notChecked: report.notChecked.length,
  });
  if (text !== "") return tone(errors > 0 ? "error" : "warning", text);
  return report.verdict === "passed" ? tone("good", cliMessages.passed) : tone("warning", cliMessages.partlyChecked);
}

/** `整体自评表!G27` parted into sheet and address. */
export function partsOf(cell: string): { readonly sheet: string; readonly address: string } {
  const at = cell.lastIndexOf("!");
  return { sheet: cell.slice(0, Math.max(0, at)), address: cell.slice(at + 1) };
}

/** The place of a finding: in words for a Word document, else by its first cell. */
export function placeOf(cells: readonly string[], places: Places): string {
  const [first = ""] = cells;
  return places[first] ?? first;
}
