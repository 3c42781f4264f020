import type { Form } from "../forms/form.ts";
import type { BreakdownSection } from "../forms/sections/breakdown-section.ts";
import { part, sum } from "./expression.ts";
import type { Identity } from "./identity.ts";

/** 按收入性质分 / 按支出性质分 = the sum of the parts printed below it. */
export function breakdownIdentities(form: Form, section: BreakdownSection): Identity[] {
  if (section.parts.length === 0) return [];
  return [
    {
      rule: section.by === "income" ? "income-breakdown" : "expenditure-breakdown",
      form,
      target: section.total.value,
      label: section.total.name,
      expression: sum(section.parts.map((item) => part(item.value, "money"))),
      measure: "money",
      shape: "money",
      decimals: 2,
      call: null,
      derives: true,
      also: [],
    },
  ];
}
