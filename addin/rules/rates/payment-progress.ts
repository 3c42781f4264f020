import { rateMessages as say, rateSources } from "../../messages/findings-rates.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { Policy } from "../../policy/policy.ts";
import { isAttainable } from "../../scoring/standard-score.ts";
import { scoringStandard } from "../../scoring/standard-text.ts";
import { finding, notChecked, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";
import { rowScore } from "../facts/rate-judgement.ts";
import { completionInput } from "../facts/rate-input.ts";
import { plainName, rowsOf } from "../facts/rate-kind.ts";

/** Rows of 支付进度, which R06 judges. */
export const PAYMENT_NAME = /^(?:资金)?支付进度率?$/u;

/** R06 支付进度: the printed progress against the execution rate of the same form, and whether the standard can give the score at all. */
export const paymentProgress: FormRule = {
  id: "payment-progress",
  code: "R06",
  family: "rates",
  title: "支付进度",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "评分表印制的评分标准；支付进度率=实际支付进度÷既定支付进度",
  parameters: ["unexecutedReason"],
  explanation:
    "支付进度率与同一张表的预算执行率相差很大时提示核对口径。各专项资金的下达时间不在表里，评分表的支付进度得分只核对是否可能。",
  check: (context) =>
    rowsOf(context.form, PAYMENT_NAME).flatMap((row) => [
      ...againstExecution(context.form, context.policy, row),
      ...attainable(context.form, row),
    ]),
  examples: [
    {
      name: "执行率六成，支付进度率填100%",
      form: "department",
      edit: { D15: "支付进度率", E15: "100%", F15: "100%", F5: 312 },
      finds: ["F15"],
    },
    { name: "执行率九成五", form: "department", edit: { D15: "支付进度率", E15: "100%", F15: "100%" }, finds: [] },
    { name: "按个扣0.5分，得不出2.7分", form: "scoring-sheet", edit: { F7: 2.7 }, finds: ["F7"] },
    { name: "专项下达时间不在表里", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F7"] },
  ],
};

function againstExecution(form: Form, policy: Policy, row: IndicatorRow): Outcome[] {
  const printed = row.actual && readOperand(row.actual, "rate", form.moneyUnit);
  const rate = form.kind === "department-self-evaluation" ? completionInput([{ form, policy }]) : null;
  if (!row.actual || !printed?.known || !rate) return [];
  if (printed.value.minus(rate.value).abs().lte(policy.unexecutedReason.value)) return [passed];
  const score = sectionsOf(form, "funding")[0]?.total?.cells.rate;
  return [
    finding({
      cells: [row.actual, ...(score ? [score] : []), ...rate.slots],
      message: say.paymentProgress(printed.text, showResult(rate.value, "rate", 2)),
      found: printed.text,
      working: rate.working,
    }),
  ];
}

function attainable(form: Form, row: IndicatorRow): Outcome[] {
  const scored = rowScore(form, row);
  if (form.kind !== "scoring-sheet" || !row.standard || !scored) return [];
  const { points, score, scoreSlot } = scored;
  const standard = scoringStandard(row.standard.text, points);
  if (!standard) return [];
  if (!isAttainable(standard, points, score))
    return [
      finding({
        cells: [scoreSlot],
        message: say.unattainable(plainName(row), score.toFixed()),
        found: score.toFixed(),
      }),
    ];
  return [notChecked([scoreSlot], say.noInput(plainName(row), rateSources.payment))];
}
