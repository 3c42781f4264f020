import { mergeClasses } from "@fluentui/react-components";
import { expectedWord } from "../../../addin/messages/report.ts";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { Finding } from "../../../addin/rules/finding.ts";
import { useCardStyles } from "./list.styles.ts";

/** Longer workings show their beginning; 详情 shows the whole. */
const WORKING_LENGTH = 120;

/** What is there, what belongs there, how far apart they are, and the arithmetic. */
export function CardFacts({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const styles = useCardStyles();
  const { expected, found, difference } = finding;
  // A sum of one part says nothing that 应为 does not say.
  const whole = finding.working === expected ? "" : finding.working;
  const working = open || whole.length <= WORKING_LENGTH ? whole : `${whole.slice(0, WORKING_LENGTH)}…`;
  if (expected === "" && found === "" && difference === "" && working === "") return null;
  return (
    <dl className={styles.facts}>
      {(expected !== "" || found !== "") && (
        <Fact term={FINDINGS.found} value={found === "" ? FINDINGS.blank : found} />
      )}
      {expected !== "" && <Fact term={expectedWord(finding)} value={expected} />}
      {difference !== "" && <Fact term={FINDINGS.difference} value={difference} />}
      {working !== "" && <Fact term={FINDINGS.working} value={working} plain />}
    </dl>
  );
}

function Fact({
  term,
  value,
  plain = false,
}: {
  readonly term: string;
  readonly value: string;
  readonly plain?: boolean;
}) {
  const styles = useCardStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, plain && styles.plain)}>{value}</dd>
    </div>
  );
}
