import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { sectionsOf, slotsIn, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readingOf, slotOf } from "../../forms/report-reading.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { LABEL_LIMIT, PROSE_LIMIT, REPORT_LIMIT } from "../../forms/text-limit.ts";
import { MOST_FIGURES } from "../../narrative/read-report.ts";
import { cellAt } from "../../sheet/snapshot.ts";
import { EVERY_FORM, notChecked, passed, type FormRule, type Outcome } from "../rule.ts";

/** D11 过长的文字: texts of which only the start is read. */
export const longText: FormRule = {
  id: "long-text",
  code: "D11",
  family: "hygiene",
  title: "过长的文字",
  severity: "info",
  scope: "form",
  forms: EVERY_FORM,
  basis: "读取范围：一格文字4000字以内，指标名称200字以内，一份报告10万字以内",
  explanation:
    "一格文字超过4000字时只读前4000字，指标名称超过200字时只按前200字认，一份报告超过10万字时只读前10万字；其余内容列在“未能检查”里，请人工核对，或分成几格填写。",
  check: ({ form }) => {
    const long = slotsIn(form).flatMap((slot): Outcome[] => {
      const length = lengthOf(form, slot);
      return length > PROSE_LIMIT ? [notChecked([slot], hygieneMessages.longText(length, PROSE_LIMIT))] : [];
    });
    const names = new Set(indicatorRows(form).flatMap(({ level1, level2, name }) => [level1, level2, name]));
    const longNames = [...names].flatMap((slot): Outcome[] => {
      const length = slot ? lengthOf(form, slot) : 0;
      return slot && length > LABEL_LIMIT && length <= PROSE_LIMIT
        ? [notChecked([slot], hygieneMessages.longName(length, LABEL_LIMIT))]
        : [];
    });
    const beyond = sectionsOf(form, "report")
      .flatMap((report) => report.beyond.slice(0, 1))
      .map((slot) => notChecked([slot], hygieneMessages.longReport(REPORT_LIMIT)));
    const outcomes = [...long, ...longNames, ...beyond, ...crowded(form)];
    return outcomes.length > 0 ? outcomes : [passed];
  },
  examples: [
    {
      name: "一格写了五千字",
      form: "project",
      edit: { F11: "完成全部任务。".repeat(720) },
      finds: [],
      notChecked: ["F11"],
    },
    { name: "指标名称写成一段话", form: "project", edit: { D14: "培训".repeat(120) }, finds: [], notChecked: ["D14"] },
    {
      name: "报告一句里有七十个数",
      form: "report",
      edit: { A8: `各村分别补助${Array.from({ length: 70 }, (_, index) => `${index + 10}万元`).join("、")}。` },
      finds: [],
      notChecked: ["A8"],
    },
    { name: "四千字以内", form: "project", edit: { F11: "完成全部任务。".repeat(500) }, finds: [] },
  ],
};

/** Sentences of a report with more figures than are compared with each other. */
function crowded(form: Form): Outcome[] {
  if (form.kind !== "report") return [];
  const reading = readingOf(form);
  return reading.sentences.flatMap(({ mentions }): Outcome[] => {
    const [first] = mentions;
    const slot = first && mentions.length > MOST_FIGURES ? slotOf(reading, first) : null;
    return slot ? [notChecked([slot], hygieneMessages.manyFigures(mentions.length, MOST_FIGURES))] : [];
  });
}

/** Length of the cell's text as it is in the workbook. */
function lengthOf(form: Form, slot: Slot): number {
  const { value } = cellAt(form.grid.sheet, slot.row, slot.column);
  return typeof value === "string" ? value.length : 0;
}
