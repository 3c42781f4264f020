import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf } from "../../forms/form.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf } from "../facts/indicator-line.ts";

/** Equal texts shorter than this say too little to call them copied. */
const LEAST_COPIED = 10;

/** I33 总体目标空白或照抄: the overall goal is blank, or its result repeats it word for word. */
export const goalsBlank: FormRule = {
  id: "goals-blank",
  code: "I33",
  family: "indicators",
  title: "年度总体目标",
  severity: "warning",
  scope: "form",
  forms: [...SELF_EVALUATION, "basic-information"],
  basis: "自评表栏目：年度总体目标须填预期目标和实际完成情况",
  explanation: "预期目标和实际完成情况都要填；实际完成情况照抄预期目标，等于没有说明完成情况。整张空白的表不提示。",
  check: (context) => {
    const begun = linesOf(context).some((line) => line.score !== null || line.actual.kind === "quantity");
    if (!begun) return [];
    return sectionsOf(context.form, "goals").flatMap(({ expected, actual }): Outcome[] => {
      if (!expected || !actual || expected === actual) return [];
      const [a, b] = [expected.label, actual.label];
      const cells = existingCells(expected, actual);
      if (a === "" && b === "") return [finding({ cells, message: say.goalBlank })];
      if (a === "") return [finding({ cells, message: say.goalExpectedBlank })];
      if (b === "") return [finding({ cells: [actual, expected], message: say.goalActualBlank })];
      return [
        a === b && a.length >= LEAST_COPIED
          ? finding({ cells: [actual, expected], message: say.goalCopied, found: actual.text.trim() })
          : passed,
      ];
    });
  },
  examples: [
    { name: "都没有填写", form: "project", edit: { B11: "", F11: "" }, finds: ["B11"] },
    { name: "完成情况空白", form: "project", edit: { F11: "" }, finds: ["F11"] },
    { name: "照抄预期目标", form: "project", edit: { F11: "更新设备20台，验收合格后投入使用。" }, finds: ["F11"] },
    { name: "各写各的", form: "project", edit: {}, finds: [] },
  ],
};
