import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountColumn, AmountsSection } from "../../forms/sections/amounts-section.ts";
import type { Decimal } from "../../values/decimal.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** B16 其中项远小于总额, and two items of one column with the same amount. */
export const itemsFarBelow: FormRule = {
  id: "items-far-below",
  code: "B16",
  family: "base-data",
  title: "其中项是否填全",
  severity: "info",
  scope: "form",
  forms: ["base-data"],
  basis: "表内勾稽：公用经费的其中项应反映主要支出；提示比例见口径参数",
  parameters: ["itemsShare"],
  explanation:
    "公用经费的其中各项合计不到总额一半时，提示核对是否漏填；同一栏两项金额完全相同（带小数）时，提示核对是否重复录入。",
  check: ({ form, policy }) =>
    sectionsOf(form, "amounts").flatMap((section) => [
      ...share(form, section, policy.itemsShare.value),
      ...section.columns.flatMap((column) => sameAmounts(form, section, column)),
    ]),
  examples: [
    { name: "其中项不到一半", form: "base-data", edit: { D17: 2, D18: 0.8, D19: 0.24 }, finds: ["D16"] },
    { name: "两项金额相同", form: "base-data", edit: { B17: 15.59, B18: 15.59 }, finds: ["B17"] },
    { name: "其中项占三分之二", form: "base-data", edit: {}, finds: [] },
  ],
};

/** The year's own column only: earlier ones cannot be changed any more. */
function share(form: Form, section: AmountsSection, least: number): Outcome[] {
  const whole = section.lines.find((line) => line.role === "public");
  const target = whole?.cells.actual;
  const items = section.lines.filter((line) => line.role === "item").flatMap((line) => line.cells.actual ?? []);
  const total = target && readOperand(target, "money", form.moneyUnit);
  const all = evaluate(sum(items.map((slot) => part(slot, "money"))), form.moneyUnit);
  if (!whole || !target || !total?.known || total.value.lte(0) || !all.known) return [];
  if (all.value.gte(total.value.times(least))) return [passed];
  return [
    finding({
      cells: [target, ...items],
      message: say.itemsFarBelow({
        label: whole.name,
        sum: showResult(all.value, "money", 2),
        total: total.text,
        share: showResult(all.value.div(total.value), "rate", 2),
      }),
    }),
  ];
}

function sameAmounts(form: Form, section: AmountsSection, column: AmountColumn): Outcome[] {
  const items = section.lines
    .filter((line) => line.role === "item")
    .flatMap((line) => {
      const slot = line.cells[column];
      const term = slot && readOperand(slot, "money", form.moneyUnit);
      return slot && term?.known && !term.value.isInteger() ? [{ line, slot, value: term.value }] : [];
    });
  const seen = new Map<
    string,
    {
      readonly line: AmountsSection["lines"][number];
      readonly slot: (typeof items)[number]["slot"];
      readonly value: Decimal;
    }
  >();
  return items.flatMap((item): Outcome[] => {
    const before = seen.get(item.value.toFixed());
    if (!before) {
      seen.set(item.value.toFixed(), item);
      return [];
    }
    return [
      finding({
        cells: [before.slot, item.slot],
        message: say.sameItems({ a: before.line.name, b: item.line.name, amount: item.value.toFixed() }),
        found: item.value.toFixed(),
      }),
    ];
  });
}
