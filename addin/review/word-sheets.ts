import type { Finding } from "../rules/finding.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { Derivation } from "./types.ts";

/** Findings and derivations of sheets out of Word documents name values only: a formula has no place in a document. */
export function withoutFormulasInWord<
  Results extends { findings: readonly Finding[]; derivations: readonly Derivation[] },
>(workbook: WorkbookSnapshot, results: Results): Results {
  const word = new Set(workbook.sheets.filter((sheet) => sheet.word !== undefined).map(({ name }) => name));
  if (word.size === 0) return results;
  return {
    ...results,
    findings: results.findings.map((finding) =>
      finding.fix && word.has(finding.fix.cell.sheet)
        ? { ...finding, fix: { ...finding.fix, formula: null } }
        : finding,
    ),
    derivations: results.derivations.map((derivation) =>
      word.has(derivation.cell.sheet) ? { ...derivation, formula: null, nativeFormula: null } : derivation,
    ),
  };
}
