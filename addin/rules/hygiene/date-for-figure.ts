import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import type { Slot } from "../../forms/grid.ts";
import { isDateFormat } from "../../values/number-format.ts";
import { figureSlots } from "../facts/figure-slots.ts";
import { finding, passed, RATED, type FormRule } from "../rule.ts";

/** D12 数变成日期: an amount, points or a score that the spreadsheet stored as a date. */
export const dateForFigure: FormRule = {
  id: "date-for-figure",
  code: "D12",
  family: "hygiene",
  title: "数变成日期",
  severity: "warning",
  scope: "form",
  forms: [...RATED, "summary", "part"],
  basis: "数据规范：金额、人数、分值、得分应为数值",
  explanation:
    "金额、人数、分值或得分的格子里存的是日期：输入“10-4”“9/5”这样的内容时，表格软件会自动变成日期，公式会把它当成四万多的数。请按原意重新填写。",
  check: ({ form }) => {
    const slots = figureSlots(form);
    const dates = slots.filter(holdsDate);
    if (slots.length === 0) return [];
    if (dates.length === 0) return [passed];
    return dates.map((slot) =>
      finding({ cells: [slot], message: hygieneMessages.dateForFigure(shownDate(slot)), found: shownDate(slot) }),
    );
  },
  examples: [
    { name: "得分变成了日期", form: "project", edit: { H14: "2024-10-04" }, finds: ["H14"] },
    { name: "都是数值", form: "project", edit: {}, finds: [] },
  ],
};

function holdsDate({ cell, reading }: Slot): boolean {
  if (reading.kind !== "text") return false;
  return typeof cell.value === "number" ? isDateFormat(cell.format) : DATE.test(reading.text.trim());
}

/** A date typed or stored as text. */
const DATE = /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u;

function shownDate({ reading }: Slot): string {
  return reading.kind === "text" ? reading.text.trim() : "";
}
