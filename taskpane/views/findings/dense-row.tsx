import { mergeClasses } from "@fluentui/react-components";
import { CATEGORY_WORDS } from "../../../addin/messages/severity.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import type { ItemRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { useCardStyles } from "./list.styles.ts";

/** One line a finding: severity, place, sentence. A click shows the whole card. */
export function DenseRow({ row }: { readonly row: ItemRow }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const current = usePane((state) => state.current === row.key);
  const reachable = usePane((state) => current || (state.current === null && row.position === 1));
  const { code, cells } = row.kind === "gap" ? row.gap : row.finding;
  const text = row.kind === "gap" ? row.gap.reason : row.finding.message;
  const place = cells[0] ? formatCellRef(cells[0]) : "";
  return (
    <button
      type="button"
      className={mergeClasses(styles.dense, current && styles.current)}
      data-card={row.key}
      data-category={row.category}
      data-dense=""
      tabIndex={reachable ? 0 : -1}
      title={text}
      aria-label={`${CATEGORY_WORDS[row.category]} ${code} ${place} ${text}`}
      onFocus={() => model.setCurrent(row.key)}
      onClick={() => model.toggleOpen(row.key)}
    >
      <SeverityIcon category={row.category} />
      <span className={styles.denseCode}>{code}</span>
      <span className={styles.densePlace}>{place}</span>
      <span className={styles.denseText}>{text}</span>
    </button>
  );
}
