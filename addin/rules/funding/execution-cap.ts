import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { executionCap as capOf } from "../../identities/funding.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** The total line of the funds, and the total score. */
function totalsOf(form: Form) {
  return { cells: sectionsOf(form, "funding")[0]?.total?.cells, score: sectionsOf(form, "total")[0]?.score };
}

/** F18 执行率挂钩封顶: the total exceeds what the execution rate allows. */
export const executionCapCheck: FormRule = {
  id: "execution-cap",
  code: "F18",
  family: "funding",
  title: "执行率挂钩封顶",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "《预算管理一体化平台绩效自评操作手册》1.4：总分按执行率封顶；仅采用该手册的地区适用",
  parameters: ["executionCaps"],
  onBy: "executionCaps",
  explanation: "部分地区规定执行率低于一定比例时自评总分不得超过上限。各地规则不同，默认不启用。",
  off: "只有采用预算管理一体化平台操作手册（1.4）的地区这样规定；需要时在设置里打开。",
  check: ({ form, policy }) => {
    const { cells, score } = totalsOf(form);
    // The user may have switched the check on where the policy does not use the caps.
    const cap = capOf(form, { ...policy, executionCaps: { ...policy.executionCaps, on: true } });
    if (!cells || cap?.op !== "step" || !score) return [];
    const rate = evaluate(cap.of, form.moneyUnit);
    const most = evaluate(cap, form.moneyUnit);
    const total = readOperand(score, "points", form.moneyUnit);
    if (!rate.known || !most.known || !total.known) return [];
    if (total.value.lte(most.interval.high)) return [passed];
    const [shown, limit] = [showResult(rate.value, "rate", 2), most.value.toFixed()];
    // A total above the whole points is reported by another check.
    if (rate.value.gte(cap.steps[0]?.from ?? 0)) return [passed];
    return [
      finding({
        cells: [score, cells.rate ?? cells.executed ?? score],
        message: fundingMessages.cap({ rate: shown, cap: limit, score: total.text }),
        found: total.text,
        expected: `≤${limit}`,
        working: working(cap, form.moneyUnit, limit),
        ...(policy.executionCaps.on ? { fix: { slot: score, value: most.value.toNumber(), formula: null } } : {}),
      }),
    ];
  },
  examples: [
    { name: "执行率五成多，总分九十多", form: "project", edit: { F6: 66, F7: 48, H6: "55%", I6: 5.5 }, finds: ["H21"] },
    { name: "执行率九成", form: "project", edit: {}, finds: [] },
  ],
};
