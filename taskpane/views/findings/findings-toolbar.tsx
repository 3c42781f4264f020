import { useState } from "react";
import { Button, Input, Select } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { FindingView } from "../../model/finding-view.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { CATEGORY_WORDS } from "../../../addin/messages/severity.ts";
import { useListStyles } from "./list.styles.ts";

/** Search, grouping and sheet filter. */
export function FindingsToolbar() {
  const styles = useListStyles();
  const model = usePaneModel();
  const view = usePane((state) => state.view);
  const narrowed = view.category !== null || view.sheet !== null || view.search !== "";
  const [search, setSearch] = useState(view.search);
  const find = (text: string): void => {
    setSearch(text);
    model.setView({ search: text });
  };
  const reset = (): void => {
    find("");
    model.setView({ category: null, sheet: null });
  };
  return (
    <div className={styles.toolbar} role="search" aria-label={FINDINGS.filters}>
      <div className={styles.wide}>
        <Input
          className={styles.control}
          size="small"
          type="search"
          value={search}
          contentBefore={<Search16Regular aria-hidden />}
          placeholder={FINDINGS.search}
          aria-label={FINDINGS.search}
          onChange={(_, data) => find(data.value)}
        />
      </div>
      <GroupSelect />
      <SheetSelect />
      {narrowed && (
        <div className={styles.shown}>
          <span>{view.category === null ? FINDINGS.narrowed : FINDINGS.only(CATEGORY_WORDS[view.category])}</span>
          <Button size="small" appearance="subtle" onClick={reset}>
            {FINDINGS.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}

const GROUPS: readonly FindingView["group"][] = ["severity", "sheet", "rule"];

function GroupSelect() {
  const model = usePaneModel();
  const group = usePane((state) => state.view.group);
  return (
    <Select
      size="small"
      aria-label={FINDINGS.group}
      value={group}
      onChange={(_, data) => model.setView({ group: GROUPS.find((name) => name === data.value) ?? "severity" })}
    >
      <option value="severity">{FINDINGS.groupBy.severity}</option>
      <option value="sheet">{FINDINGS.groupBy.sheet}</option>
      <option value="rule">{FINDINGS.groupBy.rule}</option>
    </Select>
  );
}

function SheetSelect() {
  const model = usePaneModel();
  const sheet = usePane((state) => state.view.sheet);
  const run = usePane((state) => state.run);
  const names = run?.snapshot.sheets.map(({ name }) => name) ?? [];
  return (
    <Select
      size="small"
      aria-label={FINDINGS.sheet}
      value={sheet === null ? "-1" : String(names.indexOf(sheet))}
      onChange={(_, data) => model.setView({ sheet: names[Number(data.value)] ?? null })}
    >
      <option value="-1">{FINDINGS.allSheets}</option>
      {names.map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </Select>
  );
}
