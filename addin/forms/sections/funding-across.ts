import { readableText } from "../../sheet/label.ts";
import type { FormGrid, Slot } from "../grid.ts";
import type { FundingColumn } from "../meanings.ts";
import { BLOCK_HEADINGS } from "./funding-header.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";

const WHOLE = /^(?:资金|预算|项目)?(?:合计|总计|总额|小计)$/u;
const LONGEST_NAME = 30;

/**
 * Reads the money of a project by its parts as columns: 合计 | 子项目一 | 子项目二 over rows called 全年预算数, 全年执行数, 执行率.
 * Each column becomes a row of the block. `null` for any other row.
 */
export function readFundingAcross(grid: FormGrid, row: number, limit: number): FundingSection | null {
  const heads = headsOf(grid, row);
  const [whole] = heads;
  if (!whole) return null;
  const lines: { readonly meaning: FundingColumn; readonly row: number }[] = [];
  let bottom = Math.max(row, ...heads.map(({ area }) => area.bottom));
  for (let below = bottom + 1; below < limit; below++) {
    const label = grid.row(below).findLast((slot) => slot.area.right < whole.column && slot.reading.kind === "text");
    const meaning = label ? BLOCK_HEADINGS.meaningOf(label.heading) : null;
    if (!meaning || lines.some((line) => line.meaning === meaning)) break;
    lines.push({ meaning, row: below });
    bottom = below;
  }
  const has = (meaning: FundingColumn): boolean => lines.some((line) => line.meaning === meaning);
  if (!has("executed") || !(has("budget") || has("initial"))) return null;
  const rows = heads.map((head): FundingRow => {
    const cells: Partial<Record<FundingColumn, Slot>> = {};
    for (const line of lines) cells[line.meaning] = grid.at(line.row, head.column);
    return { role: head === whole ? "total" : "part", label: readableText(head.text), row: head.row, cells };
  });
  return {
    kind: "funding",
    across: true,
    heading: heads,
    area: { top: row, left: 0, bottom, right: Math.max(...heads.map(({ area }) => area.right)) },
    columns: lines.map(({ meaning }) => meaning),
    rows,
    total: rows[0] ?? null,
  };
}

/** 合计 and the names of at least two parts right of it, all of them words that are no headings of amounts. */
function headsOf(grid: FormGrid, row: number): Slot[] {
  const slots = grid.row(row);
  const start = slots.findIndex(({ heading }) => WHOLE.test(heading));
  const heads = start < 0 ? [] : slots.slice(start);
  const isName = ({ reading, label, heading }: Slot): boolean =>
    reading.kind === "text" && label.length <= LONGEST_NAME && BLOCK_HEADINGS.meaningOf(heading) === null;
  const isWhole = heads.length >= 3 && heads.slice(1).every(isName);
  return isWhole && heads.flatMap(({ heading }) => (WHOLE.test(heading) ? [heading] : [])).length === 1 ? heads : [];
}
