import { useMemo } from "react";
import { policyMessages } from "../../../addin/messages/policy.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { RULE_SHEET_WORDS } from "../../../addin/messages/rule-sheet.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import type { RuleSheetLine } from "../../../addin/policy/rule-sheet/lines.ts";
import { useMoreStyles } from "./more.styles.ts";
import { useRuleSheetTools } from "./use-rule-sheet-tools.ts";
import { useRuleSheetStyles } from "./rule-sheets.styles.ts";

const words = RULE_SHEETS;

/** What a rule sheet (口径表) says: who is behind it, and each parameter with its value and basis. */
export function RuleSheetTable({ document }: { readonly document: PolicyDocument }) {
  const more = useMoreStyles();
  const styles = useRuleSheetStyles();
  const tools = useRuleSheetTools();
  const lines = useMemo(() => tools?.lines(document), [tools, document]);
  const base = tools?.policies.find(({ id }) => id === document.base);
  return (
    <>
      <p className={more.quiet}>
        {base ? words.base(base.name) : words.basePrinted}
        {document.scope !== "" && words.scope(visibleText(document.scope))}
      </p>
      {lines?.length === 0 && <p className={more.quiet}>{words.nothing}</p>}
      {lines && lines.length > 0 && (
        <table className={styles.table} data-rule-sheet="">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.value}</th>
              <th scope="col">{words.columns.basis}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row">{visibleText(line.name)}</th>
                <td>
                  {partsOf(line).map((part, place) => (
                    <div key={place}>{visibleText(part)}</div>
                  ))}
                </td>
                <td>{visibleText(basisOf(line))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The items of a value, one a line. */
function partsOf({ value, on }: RuleSheetLine): readonly string[] {
  return (on === RULE_SHEET_WORDS.no ? words.off(value) : value).split("\n");
}

function basisOf({ basis: { document, clause, date } }: RuleSheetLine): string {
  return `${document}${clause}${date === "" || document === "" ? "" : policyMessages.dated(date)}`;
}
