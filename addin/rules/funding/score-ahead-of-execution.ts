import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over, part, sum } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F17 得分率与执行率背离: the indicators score far better than the money was spent. */
export const scoreAheadOfExecution: FormRule = {
  id: "score-ahead-of-execution",
  code: "F17",
  family: "funding",
  title: "得分率与执行率背离",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "预算管理一体化绩效模块的预警规则：（得分率−执行率）÷得分率超过参数",
  parameters: ["scoreAheadOfExecution"],
  explanation: "指标得分率明显高于预算执行率时，部分一体化平台会预警。各地规则不同，默认不启用。",
  off: "部分地区一体化平台的预警规则，不是全国统一规定；需要时在设置里打开。",
  check: ({ form, policy }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.budget || !cells.executed) return [];
      const rows = indicatorRows(form).filter((row) => !row.execution);
      const scores = [...new Set(rows.flatMap((row) => row.score ?? []))].map((slot) => part(slot, "points"));
      const points = [...new Set(rows.flatMap((row) => row.points ?? []))].map((slot) => part(slot, "points"));
      const share = evaluate(over(sum(scores), sum(points)), form.moneyUnit);
      const rate = evaluate(over(figureIn(cells.executed, "money"), figureIn(cells.budget, "money")), form.moneyUnit);
      if (!share.known || !rate.known || share.value.isZero()) return [];
      if (share.value.minus(rate.value).div(share.value).lte(policy.scoreAheadOfExecution.value)) return [passed];
      const [a, b] = [showResult(share.value, "rate", 2), showResult(rate.value, "rate", 2)];
      return [
        finding({
          cells: [cells.rate ?? cells.executed],
          message: fundingMessages.scoreAheadOfExecution(a, b),
          found: a,
          expected: b,
        }),
      ];
    }),
  examples: [
    {
      name: "执行率只有七成，指标几乎满分",
      form: "project",
      edit: { F6: 84, F7: 66, H6: "70%", I6: 7 },
      finds: ["H6"],
    },
    { name: "得分率与执行率相当", form: "department", edit: { F5: 494 }, finds: [] },
  ],
};
