import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { formulaUnder } from "../../model/fix.ts";
import type { ListRow } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useCardStyles } from "./list.styles.ts";

interface CardActionsProps {
  readonly row: Extract<ListRow, { kind: "finding" }>;
  readonly explained: boolean;
  readonly open: boolean;
}

/** 定位, 修正, 写明原因 and 详情. */
export function CardActions({ row, explained, open }: CardActionsProps) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const cell = row.finding.cells[0];
  return (
    <div className={styles.actions}>
      {cell && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={FINDINGS.jumpTo(formatCellRef(cell))}
          onClick={() => void model.select(cell)}
        >
          {FINDINGS.jump}
        </Button>
      )}
      <FixButton row={row} />
      {explained ? (
        <Button size="small" appearance="subtle" onClick={() => void model.unexplain(row.key)}>
          {FINDINGS.unexplain}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => model.setPanel({ key: row.key, kind: "ignore", draft: "" })}
        >
          {FINDINGS.ignore}
        </Button>
      )}
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
  const { fix } = row.finding;
  if (!fix) return null;
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
    <Button size="small" appearance="outline" data-fix="" onClick={start}>
      {FINDINGS.fix(String(fix.value))}
    </Button>
  );
}
