import { Button } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef, formatPosition, type CellRef } from "../../../addin/sheet/address.ts";
import { usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

/** Further cells that take part, each a button that jumps there. Cells of the same sheet are named without it. */
export function OtherCells({
  cells,
  home,
}: {
  readonly cells: readonly CellRef[];
  readonly home: CellRef | undefined;
}) {
  const styles = useCardStyles();
  const model = usePaneModel();
  return (
    <span className={styles.others}>
      {cells.map((cell, index) => (
        <Button
          key={`${formatCellRef(cell)} ${index}`}
          size="small"
          appearance="transparent"
          style={{ minWidth: 0, padding: 0 }}
          aria-label={FINDINGS.jumpTo(formatCellRef(cell))}
          onClick={() => void model.select(cell)}
        >
          {cell.sheet === home?.sheet ? formatPosition(cell) : formatCellRef(cell)}
        </Button>
      ))}
    </span>
  );
}
