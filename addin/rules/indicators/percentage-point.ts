import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf } from "../../forms/form.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { finding, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** `9个百分比`, `高出5百分比`: a difference of percentages with the wrong word. A lone `100百分比` is a rate. */
const WRONG_WORD =
  /(?<!\d)\d{1,9}(?:\.\d{1,9})?个百分比|(?<=[高低多少超降增](?:出|了|过|长|加)?)\d{1,9}(?:\.\d{1,9})?百分比(?![例法率数])/u;

/** I15 百分数与百分点: a difference called 百分比. */
export const percentagePoint: FormRule = {
  id: "percentage-point",
  code: "I15",
  family: "indicators",
  title: "百分数与百分点",
  severity: "info",
  scope: "form",
  forms: SCORED,
  basis: "统计用语：两个百分数之差的单位是百分点",
  explanation: "“比目标多9个百分比”应写成“多9个百分点”。只在写了“几个百分比”的地方提示。",
  check: ({ form }) => {
    const slots = [
      ...sectionsOf(form, "goals").flatMap((goals) => [goals.expected, goals.actual]),
      ...indicatorRows(form).flatMap((row) => [row.target, row.actual, row.reason]),
    ];
    return [...new Set(slots)].flatMap((slot): Outcome[] => {
      const wrong = slot?.reading.kind === "text" ? WRONG_WORD.exec(slot.label)?.[0] : undefined;
      return slot && wrong !== undefined
        ? [
            finding({
              cells: [slot],
              message: say.percentPoint(wrong),
              found: wrong,
              expected: wrong.replace("百分比", "百分点"),
            }),
          ]
        : [];
    });
  },
  examples: [
    { name: "多9个百分比", form: "project", edit: { F11: "完成16%，比目标任务多9个百分比。" }, finds: ["F11"] },
    { name: "比率写成100百分比", form: "project", edit: { F14: "100百分比" }, finds: [] },
    { name: "百分点", form: "project", edit: { F11: "完成16%，比目标任务多9个百分点。" }, finds: [] },
  ],
};
