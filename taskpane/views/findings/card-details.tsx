import { Button, mergeClasses } from "@fluentui/react-components";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { Finding } from "../../../addin/rules/finding.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { OtherCells } from "./other-cells.tsx";
import { useCardStyles } from "./list.styles.ts";

/** Why: the rule, where it comes from, the policy it was read under, and the other cells that take part. */
export function CardDetails({ finding, rowKey }: { readonly finding: Finding; readonly rowKey: string }) {
  const styles = useCardStyles();
  const model = usePaneModel();
  const rule = usePane((state) => state.run?.review.checks.find((check) => check.rule === finding.rule)?.title ?? "");
  const policy = usePolicyName(finding);
  const lines = [
    [FINDINGS.rule, rule],
    [FINDINGS.tolerance, finding.tolerance ?? ""],
    [FINDINGS.basis, finding.basis],
    [FINDINGS.policy, policy],
  ] as const;
  return (
    <>
      <dl className={styles.details}>
        {lines.map(
          ([term, value]) =>
            value !== "" && (
              <Line key={term} term={term}>
                {value}
              </Line>
            ),
        )}
        {finding.cells.length > 1 && (
          <Line term={FINDINGS.others}>
            <OtherCells cells={finding.cells.slice(1)} home={finding.cells[0]} />
          </Line>
        )}
      </dl>
      <Button
        size="small"
        className={styles.silence}
        title={FINDINGS.silenceHint}
        onClick={() => void model.silence(rowKey)}
      >
        {FINDINGS.silence}
      </Button>
    </>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  const styles = useCardStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, styles.plain)}>{children}</dd>
    </>
  );
}

/** Name and date of the policy of the sheet a finding is on, or `""`. */
function usePolicyName(finding: Finding): string {
  const { policies } = usePaneModel().services.core;
  const id = usePane(
    (state) =>
      state.run?.review.sheets.find((sheet) => sheet.sheet === finding.cells[0]?.sheet && sheet.policy !== null)
        ?.policy ?? null,
  );
  const policy = policies.find((candidate) => candidate.id === id);
  return policy ? FINDINGS.policyChoice(policy.name, policy.effective) : "";
}
