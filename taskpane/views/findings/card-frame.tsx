import type { ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { formatCellRef, type CellRef } from "../../../addin/sheet/address.ts";
import type { Category } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { CATEGORY_WORDS } from "../../../addin/messages/severity.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { useCardStyles } from "./list.styles.ts";

interface CardFrameProps {
  readonly rowKey: string;
  readonly position: number;
  readonly category: Category;
  readonly code: string;
  readonly cell: CellRef | undefined;
  readonly children: ReactNode;
}

/** What all cards share: severity with its word, code, place, and the focus of the keyboard. */
export function CardFrame({ rowKey, position, category, code, cell, children }: CardFrameProps) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const current = usePane((state) => state.current === rowKey);
  const reachable = usePane((state) => current || (state.current === null && position === 1));
  return (
    <div
      className={mergeClasses(styles.card, styles[category], current && styles.current)}
      data-card={rowKey}
      data-category={category}
      tabIndex={reachable ? 0 : -1}
      role="group"
      aria-label={`${CATEGORY_WORDS[category]} ${code} ${cell ? formatCellRef(cell) : ""}`}
      onFocus={() => model.setCurrent(rowKey)}
    >
      <div className={styles.head}>
        <SeverityIcon category={category} />
        <span className={styles.word}>{CATEGORY_WORDS[category]}</span>
        <span>{code}</span>
        {cell && <span className={styles.place}>{formatCellRef(cell)}</span>}
      </div>
      {children}
    </div>
  );
}
