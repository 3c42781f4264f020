import { acrossMessages } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { lineOf } from "../../identities/base-data.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, slotsOf, type Expression } from "../../identities/expression.ts";
import { showResult } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import { fundingRow, indicatorRows } from "../../forms/rows.ts";
import { intersects } from "../../values/interval.ts";
import { plainName } from "../facts/rate-kind.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** X15 成本指标目标=年初预算: the target of a cost indicator 基本支出 or 项目支出 against the initial budget. */
export const costTarget: BookRule = {
  id: "cost-target",
  code: "X15",
  family: "across",
  title: "成本指标与年初预算",
  severity: "info",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "base-data"],
  basis: "表间勾稽：以基本支出、项目支出为成本指标的，指标值取年初预算",
  explanation:
    "成本指标直接写基本支出、项目支出的，指标值应等于年初预算；年初预算取自评表资金栏，或由年初预算总额减基础数据表的另一项得出。",
  check: ({ forms }) => {
    const department = onlyForm(forms, "department-self-evaluation");
    return department
      ? (["basic", "project"] as const).flatMap((role) => compareCostTargets(department, forms, role))
      : [];
  },
  examples: [
    {
      name: "指标值与年初预算不同",
      form: "department",
      edit: { D17: "基本支出", E17: 320, F17: 300.5 },
      others: [{ form: "base-data", edit: {} }],
      finds: ["E17"],
    },
    {
      name: "相同",
      form: "department",
      edit: { D17: "基本支出", E17: 300, F17: 300.5 },
      others: [{ form: "base-data", edit: {} }],
      finds: [],
    },
    { name: "没有基础数据表", form: "department", edit: { D17: "基本支出", E17: 320, F17: 300.5 }, finds: [] },
  ],
};

const NAMES = { basic: /^基本支出(?:总?额|成本|预算)?$/u, project: /^项目支出(?:总?额|成本|预算)?$/u } as const;

function compareCostTargets(form: Form, forms: readonly FormContext[], role: "basic" | "project"): Outcome[] {
  const initial = initialOf(form, forms, role);
  const budget = initial && evaluate(initial, form.moneyUnit);
  if (!initial || !budget?.known) return [];
  const rows = indicatorRows(form).filter((row) => NAMES[role].test(plainName(row)));
  return rows.flatMap((row): Outcome[] => {
    const target = row.target && readOperand(row.target, "money", form.moneyUnit);
    if (!row.target || !target?.known) return [];
    if (intersects(target.interval, budget.interval)) return [passed];
    const shown = showResult(budget.value, "money", 2);
    return [
      finding({
        cells: [row.target, ...slotsOf(initial)],
        message: acrossMessages.costTarget({ target: target.text, initial: shown, name: plainName(row) }),
        found: target.text,
        expected: shown,
        difference: target.value.minus(budget.value).toFixed(),
      }),
    ];
  });
}

function initialOf(form: Form, forms: readonly FormContext[], role: "basic" | "project"): Expression | null {
  const own = fundingRow(form, role)?.cells.initial;
  if (own && readOperand(own, "money", form.moneyUnit).known) return figureIn(own, "money");
  const total = fundingRow(form, "total")?.cells.initial;
  const base = onlyForm(forms, "base-data");
  const section = base && sectionsOf(base, "amounts")[0];
  const project = section ? lineOf(section, "project")?.cells.budget : undefined;
  if (!base || !project || base.moneyUnit !== form.moneyUnit) return null;
  if (role === "project") return figureIn(project, "money");
  return total ? minus(figureIn(total, "money"), figureIn(project, "money")) : null;
}
