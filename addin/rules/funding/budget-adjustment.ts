import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F12 预算调整幅度大: the full-year budget is far from the initial one. */
export const budgetAdjustment: FormRule = {
  id: "budget-adjustment",
  code: "F12",
  family: "funding",
  title: "预算调整幅度",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财预〔2013〕53号（参考框架）：预算调整率；提示幅度是本产品设定，可改",
  parameters: ["adjustmentReason"],
  explanation: "全年预算数与年初预算数相差较大时，请在报告中写明调整的原因和依据。提示幅度是可以更改的参数。",
  check: ({ form, policy }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.initial || !cells.budget) return [];
      const [initial, budget] = [figureIn(cells.initial, "money"), figureIn(cells.budget, "money")];
      const rate = over(minus(budget, initial), initial);
      const result = evaluate(rate, form.moneyUnit);
      if (!result.known) return [];
      if (result.value.abs().lte(policy.adjustmentReason.value)) return [passed];
      const shown = showResult(result.value, "rate", 2);
      return [
        finding({
          cells: [cells.initial, cells.budget],
          message: fundingMessages.adjustment(shown),
          found: shown,
          working: working(rate, form.moneyUnit, shown),
        }),
      ];
    }),
  examples: [
    { name: "全年预算比年初翻番", form: "project", edit: { D6: 50, D7: 40 }, finds: ["D6"] },
    { name: "小幅调整", form: "project", edit: {}, finds: [] },
    { name: "年初预算为0的追加项目", form: "project", edit: { D6: 0, D7: 0, D8: 0 }, finds: [] },
  ],
};
