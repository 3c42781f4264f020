import type { FillItem } from "../../../addin/fill/types.ts";
import { formatCellRef, type CellRef } from "../../../addin/sheet/address.ts";

/** The blank cells of one row of a form that come out as nothing. */
export interface ZeroRow {
  /** The first of them. */
  readonly cell: CellRef;
  /** Name of the row. */
  readonly label: string;
  /** Names of the columns, joined by 、; `""` where the cell is the row. */
  readonly columns: string;
  readonly addresses: readonly string[];
}

/** One line for each row, in the order of the plan. */
export function zeroRows(items: readonly FillItem[]): ZeroRow[] {
  const rows = new Map<
    string,
    { readonly first: FillItem; readonly columns: string[]; readonly addresses: string[] }
  >();
  for (const item of items) {
    const { cell, label } = item.derivation;
    const [name, column = ""] = parts(label);
    const key = `${cell.sheet}!${cell.row} ${name}`;
    const row = rows.get(key) ?? { first: item, columns: [], addresses: [] };
    rows.set(key, row);
    row.addresses.push(formatCellRef(cell));
    if (column !== "") row.columns.push(column);
  }
  return [...rows.values()].map(({ first: { derivation }, columns, addresses }) => ({
    cell: derivation.cell,
    label: parts(derivation.label)[0] ?? "",
    columns: columns.join("、"),
    addresses,
  }));
}

/** `办公经费 · 本年预算数` as the row and the column. */
function parts(label: string): string[] {
  const at = label.lastIndexOf(" · ");
  return at < 0 ? [label] : [label.slice(0, at), label.slice(at + 3)];
}
