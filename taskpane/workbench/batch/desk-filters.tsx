import { Button } from "@fluentui/react-components";
import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import type { BatchRow } from "./row.ts";
import { FIRST_VIEW } from "./order.ts";
import type { Desk } from "./use-desk.ts";

const words = WORKBENCH.batch;
const VERDICTS: readonly BatchRow["verdict"][] = ["findings", "explain", "incomplete", "hints", "passed", "unreadable"];

/** Which rows are shown. */
export function DeskFilters({ desk, shown }: { readonly desk: Desk; readonly shown: number }) {
  const { view, setView, rows } = desk;
  const check = rows.flatMap(({ findings }) => findings).find((finding) => finding.rule === view.rule);
  const { verdict, search, rule, filters } = FIRST_VIEW;
  return (
    <div className="wb-batch-tools">
      <label>
        {words.filter}{" "}
        <select
          value={view.verdict ?? ""}
          onChange={({ currentTarget }) =>
            setView({ verdict: VERDICTS.find((each) => each === currentTarget.value) ?? null })
          }
        >
          <option value="">{words.all}</option>
          {VERDICTS.map((each) => (
            <option key={each} value={each}>
              {words.verdicts[each]}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        value={view.search}
        onChange={({ currentTarget }) => setView({ search: currentTarget.value })}
      />
      <span role="status">{words.shown(shown, rows.length)}</span>
      {check && <span>{DESK.statistics.only(`${check.code} ${check.check}`)}</span>}
      {shown < rows.length && (
        <Button size="small" onClick={() => setView({ verdict, search, rule, filters })}>
          {DESK.clearFilters}
        </Button>
      )}
    </div>
  );
}
