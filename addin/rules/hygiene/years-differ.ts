import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { yearIn } from "../../forms/sections/title.ts";
import { EVERY_FORM, finding, passed, type FormRule } from "../rule.ts";

/** D04 年度不一致: the title names one year, the year line another. */
export const yearsDiffer: FormRule = {
  id: "years-differ",
  code: "D04",
  family: "hygiene",
  title: "年度一致",
  severity: "error",
  scope: "form",
  forms: EVERY_FORM,
  basis: "表内勾稽：标题年度与年度栏一致",
  explanation: "标题里的年度和“（　　年度）”一行的年度应当相同。",
  check: ({ form }) => {
    const { title, grid } = form;
    const year = title && yearIn(title.label);
    if (!title || year === null) return [];
    for (let row = form.area.top; row <= Math.min(form.area.bottom, title.row + 3); row++) {
      for (const slot of grid.row(row)) {
        const other = slot !== title && /^\(?\d{4}年度?\)?$/u.test(slot.label) ? yearIn(slot.label) : null;
        if (other !== null) {
          if (other === year) return [passed];
          // “2023年…自评表” may name the year it was written in; “2023年度” names the budget year.
          const severity = /\d年度/u.test(title.label) ? "error" : "warning";
          return [
            finding({
              cells: [slot, title],
              message: hygieneMessages.yearsDiffer(String(year), String(other)),
              found: String(other),
              expected: String(year),
              severity,
            }),
          ];
        }
      }
    }
    return [passed];
  },
  examples: [
    {
      name: "标题2023年，年度栏2022年",
      form: "project",
      edit: { A1: "2023年度项目支出绩效自评表", A2: "（2022年度）" },
      finds: ["A2"],
    },
    { name: "年度一致", form: "project", edit: { A1: "2024年度项目支出绩效自评表" }, finds: [] },
  ],
};
