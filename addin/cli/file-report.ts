import type { Review } from "../review/types.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { FileReport } from "./report-schema.ts";
import type { Places } from "./word-report.ts";

/** What the report takes from the file beside the review. */
interface Source {
  readonly snapshot: WorkbookSnapshot;
  readonly places: Places;
}

/** A review in the report's shape. */
export function fileReport(file: string, review: Review, source: Source): FileReport {
  return {
    file,
    status: "checked",
    error: null,
    sheets: review.sheets.map(({ sheet, form, policy, sections, coverage }) => ({
      sheet,
      form,
      policy,
      sections: [...sections],
      coverage,
      source: originOf(source.snapshot, sheet),
    })),
    ...(review.ruleSheet ? { ruleSheet: review.ruleSheet } : {}),
    verdict: review.verdict,
    findings: review.findings.map((finding) => ({
      rule: finding.rule,
      code: finding.code,
      severity: finding.severity,
      cells: finding.cells.map(formatCellRef),
      places: finding.cells.flatMap((cell) => source.places[formatCellRef(cell)] ?? []),
      found: finding.found,
      expected: finding.expected,
      difference: finding.difference,
      message: finding.message,
      working: finding.working,
      basis: finding.basis,
      fix: finding.fix && {
        cell: formatCellRef(finding.fix.cell),
        value: finding.fix.value,
        formula: equals(finding.fix.formula),
      },
    })),
    copies: [],
    derivations: review.derivations.map(({ cell, label, current, value, formula, nativeFormula, working }) => ({
      cell: formatCellRef(cell),
      label,
      current,
      value,
      formula: equals(formula),
      nativeFormula: equals(nativeFormula),
      working,
    })),
    notChecked: review.notChecked.map(({ rule, code, cells, reason }) => ({
      rule,
      code,
      cells: cells.map(formatCellRef),
      reason,
    })),
  };
}

/** The table or the paragraphs of a Word document the sheet is laid out from. */
function originOf({ sheets }: WorkbookSnapshot, name: string): FileReport["sheets"][number]["source"] {
  const word = sheets.find((sheet) => sheet.name === name)?.word;
  if (!word) return null;
  return "table" in word ? { table: word.table } : { paragraphs: [...word.paragraphs] };
}

function equals(formula: string | null): string | null {
  return formula === null ? null : `=${formula}`;
}
