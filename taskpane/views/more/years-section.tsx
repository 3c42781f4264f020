import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { compareMessages } from "../../../addin/messages/compare.ts";
import { YEARS } from "../../../addin/messages/pane-years.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import type { YearRow, YearTable } from "../../../addin/compare/year-table.ts";
import { reviewOptions } from "../../model/run-check.ts";
import { FileInput } from "../file-input.tsx";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";
import { useYearsStyles } from "./years.styles.ts";

/** Lines shown in the pane; the worksheet has all of them. */
const SHOWN = 200;

const words = YEARS.compare;

/** 与上年核对: opens last year's file and shows 今年 / 上年 / 增减 / 增减率, the greatest change first. */
export function YearsSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const input = useRef<HTMLInputElement>(null);
  const busy = usePane((state) => state.busy !== null);
  const previous = usePane((state) => state.previous);
  const table = useYearTable();
  if (!model.services.years) return null;
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <FileInput
        input={input}
        accept="filings"
        testId="previous-input"
        onFiles={([file]) => void model.openPrevious(file)}
      />
      <div className={styles.buttons}>
        <Button
          appearance={previous ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {previous ? words.again : words.open}
        </Button>
        {previous && (
          <Button disabledFocusable={busy} onClick={() => void model.removePrevious()}>
            {words.remove}
          </Button>
        )}
      </div>
      {previous && table && <Comparison name={previous.name} table={table} />}
    </>
  );
}

/** The table of the run on screen; `null` until it is there. */
function useYearTable(): YearTable | null {
  const model = usePaneModel();
  const snapshot = usePane((state) => state.run?.snapshot ?? null);
  const previous = usePane((state) => state.previous);
  const [table, setTable] = useState<YearTable | null>(null);
  useEffect(() => {
    const { years } = model.services;
    if (!snapshot || !previous || !years) return undefined;
    let current = true;
    years().then((tools) => {
      if (current) setTable(tools.table(snapshot, previous.books, reviewOptions(model.get())));
    }, model.report);
    return () => {
      current = false;
    };
  }, [model, snapshot, previous]);
  return previous ? table : null;
}

function Comparison({ name, table }: { readonly name: string; readonly table: YearTable }) {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const { sheets } = model.services.host.features;
  const changed = table.rows.filter(({ state }) => state !== "same");
  const same = table.rows.length - changed.length;
  if (table.pairs.length === 0) return <p className={styles.intro}>{words.noPair(visibleText(name))}</p>;
  return (
    <>
      <p className={styles.intro}>
        {words.opened({ name: visibleText(name), pairs: table.pairs.length, changed: changed.length })}
      </p>
      {table.unpaired.length > 0 && (
        <p className={styles.quiet}>{words.unpaired(table.unpaired.map(visibleText).join("、"))}</p>
      )}
      {table.left.length > 0 && <p className={styles.quiet}>{words.left(table.left.map(visibleText).join("、"))}</p>}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy || !sheets} onClick={() => void model.writeYears(true)}>
          {words.sheet}
        </Button>
        <Button size="small" disabledFocusable={busy || !sheets} onClick={() => void model.writeYears(false)}>
          {words.takeBack}
        </Button>
      </div>
      {!sheets && <p className={styles.quiet}>{words.noSheets}</p>}
      <Rows rows={changed.slice(0, SHOWN)} />
      {changed.length > SHOWN && <p className={styles.quiet}>{words.more(changed.length - SHOWN)}</p>}
      {same > 0 && <p className={styles.quiet}>{words.same(same)}</p>}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly YearRow[] }) {
  const styles = useYearsStyles();
  const [label, ...figures] = words.columns;
  return (
    <table className={styles.table} data-years="">
      <thead>
        <tr>
          <th className={styles.label}>{label}</th>
          {figures.map((heading) => (
            <th key={heading} className={styles.figure}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: YearRow }) {
  const styles = useYearsStyles();
  const model = usePaneModel();
  const { cell } = row;
  const label = visibleText(row.label);
  const isWords = row.kind === "indicator" && row.change === "";
  return (
    <tr>
      <th scope="row" className={styles.label}>
        {cell ? (
          <button
            type="button"
            className={styles.link}
            title={words.select(label)}
            onClick={() => void model.select(cell)}
          >
            {label}
          </button>
        ) : (
          label
        )}
      </th>
      <td className={isWords ? styles.words : styles.figure}>{shown(row.current, row)}</td>
      <td className={isWords ? styles.words : styles.figure}>{shown(row.previous, row)}</td>
      <td className={styles.figure}>{row.change === "" ? compareMessages.states[row.state] : row.change}</td>
      <td className={styles.figure}>{row.rate}</td>
    </tr>
  );
}

function shown(value: string, { unit }: YearRow): string {
  return /^-?\d/u.test(value) && unit === "%" && !value.endsWith("%") ? `${value}%` : visibleText(value);
}
