import { goalMessages as say } from "../../messages/findings-goals.ts";
import { readOperand } from "../../identities/operand.ts";
import { showResult } from "../../identities/print-working.ts";
import { readableText } from "../../sheet/label.ts";
import type { Decimal } from "../../values/decimal.ts";
import { inMoneyUnit } from "../../values/figure.ts";
import { unitParts } from "../../values/unit.ts";
import { linesOf, type Line } from "../facts/indicator-line.ts";
import { finding, passed, type FormContext, type FormRule, type Outcome } from "../rule.ts";
import { annualFunds, annualTables } from "./annual.ts";

/** Costs of one of many: they are no part of the whole. */
const PER_UNIT = /单位|单价|单台|每|人均|户均|平均|单个|标准|\//u;

/** Three costs of 40 万元 each, of 110 万元. */
const THREE_COSTS = {
  F12: "成本指标",
  G12: "购置成本",
  H12: "≤40万元",
  F13: "成本指标",
  G13: "安装成本",
  H13: "≤40万元",
  G14: "培训成本",
  H14: "≤40万元",
} as const;

/** G09 成本目标与资金: a cost requested is not above the money. */
export const goalCost: FormRule = {
  id: "goal-cost",
  code: "G09",
  family: "goals",
  title: "成本目标与资金",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "表内勾稽：成本指标的指标值不大于资金总额",
  explanation:
    "成本指标写明总金额的，单项不应大于年度资金总额；各项相加也不应大于年度资金总额（单位成本、人均标准不相加）。",
  check: (context) => {
    const money = annualFunds(context.form)?.total?.cells.budget;
    const whole = money && readOperand(money, "money", context.form.moneyUnit);
    if (!money || !whole?.known) return [];
    const costs = costsOf(context);
    const shown = `${showResult(whole.value, "money", 2)}${context.form.moneyUnit}`;
    const over = costs.filter(({ amount }) => amount.gt(whole.interval.high));
    const single = over.map(({ line, slot }): Outcome => {
      const text = readableText(slot.text);
      return finding({
        cells: [slot, money],
        message: say.costOver({ name: line.name, target: text, amount: shown }),
        found: text,
        expected: shown,
      });
    });
    const summed = costs.filter(({ line }) => !PER_UNIT.test(line.name));
    const [first, ...others] = summed;
    if (single.length > 0 || !first || others.length === 0)
      return single.length > 0 || costs.length === 0 ? single : [passed];
    const sum = summed.reduce((all, { amount }) => all.plus(amount), first.amount.times(0));
    // One that is the whole already is beside its own parts.
    if (sum.lte(whole.interval.high) || summed.some(({ amount }) => amount.times(2).gte(sum))) return [passed];
    const text = `${showResult(sum, "money", 2)}${context.form.moneyUnit}`;
    return [
      finding({
        cells: [...summed.map(({ slot }) => slot), money],
        message: say.costSum(text, shown),
        found: text,
        expected: shown,
      }),
    ];
  },
  examples: [
    {
      name: "成本大于年度资金总额",
      form: "goals",
      edit: { G14: "设备购置总成本", H14: "≤150万元" },
      finds: ["H14"],
    },
    { name: "各项成本相加大于年度资金总额", form: "goals", edit: THREE_COSTS, finds: ["H12"] },
    { name: "单位成本", form: "goals", edit: {}, finds: [] },
  ],
};

interface Cost {
  readonly line: Line;
  readonly slot: NonNullable<Line["row"]["target"]>;
  readonly amount: Decimal;
}

/** The cost targets of the year that are amounts of money, in the unit of the form. */
function costsOf(context: FormContext): Cost[] {
  const tables = annualTables(context.form);
  return linesOf(context).flatMap((line): Cost[] => {
    const { target, row, group, section } = line;
    if (!tables.includes(section) || !group.includes("成本") || target.kind !== "quantity" || !row.target) return [];
    const { unit } = target.figure;
    if (target.operator === "≥" || target.operator === ">" || unit === null || unitParts(unit).kind !== "money")
      return [];
    const figure = inMoneyUnit(target.figure, context.form.moneyUnit, context.form.moneyUnit);
    return figure ? [{ line, slot: row.target, amount: figure.value }] : [];
  });
}
