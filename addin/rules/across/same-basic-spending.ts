import { acrossMessages, factNames } from "../../messages/findings-across.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { compareStatements, statementsOf } from "../facts/stated-fact.ts";

/** X01 基本支出一致: and 公用经费, which is a part of it. */
export const sameBasicSpending: BookRule = {
  id: "same-basic-spending",
  code: "X01",
  family: "across",
  title: "基本支出一致",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "base-data", "basic-information", "report"],
  basis: "表间勾稽：基本支出=人员支出+公用支出，各表一致",
  explanation:
    "部门整体自评表、基本情况表、基础数据表和工作簿里的自评报告写的基本支出、公用经费应当一致；公用经费不能大于基本支出。",
  check: ({ forms }) => [
    ...compareStatements("basicSpending", factNames.basicSpending, forms),
    ...compareStatements("publicSpending", factNames.publicSpending, forms),
    ...publicInBasic(forms),
  ],
  examples: [
    {
      name: "基本支出不一致",
      form: "department",
      edit: {},
      others: [{ form: "basic-information", edit: { C16: 290.5, D16: 232.5 } }],
      finds: ["F7"],
    },
    {
      name: "公用经费大于基本支出",
      form: "department",
      edit: { F7: "其中：基本支出：50.5" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["表2!D16"],
    },
    {
      name: "自评报告的基本支出不同",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A6: "2024年决算总支出494万元，其中：基本支出303万元，项目支出191万元。" } }],
      finds: ["F7"],
    },
    { name: "自评报告一致", form: "department", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    {
      name: "一致",
      form: "department",
      edit: {},
      others: [
        { form: "base-data", edit: {} },
        { form: "basic-information", edit: {} },
      ],
      finds: [],
    },
  ],
};

/** 公用经费 of any form against 基本支出 of any form. */
function publicInBasic(forms: readonly FormContext[]): Outcome[] {
  const [part] = statementsOf("publicSpending", forms);
  const [whole] = statementsOf("basicSpending", forms);
  if (!part || !whole || part.form === whole.form) return [];
  if (part.interval.low.lte(whole.interval.high)) return [passed];
  return [
    finding({
      cells: [...part.slots, ...whole.slots],
      message: acrossMessages.publicOverBasic(part.value.toFixed(), whole.value.toFixed()),
      found: part.value.toFixed(),
      expected: `≤${whole.value.toFixed()}`,
    }),
  ];
}
