import { breakdownParts, fundingRow } from "../../forms/rows.ts";
import type { Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { quotesOf, readingOf, slotOf, type ReportReading } from "../../forms/report-reading.ts";
import { readOperand } from "../../identities/operand.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import type { MoneyFact } from "../../narrative/facts.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import type { Decimal } from "../../values/decimal.ts";
import { intersects, type Interval } from "../../values/interval.ts";
import { inYuan } from "../../identities/in-ten-thousand.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { departmentReport } from "../facts/report-amount.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";
import { projectAmounts } from "./project-amount.ts";
import { printedFigure } from "./show-figure.ts";

/** An amount of the department form in 元. */
interface Amount {
  readonly slot: Slot;
  readonly name: string;
  readonly value: Decimal;
  readonly interval: Interval;
}

type Column = "initial" | "budget" | "executed";

const COLUMNS: Readonly<Record<Column, string>> = {
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
};
const STAGES = { initial: "initial", adjusted: "budget", settled: "executed" } as const;

/** N07 金额与表一致: totals of the report that the department form has under another name. */
export const reportAmounts: BookRule = {
  id: "report-amount",
  code: "N07",
  family: "narrative",
  title: "金额与表一致",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "project-self-evaluation", "report"],
  basis: "表文勾稽：自评报告的年初预算、全年预算、决算总额与自评表一致",
  explanation:
    "部门报告写的年初预算、全年预算、决算总额与自评表不同，而又正好等于自评表的另一栏或其中的一部分（如只写了项目支出）时报告；放在“一般公共预算支出情况”标题下的总支出含其他资金时按需作说明处理。项目报告（标题或开头写明项目名称）单独成句写的年初预算、全年预算、全年执行数、执行率与这个项目的自评表不同的，列为需作说明；写在分项、其他时间里的不比。",
  check: ({ forms }) => [...compare(forms), ...projectAmounts(forms)],
  examples: [
    {
      name: "把年初预算写成全年预算",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A8: "我局全年预算金额500万元，全年执行金额494万元。" } }],
      finds: ["表2!A8"],
    },
    {
      name: "总额只写了项目支出",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A5: "2024年决算数193.5万元。", A6: "全年任务已经完成。" } }],
      finds: ["表2!A5"],
    },
    { name: "一致", form: "department", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    {
      name: "项目报告的全年执行数不同",
      form: "project",
      edit: {},
      others: [{ form: "report", edit: ofProject("全年预算120万元，全年执行数180万元，执行率90%。") }],
      finds: ["表2!A5"],
    },
    {
      name: "项目报告写的是其中一部分",
      form: "project",
      edit: {},
      others: [{ form: "report", edit: ofProject("全年预算120万元，其中中央资金全年执行数60万元。") }],
      finds: [],
    },
    {
      name: "项目报告与自评表一致",
      form: "project",
      edit: {},
      others: [{ form: "report", edit: ofProject("年初预算110万元，全年预算120万元，全年执行108万元，执行率90%。") }],
      finds: [],
    },
    {
      name: "自评表没有填写",
      form: "project",
      edit: { D6: "" },
      others: [{ form: "report", edit: ofProject("本项目年初预算110万元。") }],
      finds: [],
      notChecked: ["D6"],
    },
  ],
};

/** The clean report made one of the project of the clean form, with one sentence about its money. */
function ofProject(sentence: string): Readonly<Record<string, string>> {
  return {
    A1: "设备更新项目2024年度绩效自评报告",
    A2: "一、项目概况",
    A3: "本项目由某市某某中心实施。",
    A4: "二、项目资金情况",
    A5: sentence,
    A6: "项目资金管理规范。",
    A9: "本项目绩效自评得分97分。",
  };
}

function compare(forms: readonly FormContext[]): Outcome[] {
  const [department, report] = [onlyForm(forms, "department-self-evaluation"), departmentReport(forms)];
  if (!department || !report || (department.year !== null && report.year !== null && department.year !== report.year))
    return [];
  const reading = readingOf(report);
  const totals = (["initial", "budget", "executed"] as const).flatMap((column) => totalOf(department, column) ?? []);
  const parts = partsOf(department);
  const facts = reading.facts.filter(
    ({ item, stage, year }) =>
      item === "total" && stage !== "budget" && (year === null || report.year === null || year === report.year),
  );
  return facts.flatMap((fact) => judge(fact, { reading, department, totals, parts }));
}

interface Filing {
  readonly reading: ReportReading;
  readonly department: Form;
  readonly totals: readonly Amount[];
  readonly parts: readonly Amount[];
}

/** A form with one budget column prints the budget of the year in the place of 年初预算. */
function ownTotal(stage: keyof typeof STAGES, totals: Filing["totals"]): Filing["totals"][number] | undefined {
  const named = (column: string) => totals.find(({ name }) => name === column);
  return named(COLUMNS[STAGES[stage]]) ?? (stage === "initial" ? named(COLUMNS.budget) : undefined);
}

/** The total under a heading of one fund (一般公共预算, 政府性基金): the fund has an amount of its own on the form. */
function judgeFund(fact: MoneyFact, fund: string, slot: Slot, own: Amount, { reading, parts }: Filing): Outcome[] {
  const limited = parts.find(({ name }) => name.includes(fund));
  if (!fact.byHeading || !limited || intersects(limited.interval, own.interval)) return [];
  if (!inBaseUnit(fact.mention).value.eq(own.value)) return [];
  const amount = printedFigure(fact.mention);
  return [
    finding({
      cells: [slot, limited.slot],
      severity: "warning",
      message: say.scope({ fund, amount, value: show(limited) }),
      found: amount,
      expected: show(limited),
      quotes: quotesOf(reading, [fact.mention]),
    }),
  ];
}

function judge(fact: MoneyFact, filing: Filing): Outcome[] {
  const { reading, department, totals, parts } = filing;
  const slot = slotOf(reading, fact.mention);
  if (fact.stage === "budget" || !slot) return [];
  const column = COLUMNS[STAGES[fact.stage]];
  const own = ownTotal(fact.stage, totals);
  if (!own) return [];
  if (fact.fund !== null) return judgeFund(fact, fact.fund, slot, own, filing);
  const stated = inBaseUnit(fact.mention);
  const quotes = quotesOf(reading, [fact.mention]);
  const amount = printedFigure(fact.mention);
  if (intersects(stated.interval, own.interval)) return [passed];
  const other = totals.find((total) => total !== own && total.value.eq(stated.value));
  const part = parts.find((each) => each.value.eq(stated.value));
  if (!fact.stated || stated.value.isZero() || (!other && !part)) return [];
  const place = department.grid.sheet.name;
  return [
    finding({
      cells: [slot, own.slot, ...[other, part].flatMap((each) => each?.slot ?? [])],
      message: other
        ? say.stageOfAmount({ stated: column, amount, form: place, other: other.name, value: show(own) })
        : say.partOfAmount({ stated: column, amount, value: show(own), other: part?.name ?? "" }),
      found: amount,
      expected: show(own),
      quotes,
    }),
  ];
}

function show({ value }: Amount): string {
  return `${value.div(10000).toFixed()}万元`;
}

function amountAt(slot: Slot | undefined, name: string, form: Form): Amount | null {
  const term = slot ? readOperand(slot, "money", form.moneyUnit) : null;
  return slot && term?.known ? { slot, name, ...inYuan(term, form.moneyUnit) } : null;
}

/** 年度资金总额; where the form prints none, the source that 基本支出 and 项目支出 add up to. */
function totalOf(form: Form, column: Column): Amount | null {
  const at = (role: "total" | "fiscal" | "basic" | "project"): Amount | null =>
    amountAt(fundingRow(form, role)?.cells[column], COLUMNS[column], form);
  const total = at("total");
  const [fiscal, basic, project] = [at("fiscal"), at("basic"), at("project")];
  if (total || !fiscal || !basic || !project) return total;
  return fiscal.value.eq(basic.value.plus(project.value)) ? fiscal : null;
}

/** Parts of the money: 基本支出 and 项目支出 in every column, and the kinds of fund and expenditure. */
function partsOf(form: Form): Amount[] {
  const rows = (["basic", "project"] as const).flatMap((role) =>
    (["initial", "budget", "executed"] as const).flatMap((column) => {
      const name = role === "basic" ? "基本支出" : "项目支出";
      return amountAt(fundingRow(form, role)?.cells[column], name, form) ?? [];
    }),
  );
  const kinds = [...breakdownParts(form, "income"), ...breakdownParts(form, "expenditure")].flatMap(
    ({ name, value }) => amountAt(value, name, form) ?? [],
  );
  return [...rows, ...kinds];
}
