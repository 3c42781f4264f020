import { acrossMessages } from "../../messages/findings-across.ts";
import { showResult } from "../../identities/print-working.ts";
import { finding, passed, type BookRule, type Outcome } from "../rule.ts";
import { projectSum } from "../facts/project-funds.ts";
import { statementsOf } from "../facts/stated-fact.ts";

/** X18 绩效预算≤项目支出: the project forms together against the project spending of base data or basic information. */
export const projectsWithinSpending: BookRule = {
  id: "projects-within-spending",
  code: "X18",
  family: "across",
  title: "项目合计与项目支出",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["project-self-evaluation", "base-data", "basic-information"],
  basis: "表间勾稽：各项目执行数之和不大于部门项目支出",
  explanation: "各项目自评表的执行数合计，不应大于基础数据表或基本情况表里的项目支出决算数。",
  check: ({ forms }) => {
    return statementsOf("projectSpending", forms).flatMap((statement): Outcome[] => {
      const sum = projectSum(forms, "executed", statement.form.moneyUnit);
      if (!sum) return [];
      if (sum.interval.low.lte(statement.interval.high)) return [passed];
      const [total, spending] = [sum.value, statement.value].map((value) => showResult(value, "money", 4));
      return [
        finding({
          cells: [...statement.slots, ...sum.slots],
          message: acrossMessages.projectsOverSpending({
            sum: total ?? "",
            spending: spending ?? "",
            sheet: statement.form.grid.sheet.name,
          }),
          found: total ?? "",
          expected: `≤${spending ?? ""}`,
        }),
      ];
    });
  },
  examples: [
    {
      name: "项目合计大于项目支出",
      form: "base-data",
      edit: { D12: 93.5, D13: 0, D14: 0 },
      others: [{ form: "project", edit: {} }],
      finds: ["D12"],
    },
    { name: "不大于", form: "base-data", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
  ],
};
