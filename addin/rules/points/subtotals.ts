import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow, IndicatorSubtotal } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { part, sum } from "../../identities/expression.ts";
import { pointsIdentity, type Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W21 小计不符: a 小计 row that is not the sum of the lines above it. */
export const subtotals: IdentityRule = {
  id: "subtotals",
  code: "W21",
  family: "points",
  title: "小计",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：小计=本组各项之和",
  explanation: "表内的小计行，分值和得分都应等于本组各项之和。",
  message: pointsMessages.subtotal,
  accepts: roundedPointsAgree,
  identities: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.subtotals.flatMap((subtotal, index) =>
        (["points", "score"] as const).flatMap((column) =>
          identityOf(form, subtotal, column, groupAbove(table.subtotals, index)),
        ),
      ),
    ),
  examples: [
    {
      name: "小计少加",
      form: "project",
      edit: { B20: "小计", C20: "", D20: "", E20: "", F20: "", G20: 80, H20: 86, I20: "" },
      finds: ["H20"],
    },
    {
      name: "小计正确",
      form: "project",
      edit: { B20: "小计", C20: "", D20: "", E20: "", F20: "", G20: 80, H20: 78, I20: "", G21: 90, H21: 87 },
      finds: [],
    },
  ],
};

/** The lines of the first level that ends with this subtotal, where smaller subtotals come between them. */
function groupAbove(all: readonly IndicatorSubtotal[], index: number): readonly IndicatorRow[] {
  const rows = all.slice(0, index + 1).flatMap((subtotal) => subtotal.rows);
  const level = rows.at(-1)?.level1?.label;
  return rows.filter((row) => row.level1?.label === level);
}

function identityOf(
  form: Form,
  subtotal: IndicatorSubtotal,
  column: "points" | "score",
  group: readonly IndicatorRow[],
): Identity[] {
  const target = subtotal[column];
  if (target?.reading.kind !== "figure") return [];
  const of = (rows: readonly IndicatorRow[]): Identity | null => {
    const slots: readonly Slot[] = distinctSlots(rows, column);
    if (slots.length === 0) return null;
    return pointsIdentity({
      form,
      target,
      label: pointsMessages.subtotalOf(column),
      expression: sum(slots.map((slot) => part(slot, "points"))),
      derives: false,
    });
  };
  const own = of(subtotal.rows);
  const whole = of(group);
  if (whole && (!own || compareIdentity(own).state === "differs") && compareIdentity(whole).state === "agrees")
    return [whole];
  const stated = own ?? whole;
  return stated ? [stated] : [];
}
