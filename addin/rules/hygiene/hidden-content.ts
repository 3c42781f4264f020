import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { contains } from "../../sheet/address.ts";
import { EVERY_FORM, finding, passed, type BookRule } from "../rule.ts";

/** D08 隐藏行列/外部链接: what a reader of the form does not see. */
export const hiddenContent: BookRule = {
  id: "hidden-content",
  code: "D08",
  family: "hygiene",
  title: "隐藏内容和外部链接",
  severity: "info",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "数据规范：报送文件不含隐藏内容和外部链接",
  explanation: "表格范围内有隐藏的行、列，工作表被隐藏，或工作簿引用了其他文件时提示。",
  check: ({ forms, workbook }) => {
    const outcomes = forms.flatMap(({ form }) => {
      const { sheet } = form.grid;
      const rows = [...sheet.hiddenRows].filter((row) => contains(form.area, { row, column: form.area.left })).length;
      const columns = [...sheet.hiddenColumns].filter((column) => column <= form.area.right).length;
      const parts = [
        sheet.visibility === "visible" ? null : hygieneMessages.hiddenSheet(sheet.name),
        rows > 0 ? hygieneMessages.hiddenRows(String(rows)) : null,
        columns > 0 ? hygieneMessages.hiddenColumns(String(columns)) : null,
      ].filter((part) => part !== null);
      const anchor = form.title ?? form.grid.at(form.area.top, form.area.left);
      return parts.length === 0
        ? []
        : [finding({ cells: [anchor], message: hygieneMessages.hidden(parts.join("，")) })];
    });
    const [first] = forms;
    if (workbook.externalLinks && first) {
      outcomes.push(
        finding({
          cells: [first.form.title ?? first.form.grid.at(first.form.area.top, 0)],
          message: hygieneMessages.hidden(hygieneMessages.externalLinks),
        }),
      );
    }
    return outcomes.length > 0 ? outcomes : [passed];
  },
  examples: [
    { name: "隐藏了一行", form: "project", edit: {}, hiddenRows: [9], finds: ["A1"] },
    { name: "没有隐藏内容", form: "project", edit: {}, finds: [] },
  ],
};
