import { FILL } from "../../../addin/messages/pane-fill.ts";
import { skipReasonMessage } from "../../../addin/messages/hosts.ts";
import type { WriteReceipt } from "../../../addin/hosts/port.ts";
import { formatCellRef, sameCell } from "../../../addin/sheet/address.ts";
import { cellAt, valueText } from "../../../addin/sheet/snapshot.ts";
import { displayNumber } from "../../../addin/values/number-format.ts";
import type { FillSkip } from "../../../addin/fill/types.ts";
import { usePane } from "../pane-context.ts";
import { useFillStyles } from "./fill.styles.ts";

/** What the last write left in the cells, read back, and what it left alone. */
export function FillReceipt() {
  const styles = useFillStyles();
  const receipt = usePane((state) => state.receipt);
  if (!receipt) return null;
  return (
    <details className={styles.block} data-receipt="">
      <summary className={styles.summary}>{FILL.readBack}</summary>
      <ul className={styles.list}>
        {receipt.skipped.map(({ cell, reason }) => (
          <li key={formatCellRef(cell)}>
            {formatCellRef(cell)}：{skipReasonMessage(reason)}
          </li>
        ))}
        {receipt.written.map(({ cell, value }) => (
          <li key={formatCellRef(cell)}>
            {formatCellRef(cell)} = <FillRead cell={cell} value={value} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A value read back as the cell shows it: with the format the check saw, or the one that was written. */
function FillRead({ cell, value }: Pick<WriteReceipt["written"][number], "cell" | "value">) {
  const format = usePane(({ run }) => {
    const item = run?.plan.items.find(({ derivation }) => sameCell(derivation.cell, cell));
    const sheet = run?.snapshot.sheets.find(({ name }) => name === cell.sheet);
    return item?.derivation.format ?? (sheet ? cellAt(sheet, cell.row, cell.column).format : "");
  });
  return <>{typeof value === "number" ? displayNumber(value, format).text : valueText(value)}</>;
}

/** Derivable cells the plan leaves alone, each with the reason. */
export function FillSkips({ skips }: { readonly skips: readonly FillSkip[] }) {
  const styles = useFillStyles();
  if (skips.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary className={styles.summary}>{FILL.left(skips.length)}</summary>
      <ul className={styles.list}>
        {skips.map(({ cell, label, reason }) => (
          <li key={formatCellRef(cell)}>
            {formatCellRef(cell)} {label}：{skipReasonMessage(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
