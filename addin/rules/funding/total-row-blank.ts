import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { FundingColumn } from "../../forms/meanings.ts";
import { FUNDING_COLUMN_NAMES, hasFigure } from "../../identities/funding.ts";
import { readTerm } from "../../identities/term.ts";
import { gather } from "../../sheet/gather.ts";
import { found, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

const REQUIRED: readonly FundingColumn[] = ["budget", "executed", "rate", "score"];

/** F01 资金必填项空白: cells of the scored row are blank while others of it are filled. One row is one finding. */
export const totalRowBlank: FormRule = {
  id: "total-row-blank",
  code: "F01",
  family: "funding",
  title: "资金必填项",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：年度资金总额一行须填全年预算数、全年执行数、执行率和得分",
  explanation: "年度资金总额一行的全年预算数、全年执行数、执行率和得分都要填写，空白会使总分无法核对。",
  check: ({ form }) => [
    ...gather(sectionsOf(form, "breakdown"), (section) => {
      const total = readTerm(section.total.value, "money", form.moneyUnit);
      const filled = section.parts.some((item) => readTerm(item.value, "money", form.moneyUnit).known);
      if (!filled || total.known || total.why !== "blank") return [];
      return [
        found({
          cells: [section.total.value],
          message: fundingMessages.breakdownBlank(section.total.name),
          severity: "info",
        }),
      ];
    }),
    ...gather(sectionsOf(form, "funding"), (section) => {
      const { total } = section;
      if (!total || !(hasFigure(form, total.cells.budget, "money") || hasFigure(form, total.cells.executed, "money")))
        return [];
      const blanks = gather(REQUIRED, (column) => {
        const slot = total.cells[column];
        return slot?.reading.kind === "blank" ? [{ slot, name: FUNDING_COLUMN_NAMES[column] }] : [];
      });
      if (blanks.length === 0) return [passed];
      const message = fundingMessages.cellsBlank(blanks.map(({ name }) => name));
      return [found({ cells: blanks.map(({ slot }) => slot), message })];
    }),
  ],
  examples: [
    { name: "得分空白", form: "project", edit: { I6: "" }, finds: ["I6"] },
    { name: "执行数和执行率都空白", form: "department", edit: { F5: "", H5: "" }, finds: ["F5"] },
    { name: "按支出性质分的合计空白", form: "department", edit: { F6: "按支出性质分：" }, finds: ["F6"] },
    { name: "整行空白的空表不报", form: "project", edit: { D6: "", E6: "", F6: "", H6: "", I6: "" }, finds: [] },
  ],
};
