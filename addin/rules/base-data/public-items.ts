import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { amountLabel } from "../../identities/base-data.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountColumn, AmountsSection } from "../../forms/sections/amounts-section.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** B05 公用经费其中项: the items, alone or together, are more than the whole. */
export const publicItems: FormRule = {
  id: "public-items",
  code: "B05",
  family: "base-data",
  title: "公用经费其中项",
  severity: "error",
  scope: "form",
  forms: ["base-data"],
  basis: "表内勾稽：其中各项之和不大于公用经费",
  explanation: "“其中”列出的办公、水电、会议等费用，每项和合计都不能大于公用经费。",
  check: ({ form }) =>
    sectionsOf(form, "amounts").flatMap((section) => section.columns.flatMap((column) => judge(form, section, column))),
  examples: [
    { name: "其中项合计大于公用经费", form: "base-data", edit: { D16: 30 }, finds: ["D16"] },
    { name: "一项就大于公用经费", form: "base-data", edit: { D17: 190 }, finds: ["D17"] },
    { name: "不大于", form: "base-data", edit: {}, finds: [] },
  ],
};

function judge(form: Form, { lines }: AmountsSection, column: AmountColumn): Outcome[] {
  const whole = lines.find((line) => line.role === "public");
  const target = whole?.cells[column];
  const total = target && readOperand(target, "money", form.moneyUnit);
  const items = lines.filter((line) => line.role === "item");
  const slots = items.flatMap((line) => (line.cells[column] ? [{ line, slot: line.cells[column] }] : []));
  if (!whole || !target || !total?.known || slots.length === 0) return [];
  const over = slots.find(({ slot }) => {
    const term = readOperand(slot, "money", form.moneyUnit);
    return term.known && term.interval.low.gt(total.interval.high);
  });
  const label = amountLabel(whole, column);
  if (over) {
    const text = over.slot.text.trim();
    return [
      finding({
        cells: [over.slot, target],
        message: say.itemOver({ item: over.line.name, amount: text, label, total: total.text }),
        found: text,
        expected: `≤${total.text}`,
      }),
    ];
  }
  const all = evaluate(sum(slots.map(({ slot }) => part(slot, "money"))), form.moneyUnit);
  // A second 其中 opens items of an item; their sum would count twice.
  const nested = items.filter((line) => line.among).length > 1;
  if (!all.known || nested) return [];
  if (all.interval.low.lte(total.interval.high)) return [passed];
  const shown = showResult(all.value, "money", 2);
  return [
    finding({
      cells: [target, ...slots.map(({ slot }) => slot)],
      message: say.itemsOver({ label, sum: shown, total: total.text }),
      found: total.text,
      expected: `≥${shown}`,
      difference: total.value.minus(all.value).toFixed(),
    }),
  ];
}
