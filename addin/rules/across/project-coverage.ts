import { acrossMessages } from "../../messages/findings-across.ts";
import { evaluate } from "../../forms/identities/evaluate.ts";
import { showResult } from "../../forms/identities/print-working.ts";
import { found, passed, SELF_EVALUATION, type BookRule } from "../rule.ts";
import { departmentProject, projectSum } from "./project-funds.ts";

/** X03 项目自评覆盖率: the executed sums of the project forms against the department's project spending. */
export const projectCoverage: BookRule = {
  id: "project-coverage",
  code: "X03",
  family: "across",
  title: "项目自评覆盖率",
  severity: "warning",
  scope: "workbook",
  forms: SELF_EVALUATION,
  basis: "财政部项目支出绩效自评工作通知：一级、二级项目自评覆盖率100%",
  explanation: "同一工作簿里有部门整体表和项目表时，项目表执行数合计应等于部门的项目支出；差额说明有项目没有自评。",
  check: ({ forms }) => {
    const department = departmentProject(forms);
    const sum = projectSum(forms, "executed");
    if (!department || !sum) return [];
    const [whole, parts] = [evaluate(department.expression, department.form.moneyUnit), evaluate(sum.expression, department.form.moneyUnit)];
    if (!whole.known || !parts.known || whole.value.lte(0)) return [];
    if (parts.interval.high.gte(whole.interval.low) && parts.interval.low.lte(whole.interval.high)) return [passed];
    const share = showResult(parts.value.div(whole.value), "percent", 2);
    const [a, b] = [showResult(parts.value, "money", 2), showResult(whole.value, "money", 2)];
    return [found({
      cells: [department.slot, ...sum.slots],
      message: parts.value.gt(whole.value) ? acrossMessages.projectsExceed(a, b) : acrossMessages.coverage(a, b, share),
      found: share,
      expected: "100%",
      difference: showResult(parts.value.minus(whole.value), "money", 2),
      working: `${a} ÷ ${b} = ${share}`,
    })];
  },
  examples: [
    { name: "项目表只覆盖一半", form: "department", edit: {}, others: [{ form: "project", edit: {} }], finds: ["F8"] },
    { name: "项目表合计等于部门项目支出", form: "department", edit: {}, others: [{ form: "project", edit: {} }, { form: "project", edit: { C3: "数字化项目", F6: 85.5 } }], finds: [] },
    { name: "只有部门表", form: "department", edit: {}, finds: [] },
  ],
};
