import { pointsMessages } from "../../messages/findings-points.ts";
import { notCheckedMessages } from "../../messages/not-checked.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Policy } from "../../policy/policy.ts";
import { blankExecution } from "../../identities/blank-total.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { distinctSlots, executionCells, isBonus, isHeaderTotal, totalPointsIdentity } from "../../identities/points.ts";
import { part, sum } from "../../identities/expression.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { formatPosition } from "../../sheet/address.ts";
import { finding, notChecked, passed, SCORED, type FormRule } from "../rule.ts";

/** W03 总分值不为100: all points together, with those of the execution rate, are not the policy's total. */
export const pointsHundred: FormRule = {
  id: "points-hundred",
  code: "W03",
  family: "points",
  title: "分值合计",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  whole: true,
  basis: "公开的自评表：自评总分100分",
  parameters: ["totalPoints"],
  explanation: "各项指标分值与预算执行率分值相加应为100分。总分行本身写错由W04报告，这里核对加起来是否满100。",
  check: ({ form, policy }) => {
    const rows = regularRows(form, policy);
    const slots = distinctSlots(rows, "points");
    const { points: execution, score } = executionCells(form, rows);
    // Scored without printed points: the rest of the hundred is the execution rate's.
    if (score && !execution) return [];
    const { points: wanted } = blankExecution(form, rows);
    const total = evaluate(
      sum([...slots, ...(execution ? [execution] : [])].map((slot) => part(slot, "points"))),
      form.moneyUnit,
    );
    const blocks = sectionsOf(form, "total").filter((section) => !isHeaderTotal(form, section)).length;
    // Several totals, weights in fractions, or percent weights have another whole than 100.
    // A blank table has no points to add up.
    const filled = slots.some(({ reading }) => reading.kind !== "blank");
    if (!total.known || !filled || blocks > 1 || total.value.lte(1.5)) return [];
    if (total.value.eq(policy.totalPoints.value)) return [passed];
    // Reported by F01: the hundred may well be full with the points that were left blank.
    if (wanted) return [notChecked([...slots.slice(0, 1), wanted], notCheckedMessages.blank(formatPosition(wanted)))];
    const printed = sectionsOf(form, "total").flatMap((section) => totalPointsIdentity(form, section) ?? [])[0];
    if (printed && compareIdentity(printed).state === "differs") return [passed]; // reported by W04
    const shown = total.value.toFixed();
    return [
      finding({
        cells: [printed?.target ?? slots[0], ...slots, ...(execution ? [execution] : [])].filter(
          (slot) => slot !== undefined,
        ),
        message: pointsMessages.notHundred(shown),
        found: shown,
        expected: String(policy.totalPoints.value),
        difference: total.value.minus(policy.totalPoints.value).toFixed(),
      }),
    ];
  },
  examples: [
    {
      name: "合计只有90分",
      form: "project",
      edit: { G13: 10, H13: 10, B13: "产出指标（40分）", G21: 90, H21: 87 },
      finds: ["G21"],
    },
    { name: "合计100分", form: "project", edit: {}, finds: [] },
  ],
};

/** 加分项 are not part of the hundred points. */
function regularRows(form: Form, { bonusPoints }: Policy): readonly IndicatorRow[] {
  const all = indicatorRows(form);
  return bonusPoints.on ? all.filter((row) => !isBonus(form, row)) : all;
}
