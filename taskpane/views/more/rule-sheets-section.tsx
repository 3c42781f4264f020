import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { policyMessages } from "../../../addin/messages/policy.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import type { RuleSheetReading } from "../../../addin/policy/rule-sheet/problem.ts";
import { saveRuleSheetText } from "../../model/rule-sheet-files.ts";
import { foundRuleSheet, problemLines } from "../../model/rule-sheets.ts";
import { FileInput } from "../file-input.tsx";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ManualCopy } from "./manual-copy.tsx";
import { useMoreStyles } from "./more.styles.ts";
import { NewRuleSheet } from "./new-rule-sheet.tsx";
import { RuleSheetTable } from "./rule-sheet-table.tsx";
import { useRuleSheetTools } from "./use-rule-sheet-tools.ts";
import { useRuleSheetStyles } from "./rule-sheets.styles.ts";

const words = RULE_SHEETS;

/** 口径: the rule sheet (口径表) in use, import and export, and a new one. */
export function RuleSheetsSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const inUse = usePane((state) => state.settings.ruleSheet);
  if (!model.services.ruleSheets) return null;
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {inUse ? <InUse document={inUse} /> : <p className={styles.intro}>{words.none}</p>}
      <Found />
      <OpenRuleSheet />
      <NewRuleSheet />
    </>
  );
}

/** What the worksheet 绩核-口径 says that waits for 采用 at the verdict. */
function Found() {
  const styles = useMoreStyles();
  const found = usePane(foundRuleSheet);
  if (!found) return null;
  return (
    <div className={styles.confirm} role="group" aria-label={words.found.label}>
      <span>{words.found.waiting(visibleText(policyMessages.signature(found)))}</span>
      <RuleSheetTable document={found} />
    </div>
  );
}

function InUse({ document }: { readonly document: PolicyDocument }) {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const [manual, setManual] = useState<string | null>(null);
  const { ruleSheets, importing, copyText } = model.services;
  const tools = useRuleSheetTools();
  if (!tools) return null;
  const copy = async (): Promise<void> => {
    const text = tools.text(document);
    if (await copyText(text)) model.say(words.save.copied);
    else setManual(text);
  };
  const stop = (): void => void model.useRuleSheet(null).catch(model.report);
  return (
    <>
      <p className={styles.intro} data-rule-sheet-in-use="">
        {words.inUse(visibleText(policyMessages.signature(document)))}
      </p>
      <RuleSheetTable document={document} />
      <div className={styles.buttons}>
        {ruleSheets?.files && (
          <Button size="small" disabledFocusable={busy} onClick={() => saveRuleSheetText(model, tools, document)}>
            {words.save.file}
          </Button>
        )}
        {importing && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void model.addRuleSheet(document).catch(model.report)}
          >
            {words.save.here}
          </Button>
        )}
        <Button size="small" onClick={() => void copy().catch(model.report)}>
          {words.save.copy}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={stop}>
          {words.stop}
        </Button>
      </div>
      <ManualCopy label={words.save.manual} text={manual} />
    </>
  );
}

/** What was read from a file. */
interface Opened {
  readonly name: string;
  /** `null`: there is no rule sheet in it. */
  readonly reading: RuleSheetReading | null;
}

function OpenRuleSheet() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const input = useRef<HTMLInputElement>(null);
  const busy = usePane((state) => state.busy !== null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (file: File): Promise<void> => {
    const tools = await model.services.ruleSheets?.load();
    if (!tools) return;
    setOpened(null);
    const reading = await tools.read(file.name, new Uint8Array(await file.arrayBuffer()));
    setOpened({ name: visibleText(file.name), reading });
  };
  const use = (document: PolicyDocument): void => {
    setOpened(null);
    void model.useRuleSheet(document).catch(model.report);
  };
  return (
    <>
      <FileInput
        input={input}
        accept="ruleSheets"
        testId="rule-sheet-input"
        onFiles={([file]) => void open(file).catch(model.report)}
      />
      <div className={styles.buttons}>
        <Button title={words.open.hint} disabledFocusable={busy} onClick={() => input.current?.click()}>
          {words.open.button}
        </Button>
      </div>
      {opened && <OpenedFile opened={opened} onUse={use} onDrop={() => setOpened(null)} />}
    </>
  );
}

function OpenedFile({
  opened: { name, reading },
  onUse,
  onDrop,
}: {
  readonly opened: Opened;
  readonly onUse: (document: PolicyDocument) => void;
  readonly onDrop: () => void;
}) {
  const styles = useMoreStyles();
  const list = useRuleSheetStyles();
  const busy = usePane((state) => state.busy !== null);
  if (reading === null) return <p className={styles.intro}>{words.open.missing(name)}</p>;
  if (reading.problems !== null)
    return (
      <div className={styles.confirm} role="group" aria-label={words.open.button}>
        <span>{words.open.broken(name, reading.problems.length)}</span>
        <ul className={list.problems}>
          {problemLines(reading.problems).map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </div>
    );
  const { document } = reading;
  return (
    <div className={styles.confirm} role="group" aria-label={words.open.button}>
      <span>{words.open.read(name)}</span>
      <span>{visibleText(policyMessages.signature(document))}</span>
      <RuleSheetTable document={document} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => onUse(document)}>
          {words.open.use}
        </Button>
        <Button size="small" onClick={onDrop}>
          {words.open.drop}
        </Button>
      </div>
    </div>
  );
}
