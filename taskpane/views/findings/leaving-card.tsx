import { mergeClasses } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { ItemRow } from "../../model/finding-view.ts";
import { useCardStyles } from "./list.styles.ts";

/** What the last check no longer found: struck through once before it leaves. */
export function LeavingCard({ row }: { readonly row: ItemRow }) {
  const styles = useCardStyles();
  const { code, cells } = row.kind === "gap" ? row.gap : row.finding;
  const [cell] = cells;
  return (
    <div className={mergeClasses(styles.card, styles.explained)} data-leaving={row.key}>
      <div className={styles.head}>
        <span className={styles.word}>{FINDINGS.gone}</span>
        <span>{code}</span>
        {cell && <span className={styles.place}>{formatCellRef(cell)}</span>}
      </div>
      <p className={mergeClasses(styles.message, styles.struck)}>
        {row.kind === "gap" ? row.gap.reason : row.finding.message}
      </p>
    </div>
  );
}
