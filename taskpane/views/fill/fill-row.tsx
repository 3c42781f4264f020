import { parsePercentText } from "../../../addin/values/percent-text.ts";
import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { FILL } from "../../../addin/messages/pane-fill.ts";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { skipReasonMessage } from "../../../addin/messages/hosts.ts";
import { cellAt, valueText, type CellValue } from "../../../addin/sheet/snapshot.ts";
import { formatCellRef, sameCell } from "../../../addin/sheet/address.ts";
import type { FillItem } from "../../../addin/fill/types.ts";
import type { Derivation } from "../../../addin/review/types.ts";
import type { PaneState } from "../../model/state.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useFillStyles } from "./fill.styles.ts";

interface FillRowProps {
  readonly item: FillItem;
  readonly index: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

/** One derivable cell with its tick-box. */
export function FillRow({ item, index, top, measure }: FillRowProps) {
  const styles = useFillStyles();
  const { derivation } = item;
  const caution = usePane((state) => cautionOf(state, derivation));
  return (
    <div
      ref={measure}
      data-row={formatCellRef(derivation.cell)}
      data-fill={formatCellRef(derivation.cell)}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 2}
    >
      <FillTick derivation={derivation} />
      <span role="cell">
        <FillPlace derivation={derivation} />
      </span>
      <span role="cell" className={styles.figure}>
        <FillNow derivation={derivation} />
      </span>
      <span role="cell" className={mergeClasses(styles.figure, styles.next)}>
        {derivation.value}
      </span>
      <span role="cell" className={styles.why}>
        <span className={styles.label}>{derivation.label}</span>
        {derivation.working !== String(derivation.value) && <span> {derivation.working}</span>}
        <FillOutcome derivation={derivation} caution={caution} />
      </span>
    </div>
  );
}

/** The cell as read back after the last write, until the check has read the sheet anew: what it then still proposes was undone. */
function writtenIn({ receipt, stale }: PaneState, cell: Derivation["cell"]): ReadBack | undefined {
  return stale === "written" ? receipt?.written.find((each) => sameCell(each.cell, cell)) : undefined;
}

type ReadBack = NonNullable<PaneState["receipt"]>["written"][number];

/** What the cell shows: as read by the check, or as read back after the write. */
function FillNow({ derivation }: { readonly derivation: Derivation }) {
  const styles = useFillStyles();
  const written = usePane((state) => writtenIn(state, derivation.cell));
  const text = written ? readBackText(written.value, derivation) : derivation.current;
  return text === "" ? <span className={styles.quiet}>{FILL.blank}</span> : text;
}

/** A number read back as the rate it stands for: 0.9063 shows as `90.63%`. */
function readBackText(value: CellValue, { value: wanted }: Derivation): string {
  const rate = parsePercentText(wanted);
  return typeof value === "number" && rate ? `${(value * 100).toFixed(rate.decimals)}%` : valueText(value);
}

/** How the write of this cell went, or why it is not ticked by default. */
function FillOutcome({ derivation, caution }: { readonly derivation: Derivation; readonly caution: string }) {
  const styles = useFillStyles();
  const address = formatCellRef(derivation.cell);
  const written = usePane((state) => writtenIn(state, derivation.cell) !== undefined);
  const skipped = usePane((state) => state.receipt?.skipped.find(({ cell }) => formatCellRef(cell) === address));
  if (written) return <span className={styles.done}> {FILL.rowWritten}</span>;
  const text = skipped ? skipReasonMessage(skipped.reason) : caution;
  return text === "" ? null : <span className={styles.warn}> {text}</span>;
}

function FillTick({ derivation }: { readonly derivation: Derivation }) {
  const styles = useFillStyles();
  const model = usePaneModel();
  const address = formatCellRef(derivation.cell);
  const on = usePane((state) => state.ticked.has(address));
  const toggle = (): void => {
    const { ticked } = model.get();
    model.setTicked(on ? [...ticked].filter((other) => other !== address) : [...ticked, address]);
  };
  return (
    <span role="cell" className={styles.tick}>
      <Checkbox checked={on} onChange={toggle} aria-label={FILL.pick(`${address} ${derivation.label}`)} />
    </span>
  );
}

function FillPlace({ derivation }: { readonly derivation: Derivation }) {
  const styles = useFillStyles();
  const model = usePaneModel();
  const address = formatCellRef(derivation.cell);
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.place}
      aria-label={FINDINGS.jumpTo(address)}
      onClick={() => void model.select(derivation.cell)}
    >
      {address}
    </Button>
  );
}

/** Why a cell is not ticked by default. */
function cautionOf({ run }: PaneState, { cell, state }: Derivation): string {
  if (state === "blank") return "";
  const sheet = run?.snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
  return sheet && cellAt(sheet, cell.row, cell.column).formula !== null ? FILL.wasFormula : FILL.typed;
}
