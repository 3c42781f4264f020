import { goalMessages as say } from "../../messages/findings-goals.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { distinctSlots } from "../../identities/points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

const WITH_POINTS = { I10: "分值", I11: 20, I12: 10, I13: 10, I14: 10, I15: 10, I16: 10, I17: 10, I18: 10 } as const;

/** Points of all indicators: 100 with those of the execution rate, 90 or 80 without. Source: 财预〔2020〕10号附件1; HB-DEPT scores execution 20. */
const WHOLES: readonly string[] = ["100", "90", "80"];

/** G04 目标表总分值: all points together are 100, or what is left beside the execution rate. */
export const goalPointsWhole: FormRule = {
  id: "goal-points-whole",
  code: "G04",
  family: "goals",
  title: "目标表总分值",
  severity: "warning",
  scope: "form",
  forms: ["goals"],
  basis: "公开的自评表：绩效指标和预算执行率的分值合计100分",
  explanation: "绩效目标表印有分值（权重）时，各指标分值合计应为100分；预算执行率另计的为90分或80分。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap(({ rows }): Outcome[] => {
      const slots = distinctSlots(rows, "points").filter(({ reading }) => reading.kind === "figure");
      if (slots.length < 2 || slots.some(({ label }) => label.endsWith("%"))) return [];
      const whole = evaluate(sum(slots.map((slot) => part(slot, "points"))), form.moneyUnit);
      if (!whole.known) return [];
      const shown = whole.value.toFixed();
      return [
        WHOLES.includes(shown) || shown === "1"
          ? passed
          : finding({ cells: slots, message: say.pointsSum(shown), found: shown, expected: WHOLES[0] ?? "" }),
      ];
    }),
  examples: [
    { name: "合计95分", form: "goals", edit: { ...WITH_POINTS, I11: 25 }, finds: ["I11"] },
    { name: "合计90分", form: "goals", edit: WITH_POINTS, finds: [] },
  ],
};
