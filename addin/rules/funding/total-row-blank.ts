import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { blankTotalRow, REQUIRED_FUNDS } from "../../identities/blank-total.ts";
import { FUNDING_COLUMN_NAMES, hasFigure } from "../../identities/funding.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F01 资金必填项空白: cells of the scored row are blank, or all of it on a form that is filled in. One row is one finding. */
export const totalRowBlank: FormRule = {
  id: "total-row-blank",
  code: "F01",
  family: "funding",
  title: "资金必填项",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：年度资金总额一行须填全年预算数、全年执行数、执行率和得分",
  reportsBlanks: true,
  explanation:
    "年度资金总额一行的全年预算数、全年执行数、执行率和得分都要填写，空白会使总分无法核对；因此没有核对的总分不再另列。",
  check: ({ form }) => [
    ...sectionsOf(form, "breakdown").flatMap((section) => {
      const total = readOperand(section.total.value, "money", form.moneyUnit);
      const filled = section.parts.some((item) => readOperand(item.value, "money", form.moneyUnit).known);
      if (!filled || total.known || total.why !== "blank") return [];
      return [
        finding({
          cells: [section.total.value],
          message: fundingMessages.breakdownBlank(section.total.name),
          severity: "info",
        }),
      ];
    }),
    ...sectionsOf(form, "funding").flatMap((section) => {
      const { total } = section;
      const row = blankTotalRow(form, section);
      if (row) {
        const parts = section.rows.some(({ cells }) => hasFigure(form, cells.budget, "money"));
        const message = fundingMessages.rowBlank(
          row.map(({ column }) => FUNDING_COLUMN_NAMES[column]),
          parts,
        );
        return [finding({ cells: row.map(({ slot }) => slot), message })];
      }
      if (!total || !(hasFigure(form, total.cells.budget, "money") || hasFigure(form, total.cells.executed, "money")))
        return [];
      const blanks = REQUIRED_FUNDS.flatMap((column) => {
        const slot = total.cells[column];
        return slot?.reading.kind === "blank" ? [{ slot, name: FUNDING_COLUMN_NAMES[column] }] : [];
      });
      if (blanks.length === 0) return [passed];
      const message = fundingMessages.cellsBlank(blanks.map(({ name }) => name));
      return [finding({ cells: blanks.map(({ slot }) => slot), message })];
    }),
  ],
  examples: [
    { name: "得分空白", form: "project", edit: { I6: "" }, finds: ["I6"] },
    { name: "执行数和执行率都空白", form: "department", edit: { F5: "", H5: "" }, finds: ["F5"] },
    { name: "按支出性质分的合计空白", form: "department", edit: { F6: "按支出性质分：" }, finds: ["F6"] },
    { name: "整行空白", form: "project", edit: { D6: "", E6: "", F6: "", G6: "", H6: "", I6: "" }, finds: ["E6"] },
    {
      name: "资金和得分都还没有填的表不报",
      form: "project",
      edit: Object.fromEntries(
        ["D6", "E6", "F6", "H6", "I6", "D7", "E7", "F7", "D8", "E8", "F8", "D9", "E9", "F9"]
          .concat([13, 14, 15, 16, 17, 18, 19, 20, 21].map((row) => `H${row}`))
          .map((cell) => [cell, ""]),
      ),
      finds: [],
    },
  ],
};
