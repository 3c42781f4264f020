import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F14 调减后执行率满分: the budget was cut to what was spent. */
export const cutThenFull: FormRule = {
  id: "cut-then-full",
  code: "F14",
  family: "funding",
  title: "调减后执行率满分",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "提示：调减幅度见口径参数，无统一规定",
  parameters: ["reducedBudget"],
  explanation: "全年预算调减到与执行数相同、执行率成为100%时，建议说明调减的原因，以免被认为用调预算代替执行。",
  check: ({ form, policy }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.initial || !cells.budget || !cells.executed) return [];
      const [initial, budget, executed] = [cells.initial, cells.budget, cells.executed].map((slot) =>
        readOperand(slot, "money", form.moneyUnit),
      );
      if (!initial?.known || !budget?.known || !executed?.known) return [];
      const cut =
        budget.value.lt(initial.value.times(policy.reducedBudget.value)) &&
        budget.value.eq(executed.value) &&
        budget.value.gt(0);
      return [
        cut
          ? finding({
              cells: [cells.budget, cells.initial, cells.executed],
              message: fundingMessages.cutThenFull(initial.text, budget.text),
              found: budget.text,
            })
          : passed,
      ];
    }),
  examples: [
    { name: "调减到执行数", form: "project", edit: { D6: 300, D7: 290, E6: 108, E7: 88 }, finds: ["E6"] },
    { name: "没有调减", form: "project", edit: { E6: 108, E7: 88 }, finds: [] },
  ],
};
