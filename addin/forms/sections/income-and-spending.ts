import type { FundingRow, FundingSection } from "./funding-section.ts";

const INCOME = /收入.{0,4}(?:合计|总计|总额)|收入$/u;
const SPENDING = /支出.{0,4}(?:合计|总计|总额)|支出$/u;

/** Income and spending under one row of headings (收入合计 … 支出合计 …) are two blocks, each with its own total. */
export function splitByTotals(section: FundingSection): FundingSection[] {
  const { rows, total } = section;
  if (!total || total !== rows[0]) return [section];
  const isOther = otherTotal(total);
  const second = isOther ? rows.findIndex((row, index) => index > 0 && row.role === "total" && isOther(row)) : -1;
  const next = rows[second];
  if (!next) return [section];
  const [above, below] = [rows.slice(0, second), rows.slice(second)];
  return [
    { ...section, area: { ...section.area, bottom: above.at(-1)?.row ?? section.area.top }, rows: above },
    { ...section, area: { ...section.area, top: next.row }, rows: below, total: next },
  ];
}

/** What the total of the other kind is determined by; `null` where the first is of neither. */
function otherTotal({ label }: FundingRow): ((row: FundingRow) => boolean) | null {
  if (INCOME.test(label)) return (row) => SPENDING.test(row.label);
  return SPENDING.test(label) ? (row) => INCOME.test(row.label) : null;
}
