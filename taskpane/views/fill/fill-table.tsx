import { useMemo } from "react";
import { FILL } from "../../../addin/messages/pane-fill.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { FillItem } from "../../../addin/fill/types.ts";
import { useVirtualRows } from "../use-virtual-rows.ts";
import { FillRow } from "./fill-row.tsx";
import { useFillStyles } from "./fill.styles.ts";

/** Height of a row before it has been measured, in px. */
const estimate = (): number => 62;

/** The plan as a table: tick, cell, now, will be, why. Only rows in view are in the page. */
export function FillTable({ items }: { readonly items: readonly FillItem[] }) {
  const styles = useFillStyles();
  const keys = useMemo(() => items.map((item) => formatCellRef(item.derivation.cell)), [items]);
  const { list, rows, height, measure } = useVirtualRows(keys, estimate);
  return (
    <div className={styles.table} role="table" aria-label={FILL.table} aria-rowcount={items.length + 1}>
      <div role="rowgroup">
        <div className={styles.headRow} role="row" aria-rowindex={1}>
          <span role="columnheader" aria-label={FILL.pick("")} />
          {[FILL.cell, FILL.now, FILL.willBe].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
        </div>
      </div>
      <div ref={list} className={styles.body} role="rowgroup" style={{ height }}>
        {rows.map((row) => {
          const item = items[row.index];
          return item && <FillRow key={row.key} item={item} index={row.index} top={row.top} measure={measure} />;
        })}
      </div>
    </div>
  );
}
