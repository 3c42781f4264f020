import type { Form } from "../forms/form.ts";
import type { BreakdownSection } from "../forms/sections/breakdown-section.ts";
import { part, sum } from "./expression.ts";
import { moneyIdentity, type Identity } from "./identity.ts";

/** 按收入性质分 / 按支出性质分 = the sum of the parts printed below it. */
export function breakdownIdentities(form: Form, section: BreakdownSection): Identity[] {
  if (section.parts.length === 0) return [];
  return [
    moneyIdentity({
      form,
      target: section.total.value,
      label: section.total.name,
      expression: sum(section.parts.map((item) => part(item.value, "money"))),
    }),
  ];
}
