import { mergeClasses } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  PauseCircle16Regular,
  QuestionCircle16Filled,
  SubtractCircle16Regular,
} from "@fluentui/react-icons";
import { MORE } from "../../addin/messages/pane-more.ts";
import { SEVERITY_WORDS } from "../../addin/messages/severity.ts";
import { CHECK_STATES } from "../../addin/messages/report.ts";
import type { CheckState } from "../../addin/review/types.ts";
import { useChecksStyles } from "./checks-page.styles.ts";
import { usePane } from "./pane-context.ts";
import { SeverityIcon } from "./severity-icon.tsx";

/** What needs a look comes first. */
const ORDER: readonly CheckState["state"][] = ["found", "not-checked", "passed", "off", "not-applicable"];

const ICONS = {
  passed: CheckmarkCircle16Filled,
  "not-checked": QuestionCircle16Filled,
  off: PauseCircle16Regular,
  "not-applicable": SubtractCircle16Regular,
} as const;

/** 检查清单: every check of the catalogue with how it went, or why it was not done. */
export default function ChecksPage() {
  const styles = useChecksStyles();
  const checks = usePane((state) => state.run?.review.checks ?? null);
  if (!checks) return <p className={styles.empty}>{MORE.checks.noRun}</p>;
  return ORDER.map((state) => (
    <ChecksSection key={state} state={state} checks={checks.filter((check) => check.state === state)} />
  ));
}

function ChecksSection({
  state,
  checks,
}: {
  readonly state: CheckState["state"];
  readonly checks: readonly CheckState[];
}) {
  const styles = useChecksStyles();
  if (checks.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>
        <span>{CHECK_STATES[state]}</span>
        <span>{checks.length}</span>
      </h2>
      <div className={styles.section}>
        <ul className={styles.list}>
          {checks.map((check) => (
            <CheckLine key={check.rule} check={check} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function CheckLine({ check }: { readonly check: CheckState }) {
  const styles = useChecksStyles();
  return (
    <li className={styles.check}>
      <CheckIcon check={check} />
      <span className={styles.code}>{check.code}</span>
      <span>{check.title}</span>
      <span>{check.findings > 0 ? MORE.checks.findings(check.findings) : ""}</span>
      {check.state === "found" && <span className={styles.reason}>{SEVERITY_WORDS[check.severity]}</span>}
      {check.reason !== "" && <span className={styles.reason}>{check.reason}</span>}
    </li>
  );
}

function CheckIcon({ check: { state, severity } }: { readonly check: CheckState }) {
  const styles = useChecksStyles();
  if (state === "found")
    return (
      <span className={styles.icon}>
        <SeverityIcon category={severity} />
      </span>
    );
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.icon, styles[state])}>
      <Icon aria-hidden />
    </span>
  );
}
