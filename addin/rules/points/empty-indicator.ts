import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, SCORED, type FormRule } from "../rule.ts";

/** W12 空指标占分: no indicator, but points and a score. */
export const emptyIndicator: FormRule = {
  id: "empty-indicator",
  code: "W12",
  family: "points",
  title: "空指标占分",
  severity: "error",
  scope: "form",
  forms: SCORED,
  basis: "自评表填表说明（旧版）：不适用的指标不考核，其余折算为百分制",
  explanation:
    "三级指标填“无”或空白，却设了分值、得了分。不适用的指标应删除，把分值分给其他指标。名称空白而有完成情况的，只提示补名称。",
  check: ({ form }) =>
    sectionsOf(form, "indicators").flatMap((table) =>
      table.rows.flatMap(({ name, points, score, level2 }) => {
        if (!name || !points || !score) return [];
        const given = readOperand(score, "points", form.moneyUnit);
        const set = readOperand(points, "points", form.moneyUnit);
        if (!set.known || !given.known || !given.value.gt(0)) return [];
        const kind = name.reading.kind;
        if (kind !== "dash" && kind !== "blank") return [passed];
        if (kind === "blank" && (level2 === null || name === level2)) return [];
        const level = readableText(level2?.text ?? name.text);
        return [
          finding({
            cells: [name, score, points],
            message: pointsMessages.emptyIndicator(level, set.text.trim()),
            found: readableText(name.text),
            severity: kind === "dash" ? "error" : "warning",
          }),
        ];
      }),
    ),
  examples: [
    { name: "指标填“无”却得满分", form: "project", edit: { D18: "无" }, finds: ["D18"] },
    { name: "指标名称空白却得分", form: "project", edit: { D18: "" }, finds: ["D18"] },
    { name: "没有指标也没有分值", form: "project", edit: { D19: "", E19: "", F19: "", G19: "", H19: "" }, finds: [] },
  ],
};
