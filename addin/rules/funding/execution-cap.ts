import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { cell, over } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { readTerm } from "../../identities/term.ts";
import { found, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F18 执行率挂钩封顶: the total exceeds what the execution rate allows. */
export const executionCap: FormRule = {
  id: "execution-cap",
  code: "F18",
  family: "funding",
  title: "执行率挂钩封顶",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "《预算管理一体化平台绩效自评操作手册》1.4：总分按执行率封顶；仅采用该手册的地区适用",
  explanation: "部分地区规定执行率低于一定比例时自评总分不得超过上限。各地规则不同，默认不启用。",
  off: "只有采用预算管理一体化平台操作手册（1.4）的地区这样规定；需要时在设置里打开。",
  check: ({ form, policy }) => {
    const cells = sectionsOf(form, "funding")[0]?.total?.cells;
    const score = sectionsOf(form, "total")[0]?.score;
    if (!cells?.budget || !cells.executed || !score) return [];
    const rate = evaluate(over(cell(cells.executed, "money"), cell(cells.budget, "money")), form.moneyUnit);
    const total = readTerm(score, "points", form.moneyUnit);
    if (!rate.known || !total.known) return [];
    const cap = policy.executionCaps.value.find((step) => rate.value.lt(step.below))?.cap;
    if (cap === undefined || total.value.lte(cap)) return [passed];
    const shown = showResult(rate.value, "percent", 2);
    return [
      found({
        cells: [score, cells.rate ?? cells.executed],
        message: fundingMessages.cap({ rate: shown, cap: String(cap), score: total.text }),
        found: total.text,
        expected: `≤${cap}`,
      }),
    ];
  },
  examples: [
    { name: "执行率五成多，总分九十多", form: "project", edit: { F6: 66, F7: 48, H6: "55%", I6: 5.5 }, finds: ["H21"] },
    { name: "执行率九成", form: "project", edit: {}, finds: [] },
  ],
};
