import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { totalScoreIdentity } from "../../identities/points.ts";
import { readOperand, type Known } from "../../identities/operand.ts";
import { intersects } from "../../values/interval.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { matchedRows, type MatchedRow } from "../facts/unit-forms.ts";

/** S03 自评分与自评表不符: the score in the summary against the form's total and the sum of its rows. */
export const summaryScore: BookRule = {
  id: "summary-score",
  code: "S03",
  family: "summary",
  title: "汇总表自评分数",
  severity: "error",
  scope: "workbook",
  forms: ["summary", ...SELF_EVALUATION],
  basis: "表间勾稽：汇总表自评分数=自评表总分=逐项得分之和",
  explanation:
    "汇总表里每个单位的自评分数应与它的自评表总分一致，总分又应等于逐项得分之和；总分栏本身加错时，汇总表也跟着错。",
  check: ({ forms }) => matchedRows(forms).flatMap(checkRow),
  examples: [
    {
      name: "汇总表与自评表不同",
      form: "summary",
      edit: { F4: 97.5 },
      others: [{ form: "department", edit: {} }],
      finds: ["F4"],
    },
    {
      name: "自评表总分加错，汇总表照抄",
      form: "summary",
      edit: { F4: 98.5 },
      others: [{ form: "department", edit: { H21: 98.5 } }],
      finds: ["F4"],
    },
    { name: "三处一致", form: "summary", edit: {}, others: [{ form: "department", edit: {} }], finds: [] },
    {
      name: "工作簿里没有这个单位的自评表",
      form: "summary",
      edit: { F5: 80 },
      others: [{ form: "department", edit: {} }],
      finds: [],
    },
  ],
};

function checkRow({ summary, row, own }: MatchedRow): Outcome[] {
  const slot = row.cells.score;
  const total = sectionsOf(own.form, "total").at(-1);
  const score = slot && scoreOf(summary, slot);
  if (!slot || !score || !total?.score) return [];
  const printed = scoreOf(own, total.score);
  const cells = [
    slot,
    ...sameScores(summary, row.cells["review-score"], score),
    ...sameTotal(summary, slot, score),
    total.score,
  ];
  const text = (term: Known): string => term.value.toFixed();
  if (printed && !intersects(printed.interval, score.interval)) {
    return [
      finding({
        cells: [slot, total.score],
        message: summaryMessages.scoreAgainstForm({ name: row.name, summary: text(score), form: text(printed) }),
        found: text(score),
        expected: text(printed),
        difference: score.value.minus(printed.value).toFixed(),
      }),
    ];
  }
  const identity = totalScoreIdentity(own.form, total, own.policy);
  const comparison = identity && compareIdentity(identity);
  if (comparison?.state !== "differs") return [passed];
  const rows = comparison.expected.toFixed();
  return [
    finding({
      cells,
      message: summaryMessages.scoreAgainstRows({
        name: row.name,
        summary: text(score),
        form: text(printed ?? score),
        rows,
      }),
      found: text(score),
      expected: rows,
      difference: score.value.minus(comparison.expected).toFixed(),
    }),
  ];
}

function scoreOf({ form }: FormContext, slot: Slot): Known | null {
  const term = readOperand(slot, "points", form.moneyUnit);
  return term.known ? term : null;
}

function sameScores(summary: FormContext, slot: Slot | undefined, score: Known): Slot[] {
  const other = slot && scoreOf(summary, slot);
  return slot && other?.value.eq(score.value) ? [slot] : [];
}

/** 合计 repeats the only unit's score. */
function sameTotal(summary: FormContext, own: Slot, score: Known): Slot[] {
  const slots = sectionsOf(summary.form, "summary").flatMap((section) =>
    section.rows.length === 1 && section.rows[0]?.cells.score === own ? (section.total?.cells.score ?? []) : [],
  );
  return slots.flatMap((slot) => sameScores(summary, slot, score));
}
