import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { figureIn } from "../../identities/expression.ts";
import { pointsIdentity } from "../../identities/identity.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { SCORED, type IdentityRule } from "../rule.ts";

/** W19 下级权重与上级不符, at the indicator itself: the points in its name are not those of its points cell. */
export const indicatorPoints: IdentityRule = {
  id: "indicator-points",
  code: "W19",
  family: "points",
  title: "指标名称里的分值",
  severity: "error",
  scope: "identity",
  forms: SCORED,
  basis: "表内勾稽：指标名称标注的分值=分值栏",
  explanation: "三级指标名称里标注了分值的，应与分值栏一致。一级、二级指标的标注由W01、W02核对。",
  message: pointsMessages.indicatorPoints,
  identities: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.rows.flatMap((row) => {
        const { name, points } = row;
        const printed = name && name !== row.level2 ? parsePointsLabel(name.text) : null;
        if (!name || !points || !printed?.points || points.area.bottom > points.area.top) return [];
        return [
          pointsIdentity({
            form,
            target: name,
            label: printed.name,
            expression: figureIn(points, "points"),
            derives: false,
          }),
        ];
      }),
    ),
  examples: [
    { name: "名称标注10分，分值栏20分", form: "project", edit: { D13: "更新设备数量（10分）" }, finds: ["D13"] },
    { name: "名称标注与分值栏一致", form: "project", edit: { D13: "更新设备数量（20分）" }, finds: [] },
  ],
};
