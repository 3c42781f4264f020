import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F19 未执行比例过大: much of the budget was not executed. */
export const unspentBudget: FormRule = {
  id: "unspent-budget",
  code: "F19",
  family: "funding",
  title: "未执行比例",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "预算管理一体化绩效模块的预警规则；提示比例见口径参数",
  parameters: ["unexecutedReason"],
  explanation: "预算没有执行的部分超过提示比例时，请说明原因和改进措施。",
  check: ({ form, policy }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.budget || !cells.executed) return [];
      const [budget, executed] = [figureIn(cells.budget, "money"), figureIn(cells.executed, "money")];
      const rest = over(minus(budget, executed), budget);
      const result = evaluate(rest, form.moneyUnit);
      if (!result.known) return [];
      if (result.value.lte(policy.unexecutedReason.value)) return [passed];
      const shown = showResult(result.value, "rate", 2);
      return [
        finding({
          cells: [cells.executed, cells.budget],
          message: fundingMessages.unspent(shown),
          found: shown,
          working: working(rest, form.moneyUnit, shown),
        }),
      ];
    }),
  examples: [
    { name: "执行了六成", form: "project", edit: { F6: 72, F7: 54 }, finds: ["F6"] },
    { name: "执行了九成", form: "project", edit: {}, finds: [] },
  ],
};
