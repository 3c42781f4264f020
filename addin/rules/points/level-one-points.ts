import { pointsMessages } from "../../messages/findings-points.ts";
import type { Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, part, sum } from "../../identities/expression.ts";
import type { Identity } from "../../identities/identity.ts";
import { distinctSlots } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { roundedPointsAgree } from "../facts/rounded-points.ts";
import { SCORED, type IdentityRule } from "../rule.ts";
import { groupIdentities, groupIdentity, groupsOfLevel } from "../facts/group-identities.ts";

/** W01 一级标签分值不符: the points stated for a level-1 group are not those of its lines. */
export const levelOnePoints: IdentityRule = {
  id: "level-one-points",
  code: "W01",
  family: "points",
  title: "一级指标分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：一级指标标注的分值（权重）=下属三级指标分值之和",
  explanation: "一级指标名称里标注的分值（如“产出指标(50分)”）或权重，等于下面各三级指标分值之和。",
  message: pointsMessages.groupPoints,
  accepts: roundedPointsAgree,
  identities: ({ form }) => [...groupIdentities(form, 1), ...blankPoints(form)],
  examples: [
    { name: "产出指标标注50分，合计40分", form: "project", edit: { G13: 10 }, finds: ["B13"] },
    { name: "标注写法不同也认得", form: "project", edit: { B13: "产出指标\n( 50 分 )" }, finds: [] },
    { name: "没有标注分值", form: "project", edit: { B13: "产出指标", G13: 10 }, finds: [] },
  ],
};

/** The only blank points of a level-1 group: the group's points minus the filled rows, where something is left. */
function blankPoints(form: Form): Identity[] {
  return groupsOfLevel(form, 1).flatMap((group) => {
    const [whole] = groupIdentity(form, group);
    const slots = distinctSlots(group.rows, "points");
    const [target, ...others] = slots.filter((slot) => slot.reading.kind === "blank");
    const filled = slots.filter((slot) => slot !== target);
    if (
      !whole ||
      !target ||
      others.length > 0 ||
      filled.length === 0 ||
      !filled.every((slot) => readOperand(slot, "points", form.moneyUnit).known)
    )
      return [];
    const row = group.rows.find((candidate) => candidate.points === target);
    const rest = minus(figureIn(whole.target, "points"), sum(filled.map((slot) => part(slot, "points"))));
    const value = evaluate(rest, form.moneyUnit);
    if (!value.known || value.value.lte(0) || !row?.level2) return [];
    return [
      {
        ...whole,
        target,
        label: pointsMessages.pointsOf(parsePointsLabel(row.level2.text).name),
        expression: rest,
        derives: true,
        also: [],
      },
    ];
  });
}
