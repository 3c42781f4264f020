import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf } from "../../forms/form.ts";
import { finding, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf } from "../facts/indicator-line.ts";

/** I30 归类错误: an indicator whose name belongs to another group. */
export const misfiledIndicator: FormRule = {
  id: "misfiled-indicator",
  code: "I30",
  family: "indicators",
  title: "指标归类",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财预〔2021〕101号（中央部门参考试行）：绩效指标分为成本、产出、效益、满意度",
  explanation: "满意度放在效益或产出里、预算执行率放在数量或质量指标里时，建议归到对应的一级指标。",
  check: (context) => {
    const groups = sectionsOf(context.form, "indicators")
      .flatMap((table) => table.groups)
      .filter((group) => group.level === 1)
      .map((group) => group.name);
    const satisfaction = groups.find((name) => name.includes("满意"));
    const funded = sectionsOf(context.form, "funding").length > 0;
    return linesOf(context).flatMap((line): Outcome[] => {
      const { row, name, group } = line;
      if (!row.name) return [];
      if (
        satisfaction !== undefined &&
        /满意(?:度|率)$/u.test(row.name.label) &&
        /^(?:产出|效益|效果|成本)/u.test(row.level1?.label ?? "") &&
        !group.includes("满意")
      ) {
        return [
          finding({
            cells: existingCells(row.name, row.level2),
            message: say.misfiled(name, satisfaction),
            found: name,
            expected: satisfaction,
          }),
        ];
      }
      if (
        funded &&
        /^(?:全年)?预算(?:资金)?执行率$/u.test(row.name.label) &&
        /^(?:数量|质量|时效)/u.test(row.level2?.label ?? "")
      ) {
        return [
          finding({
            cells: existingCells(row.name, row.level2),
            message: say.misfiled(name, "预算执行率（资金部分已计分）"),
            found: name,
          }),
        ];
      }
      return [];
    });
  },
  examples: [
    { name: "满意度放在效益里", form: "project", edit: { D18: "企业满意度", E18: "≥90%", F18: "93%" }, finds: ["D18"] },
    {
      name: "预算执行率放在数量指标",
      form: "project",
      edit: { D13: "预算执行率", E13: "≥90%", F13: "90%" },
      finds: ["D13"],
    },
    { name: "归类得当", form: "project", edit: {}, finds: [] },
  ],
};
