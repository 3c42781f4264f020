import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { TotalSection } from "../../forms/sections/total-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { figureIn, minus, part, round, sum, times, type Expression } from "../../identities/expression.ts";
import { pointsIdentity, type Identity } from "../../identities/identity.ts";
import { distinctSlots, executionCells, rowsUnder } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W20 得分与扣分、得分系数不符: 得分 = 分值 − 扣分, 得分 = 分值 × 得分系数, 扣分合计 = Σ扣分. */
export const scoreArithmetic: IdentityRule = {
  id: "score-arithmetic",
  code: "W20",
  family: "points",
  title: "得分与扣分、系数",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：得分=分值−扣分；得分=分值×得分系数；扣分合计=各项扣分之和",
  explanation:
    "表上另有“扣分”栏的，得分等于分值减扣分；另有“得分系数”栏的，得分等于分值乘系数。总分行的扣分等于各项扣分之和。",
  message: pointsMessages.scoreArithmetic,
  identities: ({ form, policy }) => [
    ...indicatorRows(form).flatMap((row) => ofRow(form, row, policy.scoreDecimals.value)),
    ...sectionsOf(form, "total").flatMap((total) => ofTotal(form, total)),
  ],
  examples: [
    { name: "扣2分，得分却只少1分", form: "project", edit: { J12: "扣分", J17: 1 }, finds: ["H17"] },
    { name: "得分系数80%", form: "project", edit: { J12: "得分系数（%）", J17: 80, J18: 90 }, finds: ["H18"] },
    { name: "扣分合计少加", form: "project", edit: { J12: "扣分", J17: 2, J21: 5 }, finds: ["J21"] },
    { name: "扣分写成负数", form: "project", edit: { J12: "扣分", J17: -2 }, finds: [] },
    { name: "没有扣的留空", form: "project", edit: { J12: "扣分", J17: 2, J21: 2 }, finds: [] },
  ],
};

function isFigure(form: Form, slot: Slot): boolean {
  return readOperand(slot, "points", form.moneyUnit).known;
}

function ofRow(form: Form, row: IndicatorRow, decimals: number): Identity[] {
  const { points, score, deduction, coefficient } = row;
  const merged = [points, score].some((slot) => slot !== null && slot.area.bottom > slot.area.top);
  if (!points || !score || merged || !isFigure(form, points)) return [];
  const label = pointsMessages.scoreOf(row.name?.text.trim() ?? "");
  const taken = deduction && readOperand(deduction, "points", form.moneyUnit);
  if (deduction && taken?.known) {
    const off = figureIn(deduction, "points");
    return [
      identity(
        form,
        score,
        label,
        taken.value.isNegative() ? sum([figureIn(points, "points"), off]) : minus(figureIn(points, "points"), off),
      ),
    ];
  }
  if (coefficient?.reading.kind !== "figure") return [];
  return [
    identity(form, score, label, round(times(figureIn(points, "points"), figureIn(coefficient, "rate")), decimals)),
  ];
}

/** The deductions of the lines, with or without what the execution rate lost above them. */
function ofTotal(form: Form, total: TotalSection): Identity[] {
  const rows = rowsUnder(form, total);
  const slots = distinctSlots(rows, "deduction");
  if (!total.deduction || !slots.some((slot) => isFigure(form, slot))) return [];
  const terms = slots.map((slot) => part(slot, "points"));
  const { points, score } = executionCells(form, rows);
  const bare = identity(form, total.deduction, pointsMessages.deductionTotal, sum(terms));
  if (!points || !score || compareIdentity(bare).state === "agrees") return [bare];
  return [
    identity(
      form,
      total.deduction,
      pointsMessages.deductionTotal,
      sum([...terms, minus(figureIn(points, "points"), figureIn(score, "points"))]),
    ),
  ];
}

function identity(form: Form, target: Slot, label: string, expression: Expression): Identity {
  return pointsIdentity({
    form,
    target,
    label,
    expression,
  });
}
