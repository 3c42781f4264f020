import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FILL } from "../../../addin/messages/pane-fill.ts";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { FillItem } from "../../../addin/fill/types.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { zeroRows, type ZeroRow } from "./zero-rows.ts";
import { useFillStyles } from "./fill.styles.ts";

/** 空行补 0: folded and not ticked, one line a row of the form. */
export function FillZeros({ items }: { readonly items: readonly FillItem[] }) {
  const styles = useFillStyles();
  const model = usePaneModel();
  const [unfolded, setUnfolded] = useState(false);
  const rows = useMemo(() => zeroRows(items), [items]);
  const all = rows.flatMap(({ addresses }) => addresses);
  return (
    <details className={styles.block} data-zeros="" onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary className={styles.summary}>{FILL.zeros({ rows: rows.length, cells: all.length })}</summary>
      {unfolded && (
        <>
          <p className={styles.intro}>{FILL.zerosHint}</p>
          <Button size="small" onClick={() => model.setTicked(new Set([...model.get().ticked, ...all]))}>
            {FILL.pickZeros}
          </Button>
          <ul className={styles.zeros}>
            {rows.map((row) => (
              <ZeroLine key={row.addresses[0]} row={row} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function ZeroLine({ row: { cell, label, columns, addresses } }: { readonly row: ZeroRow }) {
  const styles = useFillStyles();
  const model = usePaneModel();
  const on = usePane(({ ticked }) => addresses.every((address) => ticked.has(address)));
  const text = FILL.zeroRow({ row: label, columns });
  const toggle = (): void => {
    const others = [...model.get().ticked].filter((address) => !addresses.includes(address));
    model.setTicked(on ? others : [...others, ...addresses]);
  };
  return (
    <li className={styles.zeroLine}>
      <Checkbox checked={on} onChange={toggle} aria-label={FILL.pick(text)} />
      <Button
        appearance="transparent"
        size="small"
        className={styles.place}
        aria-label={FINDINGS.jumpTo(formatCellRef(cell))}
        onClick={() => void model.select(cell)}
      >
        {formatCellRef(cell)}
      </Button>
      <span>{text}</span>
    </li>
  );
}
