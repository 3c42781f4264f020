import { memo } from "react";
import type { ListRow } from "../../model/finding-view.ts";
import { FindingCard } from "./finding-card.tsx";
import { GapCard } from "./gap-card.tsx";
import { useListStyles } from "./list.styles.ts";

/** One row of the list. */
export const FindingRow = memo(function FindingRow({ row }: { readonly row: ListRow }) {
  const styles = useListStyles();
  if (row.kind === "heading") {
    return (
      <h2 className={styles.heading}>
        <span>{row.title}</span>
        <span>{row.count}</span>
      </h2>
    );
  }
  return row.kind === "gap" ? <GapCard row={row} /> : <FindingCard row={row} />;
});
