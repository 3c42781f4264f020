import { acrossMessages } from "../../messages/findings-across.ts";
import { part } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import type { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type BookRule } from "../rule.ts";
import { inTenThousand, showIn } from "../../identities/in-ten-thousand.ts";
import { departmentProject, projectSum } from "../facts/project-funds.ts";

/** X03 项目自评覆盖率: the executed sums of the project forms against the department's project spending. */
export const projectCoverage: BookRule = {
  id: "project-coverage",
  code: "X03",
  family: "across",
  title: "项目自评覆盖率",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: SELF_EVALUATION,
  basis: "财政部关于中央部门项目支出绩效自评的通知：覆盖率100%；地方参照",
  explanation: "同一工作簿里有部门整体表和项目表时，项目表执行数合计应等于部门的项目支出；差额说明有项目没有自评。",
  check: ({ forms, mayBeIncomplete }) => {
    const department = departmentProject(forms);
    const parts = department && projectSum(forms, "executed", department.form.moneyUnit);
    const whole = department && inTenThousand(part(department.slot, "money"), department.form.moneyUnit);
    if (!parts || !whole?.known || whole.value.lte(0) || mayBeIncomplete) return [];
    if (parts.interval.high.gte(whole.interval.low) && parts.interval.low.lte(whole.interval.high)) return [passed];
    const share = showResult(parts.value.div(whole.value), "rate", 2);
    const show = (value: Decimal): string => showIn(department.form.moneyUnit, value);
    const [a, b, gap] = [show(parts.value), show(whole.value), show(parts.value.minus(whole.value))];
    return [
      finding({
        cells: [department.slot, ...parts.slots],
        message: parts.value.gt(whole.value)
          ? acrossMessages.projectsExceed(a, b)
          : acrossMessages.coverage({ sum: a, department: b, share }),
        found: share,
        expected: "100%",
        working: `${a} ÷ ${b} = ${share}；${a} − ${b} = ${gap}`,
      }),
    ];
  },
  examples: [
    { name: "项目表只覆盖一半", form: "department", edit: {}, others: [{ form: "project", edit: {} }], finds: ["F8"] },
    {
      name: "项目表合计等于部门项目支出",
      form: "department",
      edit: {},
      others: [
        { form: "project", edit: {} },
        { form: "project", edit: { C3: "数字化项目", F6: 85.5 } },
      ],
      finds: [],
    },
    { name: "只有部门表", form: "department", edit: {}, finds: [] },
  ],
};
