import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { executionCells, rowsUnder } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W07 总得分大于总分值. */
export const totalOverPoints: FormRule = {
  id: "total-over-points",
  code: "W07",
  family: "points",
  title: "总得分大于总分值",
  severity: "error",
  scope: "form",
  forms: SCORED,
  basis: "表内勾稽：总得分≤总分值",
  explanation: "总分行的得分不能大于分值。多见于得分含预算执行率而分值没有含。",
  check: ({ form }) =>
    sectionsOf(form, "total").flatMap((total) => {
      if (!total.points || !total.score) return [];
      const points = readOperand(total.points, "points", form.moneyUnit);
      const score = readOperand(total.score, "points", form.moneyUnit);
      if (!points.known || !score.known || points.value.lte(1.5)) return [];
      // The execution rate is scored without its points being printed: the total of points cannot hold them.
      const execution = executionCells(form, rowsUnder(form, total));
      if (execution.score && !execution.points) return [];
      if (score.interval.low.lte(points.interval.high)) return [passed];
      return [
        finding({
          cells: [total.score, total.points],
          message: pointsMessages.totalOverPoints(score.text.trim(), points.text.trim()),
          found: score.text.trim(),
          expected: `≤${points.value.toFixed()}`,
          difference: score.value.minus(points.value).toFixed(),
        }),
      ];
    }),
  examples: [
    { name: "95分超过90分", form: "project", edit: { G21: 90 }, finds: ["H21"] },
    { name: "总得分不超过总分值", form: "project", edit: {}, finds: [] },
  ],
};
