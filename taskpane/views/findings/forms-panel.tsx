import { mergeClasses } from "@fluentui/react-components";
import { FORM_NAMES, sectionName } from "../../../addin/messages/form-names.ts";
import { ledgerMessages } from "../../../addin/messages/ledger.ts";
import { FINDINGS } from "../../../addin/messages/pane-findings.ts";
import type { SheetReview } from "../../../addin/review/types.ts";
import { usePane } from "../pane-context.ts";
import { LostMappings, MappingEntry } from "./mapping-entry.tsx";
import { PolicySelect } from "../policy-select.tsx";
import { useFormsStyles } from "./forms-panel.styles.ts";

const NONE: readonly SheetReview[] = [];

/** The forms recognised, with policy, reason and headline figures; sheets not recognised say what was looked for. */
export function FormsPanel() {
  const styles = useFormsStyles();
  const sheets = usePane((state) => state.run?.review.sheets ?? NONE);
  // What must be mended is on the first screen; the list of forms does not push it down.
  const mustFix = usePane((state) => state.run?.review.findings.some(({ severity }) => severity === "error") ?? false);
  const recognised = sheets.filter((sheet) => sheet.form !== null).length;
  return (
    <details
      className={styles.panel}
      data-forms=""
      open={
        recognised === 0 ||
        sheets.some(({ form, reason, mapping }) => mapping !== "" || (form !== null && reason !== "" && !mustFix))
      }
    >
      <summary className={styles.summary}>{summaryText(sheets, recognised)}</summary>
      <div className={styles.body}>
        {sheets.map((sheet, index) => (
          <FormEntry key={`${sheet.sheet} ${index}`} sheet={sheet} first={sheets[index - 1]?.sheet !== sheet.sheet} />
        ))}
        <LostMappings sheets={sheets} />
        <div className={styles.policy}>
          <PolicySelect />
        </div>
      </div>
    </details>
  );
}

/** The only form by its name and year; several by their number. */
function summaryText(sheets: readonly SheetReview[], recognised: number): string {
  const form = sheets.find((sheet) => sheet.form !== null)?.form;
  const year = sheets.find((sheet) => sheet.form !== null)?.year ?? null;
  if (recognised !== 1 || sheets.length !== 1 || !form) return FINDINGS.forms(recognised, sheets.length);
  return FINDINGS.oneForm(FORM_NAMES[form], year);
}

function FormEntry({ sheet, first }: { readonly sheet: SheetReview; readonly first: boolean }) {
  const styles = useFormsStyles();
  return (
    <div className={styles.form}>
      <div>
        <span className={styles.name}>{sheet.sheet}</span>
        {" · "}
        {sheet.form ? FORM_NAMES[sheet.form] : <span className={styles.unknown}>{FINDINGS.unrecognised}</span>}
        {sheet.year !== null && ` · ${FINDINGS.year(sheet.year)}`}
      </div>
      {sheet.form && <Recognised sheet={sheet} />}
      {sheet.reason !== "" && <div className={sheet.form ? styles.unknown : styles.quiet}>{sheet.reason}</div>}
      {first && sheet.mapping !== "" && <div>{sheet.mapping}</div>}
      {first && <MappingEntry sheet={sheet} />}
    </div>
  );
}

function Recognised({ sheet }: { readonly sheet: SheetReview }) {
  const styles = useFormsStyles();
  const figures = [
    [FINDINGS.budget, sheet.budget],
    [FINDINGS.executed, sheet.executed],
    [FINDINGS.rate, sheet.executionRate],
    [FINDINGS.score, sheet.totalScore],
  ] as const;
  return (
    <>
      {sheet.title !== "" && <div>{sheet.title}</div>}
      {sheet.subject !== "" && <div>{sheet.subject}</div>}
      <div className={styles.figures}>
        {figures.map(
          ([label, value]) =>
            value !== null && (
              <span key={label}>
                {label} {value}
              </span>
            ),
        )}
      </div>
      {sheet.coverage && <div>{ledgerMessages.coverage(sheet.coverage)}</div>}
      {sheet.policyReason !== "" && (
        <div className={styles.quiet}>
          {FINDINGS.policy}：{sheet.policyReason}
        </div>
      )}
      {sheet.sections.length > 0 && (
        <div className={mergeClasses(styles.quiet)}>
          {FINDINGS.sections}：{sheet.sections.map(sectionName).join("、")}
        </div>
      )}
    </>
  );
}
