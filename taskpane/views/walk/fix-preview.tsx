import { Button, Checkbox } from "@fluentui/react-components";
import { skipReasonMessage } from "../../../addin/messages/hosts.ts";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import { WALK } from "../../../addin/messages/pane-walk.ts";
import type { FixLine, FixPlan } from "../../../addin/fill/fix-all.ts";
import { formatCellRef } from "../../../addin/sheet/address.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useWalkStyles } from "./walk.styles.ts";

/** What 修正全部可推算的 would write, cell by cell, before it does. */
export default function FixPreview({ plan }: { readonly plan: FixPlan }) {
  const styles = useWalkStyles();
  const model = usePaneModel();
  const count = usePane((state) => state.chosen.size);
  const busy = usePane((state) => state.busy !== null);
  return (
    <section className={styles.preview} aria-label={WALK.preview} data-preview="">
      <h2 className={styles.verdict}>{WALK.preview}</h2>
      <p className={styles.text}>{plan.lines.length > 0 ? WALK.previewHint : WALK.nothing}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={WALK.preview}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th aria-label={WALK.pick("")} />
              {[WALK.cell, WALK.before, WALK.after].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.lines.map((line) => (
              <PreviewLine key={formatCellRef(line.cell)} line={line} />
            ))}
          </tbody>
        </table>
        {plan.left.length > 0 && (
          <details>
            <summary>{WALK.left(plan.left.length)}</summary>
            <ul className={styles.remains}>
              {plan.left.map(({ cell, reason }) => (
                <li key={formatCellRef(cell)}>
                  {formatCellRef(cell)}：{skipReasonMessage(reason)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => void model.fixAll()}
        >
          {WALK.write(count)}
        </Button>
        <Button size="small" onClick={model.closePreview}>
          {WALK.cancel}
        </Button>
      </div>
    </section>
  );
}

function PreviewLine({ line }: { readonly line: FixLine }) {
  const model = usePaneModel();
  const address = formatCellRef(line.cell);
  const on = usePane((state) => state.chosen.has(address));
  const toggle = (): void => {
    const { chosen } = model.get();
    model.setChosen(on ? [...chosen].filter((other) => other !== address) : [...chosen, address]);
  };
  return (
    <tr data-fix-line={address}>
      <td>
        <Checkbox checked={on} aria-label={WALK.pick(address)} onChange={toggle} />
      </td>
      <td>{address}</td>
      <td>{line.before === "" ? FINDINGS.blank : line.before}</td>
      <td>{line.after}</td>
    </tr>
  );
}
