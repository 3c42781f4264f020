/** A row that adds up some rows of the list: 小计 below (or above) its rows, 教育局合计. */
export interface Subtotal<Row> {
  readonly line: Row;
  /** The rows it adds up. */
  readonly parts: readonly Row[];
}

const WHOLE = /^(?:合计|总计|共计)/;
const GROUP = /(?:小计|合计)(?:\([^()]{0,10}\))?$/;
const LONGEST = 30;

/** Whether a row adds up the whole list or a group of it; `null` for a row of its own. The name stands in the first cell or under the names. */
export function totalRank(first: string, name: string): "whole" | "group" | null {
  if (WHOLE.test(first) || WHOLE.test(name)) return "whole";
  return [first, name.trim()].some((text) => text.length <= LONGEST && GROUP.test(text)) ? "group" : null;
}

/**
 * Gives every subtotal the rows between it and the one before; where the first stands above all rows, the rows between it
 * and the next. A last one that would add up nothing, or everything where there is no 合计, is the total.
 */
export function groupSubtotals<Row>(
  rows: readonly Row[],
  adding: readonly { readonly line: Row; readonly at: number }[],
  total: Row | null,
): { readonly subtotals: readonly Subtotal<Row>[]; readonly total: Row | null } {
  const above = adding[0]?.at === 0;
  const subtotals = adding.map(({ line, at }, index) => ({
    line,
    parts: above ? rows.slice(at, adding[index + 1]?.at) : rows.slice(adding[index - 1]?.at ?? 0, at),
  }));
  const last = subtotals.at(-1);
  if (total || above || !last || adding.at(-1)?.at !== rows.length) return { subtotals, total };
  const isTotal = last.parts.length === 0 || last.parts.length === rows.length;
  return isTotal ? { subtotals: subtotals.slice(0, -1), total: last.line } : { subtotals, total };
}
