import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import { figureIn } from "../../identities/expression.ts";
import { intersects } from "../../values/interval.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type Outcome } from "../rule.ts";
import { acrossUnits, asCarried, inTenThousand, printedIn } from "../../identities/in-ten-thousand.ts";
import { matchedRows, type MatchedRow } from "../facts/unit-forms.ts";

/** S08 预算数与自评表不符: budget and execution of each unit against its form. */
export const summaryAmounts: BookRule = {
  id: "summary-amounts",
  code: "S08",
  family: "summary",
  title: "汇总表与自评表金额",
  severity: "error",
  scope: "workbook",
  forms: ["summary", ...SELF_EVALUATION],
  basis: "表间勾稽：汇总表预算数、执行数=自评表年度资金总额",
  explanation: "汇总表里每个单位的全年预算数、全年执行数与它的自评表一致。",
  check: ({ forms }) =>
    matchedRows(forms).flatMap((match) =>
      (["budget", "executed"] as const).flatMap((column) => compareColumn(match, column)),
    ),
  examples: [
    {
      name: "预算数不同",
      form: "summary",
      edit: { C4: 502 },
      others: [{ form: "department", edit: {} }],
      finds: ["C4"],
    },
    { name: "金额一致", form: "summary", edit: {}, others: [{ form: "department", edit: {} }], finds: [] },
  ],
};

function compareColumn({ summary, row, own }: MatchedRow, column: "budget" | "executed"): Outcome[] {
  const slot = row.cells[column];
  const other = sectionsOf(own.form, "funding")[0]?.total?.cells[column];
  if (!slot || !other) return [];
  const [unit, from] = [summary.form.moneyUnit, own.form.moneyUnit];
  const [a, b] = [inTenThousand(figureIn(slot, "money"), unit), inTenThousand(figureIn(other, "money"), from)];
  if (!a.known || !b.known) return [];
  if (intersects(a.interval, asCarried(b, from, unit).interval)) return [passed];
  const parts = { found: printedIn(unit, a.value), expected: acrossUnits(b.value, unit, from) };
  return [
    finding({
      cells: [slot, other],
      message: summaryMessages.amountAgainstForm({
        name: row.name,
        column: summaryMessages.columns[column],
        expected: parts.expected,
        found: parts.found,
      }),
      ...parts,
      difference: printedIn(unit, a.value.minus(b.value)),
    }),
  ];
}
