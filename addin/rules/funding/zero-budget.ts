import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F05 全年预算数为零: money was executed without a budget. */
export const zeroBudget: FormRule = {
  id: "zero-budget",
  code: "F05",
  family: "funding",
  title: "全年预算数为零",
  severity: "error",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "表内勾稽：有执行数就应有全年预算数；《预算法》第五十七条：支出必须按照预算执行",
  explanation: "全年预算数为0而执行数大于0时，执行率算不出来，说明预算数漏填。空白时列为需作说明。",
  check: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.budget || !cells.executed) return [];
      const budget = readOperand(cells.budget, "money", form.moneyUnit);
      const executed = readOperand(cells.executed, "money", form.moneyUnit);
      if (!executed.known || !executed.value.gt(0)) return [];
      if (budget.known ? !budget.value.isZero() : budget.why !== "blank") return [passed];
      // A zero typed beside money is a contradiction; a blank may only be forgotten.
      return [
        finding({
          cells: [cells.budget, cells.executed],
          message: fundingMessages.zeroBudget,
          found: cells.budget.text.trim(),
          severity: budget.known ? "error" : "warning",
        }),
      ];
    }),
  examples: [
    { name: "预算数为0却有执行数", form: "project", edit: { E6: 0 }, finds: ["E6"] },
    { name: "预算数空白却有执行数", form: "project", edit: { E6: "" }, finds: ["E6"] },
    { name: "预算和执行都为0", form: "project", edit: { E6: 0, F6: 0 }, finds: [] },
  ],
};
