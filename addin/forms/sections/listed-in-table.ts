import { readableText } from "../../sheet/label.ts";
import type { Slot } from "../grid.ts";
import type { FundingRole } from "../meanings.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import { fundRole } from "./goal-funds.ts";
import type { IndicatorRow, IndicatorSection } from "./indicator-section.ts";

/**
 * The money that a record-style form lists among its indicators (年度预算资金总额, 其中：中央补助, 市级资金 as lines of the table):
 * one block for the column of targets and one for the column of results.
 */
export function fundsInTable({ rows }: IndicatorSection): FundingSection[] {
  const start = rows.findIndex((row) => roleOf(row) === "total");
  if (start < 0) return [];
  const after = rows.slice(start + 1);
  const end = after.findIndex((row) => !isSource(roleOf(row)));
  const lines = rows.slice(start, end < 0 ? undefined : start + 1 + end);
  if (lines.length < 3) return [];
  return (["target", "actual"] as const).flatMap((column) => blockOf(lines, column));
}

function isSource(role: FundingRole | null): boolean {
  return role !== null && role !== "total" && role !== "part";
}

/** The level that introduces a source says 其中; the name repeats it with its unit. */
function roleOf({ level2, name }: IndicatorRow): FundingRole | null {
  const own = name && name.label !== "" ? fundRole(name.label) : null;
  return own ?? (level2 ? fundRole(level2.label) : null);
}

function blockOf(lines: readonly IndicatorRow[], column: "target" | "actual"): FundingSection[] {
  const filled = lines.flatMap((line): { line: IndicatorRow; slot: Slot }[] => {
    const slot = line[column];
    return slot?.reading.kind === "figure" ? [{ line, slot }] : [];
  });
  const slots = filled.map(({ slot }) => slot);
  if (filled.length < lines.length || new Set(slots).size < slots.length) return [];
  const rows = filled.map(({ line, slot }): FundingRow => ({
    role: roleOf(line) ?? "part",
    label: readableText((line.name ?? line.level2)?.text ?? ""),
    row: line.row,
    cells: { budget: slot },
  }));
  const columns = slots.map(({ column: at }) => at);
  return [
    {
      kind: "funding",
      listed: true,
      area: {
        top: rows[0]?.row ?? 0,
        left: Math.min(...columns),
        bottom: rows.at(-1)?.row ?? 0,
        right: Math.max(...columns),
      },
      columns: ["budget"],
      headings: { budget: "金额" },
      rows,
      total: rows[0] ?? null,
    },
  ];
}
