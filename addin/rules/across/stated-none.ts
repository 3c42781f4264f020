import { acrossMessages } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { readOperand } from "../../identities/operand.ts";
import { breakdownParts } from "../../forms/rows.ts";
import { fundsStatedAsNone, type Fund } from "../../narrative/stated-amounts.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { departmentReport } from "../facts/report-amount.ts";
import { IN_TEN_THOUSAND } from "../../identities/in-ten-thousand.ts";

/** How the parts of 按收入性质分 name each kind of fund. */
const PARTS: Readonly<Record<Fund, RegExp>> = {
  "government-fund": /政府性基金/u,
  "state-capital": /国有资本/u,
  "social-insurance": /社会?保险?基金/u,
};

/** X17 政府性基金等口径: the report says 无 where the department form has an amount. */
export const statedNone: BookRule = {
  id: "said-none",
  code: "X17",
  family: "across",
  title: "写“无”与金额",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "report"],
  basis: "表间勾稽：自评报告写“无”的资金，自评表不应有金额；《预算法》第五十七条：不得虚假列支",
  explanation:
    "自评报告放在同一工作簿里，写明政府性基金、国有资本经营或社会保险基金预算支出“无”时，自评表按收入性质分不应有这项资金。",
  check: ({ forms }) => contradictions(forms),
  examples: [
    {
      name: "自评表有政府性基金",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A8: "三、政府性基金预算支出情况：无" } }],
      finds: ["B8"],
    },
    {
      name: "答案写在下一行",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A7: "三、政府性基金预算支出情况", A8: "本单位无政府性基金预算支出。" } }],
      finds: ["B8"],
    },
    {
      name: "报告写了金额",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A8: "三、政府性基金预算支出情况：30万元，无结余。" } }],
      finds: [],
    },
    {
      name: "两处都没有",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A8: "四、社会保险基金预算支出情况：无" } }],
      finds: [],
    },
  ],
};

function contradictions(forms: readonly FormContext[]): Outcome[] {
  const [department, report] = [onlyForm(forms, "department-self-evaluation"), departmentReport(forms)];
  if (!department || !report || (department.year !== null && report.year !== null && department.year !== report.year))
    return [];
  const paragraphs = sectionsOf(report, "report").flatMap((section) => section.paragraphs);
  return paragraphs.flatMap((slot, index) =>
    fundsStatedAsNone(slot.text, paragraphs[index - 1]?.text).map((fund) => judge(department, fund, slot)),
  );
}

function judge(department: Form, fund: Fund, statement: Slot): Outcome {
  for (const item of breakdownParts(department, "income")) {
    const term = PARTS[fund].test(item.name) ? readOperand(item.value, "money", department.moneyUnit) : null;
    if (!term?.known || term.value.lte(0)) continue;
    const amount = term.value.times(IN_TEN_THOUSAND[department.moneyUnit]).toFixed();
    return finding({
      cells: [item.value, statement],
      message: acrossMessages.statedNone(item.name, amount),
      found: amount,
      expected: "0",
    });
  }
  return passed;
}
