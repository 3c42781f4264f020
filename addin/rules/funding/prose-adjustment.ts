import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { addIntervals, intersects, type Interval } from "../../values/interval.ts";
import { amountIn, amountOf, goalCells, monitoringCells, ownProjectForm } from "../facts/prose-amounts.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** F15 全年预算≠年初+调整: initial budget and adjustment of the prose against the full-year budget. */
export const proseAdjustment: BookRule = {
  id: "prose-adjustment",
  code: "F15",
  family: "funding",
  title: "年初加减调整等于全年",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["monitoring", ...SELF_EVALUATION],
  basis: "文字与表格勾稽：年初预算数±调整数=全年预算数",
  explanation:
    "文字里写了年初预算和调增、调减金额时，两者相加减应等于文中的全年预算，没有写的与同一项目自评表的全年预算数核对。",
  check: ({ forms }) => forms.flatMap((context) => checkForm(context, forms)),
  examples: [
    {
      name: "年初加调增不等于全年",
      form: "monitoring",
      edit: { B7: "年初预算110万元，年中调增预算15万元，全年预算120万元。" },
      finds: ["B7"],
    },
    {
      name: "与自评表的全年预算数不符",
      form: "monitoring",
      edit: { B7: "年初预算110万元，年终调减预算10万元。" },
      others: [{ form: "project", edit: {} }],
      finds: ["B7"],
    },
    { name: "相符", form: "monitoring", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
    { name: "没有写调整数", form: "monitoring", edit: { B7: "年初预算110万元，实际支出108万元。" }, finds: [] },
  ],
};

function checkForm(context: FormContext, forms: readonly FormContext[]): Outcome[] {
  const { form } = context;
  const cells = form.kind === "monitoring" ? monitoringCells(form) : goalCells(form);
  const initial = amountIn(cells, "initial", form);
  if (!initial) return [];
  const [claim, ...others] = cells.flatMap(({ slot, prose }) =>
    prose.claims.filter((each) => each.kind === "adjustment" && slot === initial.slot),
  );
  const change = claim && amountOf(claim, form);
  if (!change || others.length > 0) return [];
  if (claim.figure.approximate || initial.claim.figure.approximate) return [];
  const evaluation = form.kind === "monitoring" ? ownProjectForm(context, forms) : context;
  const whole = amountIn(cells, "budget", form)?.amount ?? budgetOf(evaluation, form.moneyUnit);
  if (!whole) return [];
  if (intersects(addIntervals(initial.amount.interval, change.interval), whole.interval)) return [passed];
  const { words, sign } = change.value.lt(0)
    ? { words: say.cut(change.text), sign: "-" }
    : { words: say.raised(change.text), sign: "+" };
  const expected = showResult(initial.amount.value.plus(change.value), "money", 2);
  return [
    finding({
      cells: [initial.slot, ...("slot" in whole ? [whole.slot] : [])],
      message: say.adjustment({ initial: initial.amount.text, adjustment: words, expected, found: whole.text }),
      found: whole.text,
      expected,
      working: `${initial.amount.value.toFixed()} ${sign} ${change.value.abs().toFixed()} = ${expected}`,
    }),
  ];
}

function budgetOf(
  context: FormContext | null,
  moneyUnit: string,
): { readonly text: string; readonly interval: Interval; readonly slot: Slot } | null {
  const slot =
    context?.form.moneyUnit === moneyUnit ? sectionsOf(context.form, "funding")[0]?.total?.cells.budget : undefined;
  const term = slot && context ? readOperand(slot, "money", context.form.moneyUnit) : null;
  return slot && term?.known ? { text: term.text, interval: term.interval, slot } : null;
}
