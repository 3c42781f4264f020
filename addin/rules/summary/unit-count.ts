import { summaryMessages } from "../../messages/findings-summary.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { figureOf } from "../../values/reading.ts";
import { finding, passed, type BookRule, type Outcome } from "../rule.ts";
import { matchedRows } from "../facts/unit-forms.ts";

/** S06 单位数不符: the rows of the summary against 下属单位个数 of the department's own form. */
export const unitCount: BookRule = {
  id: "summary-unit-count",
  code: "S06",
  family: "summary",
  title: "汇总表单位数",
  severity: "error",
  scope: "workbook",
  forms: ["summary", "department-self-evaluation"],
  basis: "表间勾稽：汇总表单位数=下属单位个数+本级",
  explanation: "部门自评表填了下属单位个数时，汇总表应列出本级和每个下属单位。",
  check: ({ forms }) => {
    const matched = matchedRows(forms);
    return forms.flatMap((summary) =>
      sectionsOf(summary.form, "summary").flatMap((section): Outcome[] => {
        const head = matched.find((match) => match.summary === summary && match.row === section.rows[0]);
        const count = head && subordinatesOf(head.own.form);
        if (!count || section.byProject) return [];
        const [expected, listed] = [count.units + 1, section.rows.length];
        const name = section.rows[0]?.cells.name;
        if (expected === listed || !name) return [passed];
        return [
          finding({
            cells: [name, count.slot],
            message: summaryMessages.unitCount({
              expected: String(expected),
              found: String(listed),
              subordinates: String(count.units),
            }),
            found: String(listed),
            expected: String(expected),
            difference: String(listed - expected),
          }),
        ];
      }),
    );
  },
  examples: [
    {
      name: "自评表填下属单位4个，汇总表列了3个",
      form: "summary",
      edit: {},
      others: [{ form: "department", edit: { A2: "下属单位个数：4" } }],
      finds: ["B4"],
    },
    {
      name: "单位数相符",
      form: "summary",
      edit: {},
      others: [{ form: "department", edit: { A2: "下属单位个数：3" } }],
      finds: [],
    },
    {
      name: "自评表没有填下属单位个数",
      form: "summary",
      edit: {},
      others: [{ form: "department", edit: {} }],
      finds: [],
    },
  ],
};

/** The label, with the number behind a colon or in a cell to the right. */
const LABEL = /^(?:下属|所属|二级)(?:预算)?(?:单位|机构)(?:个数|数量?)(?::(?<units>\d{1,3})个?)?:?$/;

/** 下属单位个数 in the header of the form, with its cell; `null` where it is not named. */
export function subordinatesOf(form: Form): { readonly units: number; readonly slot: Slot } | null {
  const first = Math.min(...form.sections.map((section) => section.area.top));
  for (let row = form.area.top; row < first; row++) {
    for (const label of form.grid.row(row)) {
      const match = LABEL.exec(label.label);
      if (!match) continue;
      const units = match.groups?.units;
      if (units !== undefined) return { units: Number(units), slot: label };
      const slot = [1, 2, 3]
        .map((step) => form.grid.at(row, label.area.right + step))
        .find((candidate) => candidate.label !== "");
      const figure = slot && figureOf(slot.reading);
      if (slot && figure?.value.isInteger()) return { units: figure.value.toNumber(), slot };
    }
  }
  return null;
}
