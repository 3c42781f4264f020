import { useEffect, useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, QuestionCircle16Filled } from "@fluentui/react-icons";
import { MORE } from "../../../addin/messages/pane-more.ts";
import type { EnvironmentFact } from "../../../addin/hosts/port.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ManualCopy } from "./manual-copy.tsx";
import { useMoreStyles } from "./more.styles.ts";

/** 环境检测: program, versions, and which features are on; copied as text for support. */
export function EnvironmentSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const facts = usePane((state) => state.environment);
  const [manual, setManual] = useState<string | null>(null);
  useEffect(() => {
    void model.loadEnvironment();
  }, [model]);
  const copy = (): void => {
    model.copyEnvironment().then(setManual, model.report);
  };
  return (
    <>
      <p className={styles.intro}>{MORE.environment.intro}</p>
      {facts ? (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <Fact key={fact.label} fact={fact} />
          ))}
        </dl>
      ) : (
        <p>{MORE.environment.loading}</p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!facts} onClick={copy}>
          {MORE.environment.copy}
        </Button>
      </div>
      <ManualCopy text={manual} label={MORE.environment.manual} />
    </>
  );
}

function Fact({ fact }: { readonly fact: EnvironmentFact }) {
  const styles = useMoreStyles();
  const Icon = fact.ok === true ? CheckmarkCircle16Filled : QuestionCircle16Filled;
  return (
    <div className={styles.fact}>
      <dt className={styles.cell}>{fact.label}</dt>
      <dd className={mergeClasses(styles.cell, fact.ok === true && styles.ok, fact.ok === false && styles.missing)}>
        {fact.ok !== null && <Icon aria-hidden />}
        {fact.value}
      </dd>
    </div>
  );
}
