import { sectionMessages as say } from "../../messages/findings-sections.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { blankTotalRow } from "../../identities/blank-total.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** D18 空栏目: a section has headings and nothing below them. */
export const sectionEmpty: FormRule = {
  id: "section-empty",
  code: "D18",
  family: "hygiene",
  title: "空栏目",
  severity: "warning",
  scope: "form",
  forms: [...SCORED, "part"],
  basis: "表格填写规范：栏目应填写或删去",
  explanation: "资金表头下面没有一个数，或指标表只有表头没有指标时提示：这一部分没有可以核对的内容。",
  check: ({ form }) => [
    ...sectionsOf(form, "indicators").flatMap((section): Outcome[] => {
      if (section.rows.some(saysSomething)) return [passed];
      const cells = form.grid.row(section.headerRow).filter((slot) => slot.column >= section.area.left);
      return [finding({ cells: cells.slice(0, 1), message: say.noIndicators })];
    }),
    ...sectionsOf(form, "funding").flatMap((section): Outcome[] => {
      const filled = section.rows.some(({ cells }) =>
        Object.values(cells).some(({ reading }) => reading.kind !== "blank" && reading.kind !== "dash"),
      );
      if (filled) return [passed];
      // Reported by F01, which names the cells.
      if (form.kind !== "scoring-sheet" && blankTotalRow(form, section)) return [];
      const cells = form.grid.row(section.area.top).filter((slot) => slot.column >= section.area.left);
      return [finding({ cells: cells.slice(0, 1), message: say.noMoney })];
    }),
  ],
  examples: [
    {
      name: "资金表头下面没有数",
      form: "project",
      edit: { ...blankRows(6, 9, ["B", "D", "E", "F", "G", "H", "I"]), ...blankRows(13, 21, ["H"]) },
      finds: ["A5"],
    },
    {
      name: "指标表只有表头",
      form: "project",
      edit: blankRows(13, 21, ["A", "B", "C", "D", "E", "F", "G", "H", "I"]),
      finds: ["B12"],
    },
    {
      name: "只印着一级、二级指标",
      form: "project",
      edit: blankRows(13, 21, ["D", "E", "F", "G", "H", "I"]),
      finds: ["B12"],
    },
    { name: "都有内容", form: "project", edit: {}, finds: [] },
  ],
};

/** A line with more than the printed levels in it. */
function saysSomething({ name, level2, level1, target, actual, points, score }: IndicatorRow): boolean {
  const own = name !== level2 && name !== level1 ? [name] : [];
  return [...own, target, actual, points, score].some((slot) => slot !== null && slot.reading.kind !== "blank");
}

/** The cells of an area, blank. */
function blankRows(top: number, bottom: number, columns: readonly string[]): Record<string, string> {
  const edit: Record<string, string> = {};
  for (let row = top; row <= bottom; row++) for (const column of columns) edit[`${column}${row}`] = "";
  return edit;
}
