import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { fixLocked, formulaUnder } from "../../model/fix.ts";
import type { ItemRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";
import { ExplainButton } from "./reason.tsx";

interface CardActionsProps {
  readonly row: Extract<ItemRow, { kind: "finding" }>;
  readonly open: boolean;
}

/** 定位, 修正, 写明原因 and 详情. */
export function CardActions({ row, open }: CardActionsProps) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const cell = row.finding.cells[0];
  return (
    <div className={styles.actions}>
      {cell && (
        <Button size="small" aria-label={FINDINGS.jumpTo(formatCellRef(cell))} onClick={() => void model.select(cell)}>
          {FINDINGS.jump}
        </Button>
      )}
      <FixButton row={row} />
      <ExplainButton item={row.finding} rowKey={row.key} />
      <Button
        size="small"
        appearance="subtle"
        className={styles.end}
        iconPosition="after"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={open}
        onClick={() => model.toggleOpen(row.key)}
      >
        {open ? FINDINGS.less : FINDINGS.more}
      </Button>
    </div>
  );
}

function FixButton({ row }: Pick<CardActionsProps, "row">) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const fixed = usePane((state) => state.fixed.has(row.key));
  const formula = usePane((state) => state.run && formulaUnder(row.finding, state.run.snapshot));
  const locked = usePane((state) => state.run !== null && fixLocked(row.finding, state.run.snapshot));
  const { fix } = row.finding;
  if (!fix) return null;
  if (locked) return <span className={styles.locked}>{FINDINGS.fixLocked}</span>;
  if (fixed)
    return (
      <span className={styles.fixed}>
        <CheckmarkCircle16Filled aria-hidden />
        {FINDINGS.fixed}
      </span>
    );
  const start = (): void => {
    if (formula === null) void model.fix(row.key);
    else model.setPanel({ key: row.key, kind: "fix", draft: "" });
  };
  return (
    <Button size="small" appearance="primary" data-fix="" onClick={start}>
      {FINDINGS.fix(String(fix.value))}
    </Button>
  );
}
