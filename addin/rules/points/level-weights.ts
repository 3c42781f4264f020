import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { distinctSlots, executionCells } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { indicatorRows } from "../../forms/rows.ts";
import type { Policy } from "../../policy/policy.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";

/** W08 一级权重偏离标准: the level-1 weights are not those of the policy. */
export const levelWeights: FormRule = {
  id: "level-weights",
  code: "W08",
  family: "points",
  title: "一级指标权重",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  parameters: ["levelWeights"],
  basis: "公开的自评表：执行率10、产出50、效益30、满意度10；当地另有规定的从其规定",
  explanation:
    "一级指标的权重与所用口径的标准权重不一致时提示，请确认当地要求。口径表写明预算执行率分值的，表上的分值也要相同。",
  check: ({ form, policy }) => [...executionWeight(form, policy), ...groupWeights(form, policy)],
  examples: [
    {
      name: "预算执行率占20分，另有一套权重",
      form: "project",
      edit: { G6: 20, I6: 18, H21: 96, G13: 10, H13: 10, B13: "产出指标（40分）" },
      finds: [],
    },
    {
      name: "产出60、效益20",
      form: "project",
      edit: { G13: 30, G17: 5, G18: 5, H13: 20, B13: "产出指标（60分）", B17: "效益指标（20分）" },
      finds: ["B13"],
    },
    { name: "标准权重", form: "project", edit: {}, finds: [] },
  ],
};

/** A rule sheet that gives the execution rate its points goes for every form; the built-in policies know of forms with others. */
function executionWeight(form: Form, { executionPoints: { value, on, cited } }: Policy): Outcome[] {
  if (cited === undefined || !on || value === null) return [];
  const { points } = executionCells(form, indicatorRows(form));
  const printed = points && readOperand(points, "points", form.moneyUnit);
  if (!points || !printed?.known) return [];
  if (printed.value.eq(value)) return [passed];
  return [
    finding({
      cells: [points],
      message: pointsMessages.executionWeight(printed.value.toFixed(), String(value)),
      found: printed.value.toFixed(),
      expected: String(value),
      basis: cited,
    }),
  ];
}

function groupWeights(form: Form, policy: Policy): Outcome[] {
  const groups = sectionsOf(form, "indicators").flatMap((table) => table.groups.filter((group) => group.level === 1));
  const standard = policy.levelWeights.value;
  const matched = groups.flatMap((group) => {
    const weight = standard.find((candidate) => group.name.startsWith(candidate.group.slice(0, 2)));
    const points = evaluate(
      sum(distinctSlots(group.rows, "points").map((slot) => part(slot, "points"))),
      form.moneyUnit,
    );
    // Where the label's points disagree with the rows, W01 reports it; the label is what the writer meant.
    const printed = group.points && readOperand(group.points, "points", form.moneyUnit);
    if (weight && printed?.known) return [{ group, weight, points: printed.value }];
    return weight && points.known ? [{ group, weight, points: points.value }] : [];
  });
  if (matched.length !== standard.length || groups.length !== standard.length) return [];
  // Where the execution rate has other points (20), the whole scheme is another one.
  const execution = executionCells(
    form,
    groups.flatMap((group) => group.rows),
  ).points;
  const left = execution && readOperand(execution, "points", form.moneyUnit);
  if (
    left?.known &&
    !left.value.plus(standard.reduce((all, { points }) => all + points, 0)).eq(policy.totalPoints.value)
  )
    return [];
  if (matched.every(({ weight, points }) => points.eq(weight.points))) return [passed];
  const print = (parts: readonly (readonly [string, string])[]): string =>
    parts.map(([name, points]) => `${name}${points}`).join("、");
  return [
    finding({
      cells: matched.map(({ group }) => group.slot),
      message: pointsMessages.weights(
        print(matched.map(({ group, points }) => [group.name, points.toFixed()])),
        print(standard.map(({ group, points }) => [group, String(points)])),
      ),
      basis: policy.levelWeights.cited ?? policy.levelWeights.source,
    }),
  ];
}
