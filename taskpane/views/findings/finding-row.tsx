import { memo } from "react";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import type { ListRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { DenseRow } from "./dense-row.tsx";
import { FindingCard } from "./finding-card.tsx";
import { GapCard } from "./gap-card.tsx";
import { LeavingCard } from "./leaving-card.tsx";
import { useListStyles } from "./list.styles.ts";

/** One row of the list. */
export const FindingRow = memo(function FindingRow({ row }: { readonly row: ListRow }) {
  const dense = usePane((state) => state.view.dense && row.kind !== "heading" && !state.open.has(row.key));
  if (row.kind === "heading") return <Heading row={row} />;
  if (row.leaving) return <LeavingCard row={row} />;
  if (dense) return <DenseRow row={row} />;
  return row.kind === "gap" ? <GapCard row={row} /> : <FindingCard row={row} />;
});

function Heading({ row: { title, count, folded } }: { readonly row: Extract<ListRow, { kind: "heading" }> }) {
  const styles = useListStyles();
  const model = usePaneModel();
  const Chevron = folded ? ChevronRight16Regular : ChevronDown16Regular;
  return (
    <h2 className={styles.heading}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!folded}
        data-fold={title}
        onClick={() => model.toggleFold(title)}
      >
        <Chevron aria-hidden className={styles.chevron} />
        <span>{title}</span>
      </button>
      <span>{count}</span>
    </h2>
  );
}
