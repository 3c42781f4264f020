import { acrossMessages } from "../../messages/findings-across.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { FormKind } from "../../forms/kind.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { totalScoreIdentity } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { quotesOf } from "../../forms/report-reading.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { notCheckedMessages } from "../../messages/not-checked.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import { intersects } from "../../values/interval.ts";
import type { Decimal } from "../../values/decimal.ts";
import { judgeBalance } from "../facts/balance-judgement.ts";
import { judgeRate, type Correction } from "../facts/rate-judgement.ts";
import { plainName, RATE_KINDS } from "../facts/rate-kind.ts";
import { departmentReport, reportCount } from "../facts/report-amount.ts";
import { projectFigures, projectPair } from "../facts/project-report.ts";
import { finding, notChecked, passed, RATED, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** The score that the report of a project states in a clause of its own, and the total of its form. */
function projectScores(forms: readonly FormContext[]): Outcome[] {
  const pair = projectPair(forms);
  const total = pair && sectionsOf(pair.form, "total").at(-1)?.score;
  if (!pair || !total) return [];
  const stated = projectFigures(pair).filter(({ item }) => item === "score");
  const term = readOperand(total, "points", pair.form.moneyUnit);
  return stated.flatMap(({ mention, slot }): Outcome[] => {
    const stated = mention.figure.value;
    if (!term.known) return [notChecked([total, slot], notCheckedMessages[term.why]("总分", total.text))];
    if (intersects(term.interval, inBaseUnit(mention).interval)) return [passed];
    const places = [acrossMessages.at(pair.form.grid.sheet.name, term.value.toFixed())];
    places.push(acrossMessages.at(pair.report.grid.sheet.name, stated.toFixed()));
    return [
      finding({
        cells: [total, slot],
        message: acrossMessages.totalsDiffer(places.join("，")),
        found: term.value.toFixed(),
        expected: stated.toFixed(),
        difference: term.value.minus(stated).toFixed(),
        severity: "warning",
        quotes: quotesOf(pair.reading, [mention]),
      }),
    ];
  });
}

interface Total {
  readonly form: Form;
  readonly slot: Slot;
  readonly value: Decimal;
}

/** Forms that state the department's 自评总分. */
const STATING: readonly FormKind[] = ["department-self-evaluation", "scoring-sheet", "basic-information"];

/** X07 自评总分一致: the total of every form of the department, also after scores that are provably wrong are corrected. */
export const sameTotalScore: BookRule = {
  id: "same-total-score",
  code: "X07",
  family: "across",
  title: "自评总分一致",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: [...RATED, "report"],
  basis: "表间勾稽：自评总分=各项得分之和，各表一致",
  explanation:
    "自评表、评分表、基本情况表和工作簿里的自评报告写的自评总分应当一致。按评分标准复算有得分必须更正时，总分也要一并更正。项目报告（标题或开头写明项目名称）的自评得分与这个项目的自评表对照。",
  check: ({ forms }) => [...compareTotals(forms), ...correctedTotals(forms), ...projectScores(forms)],
  examples: [
    {
      name: "评分表与基本情况表总分不同",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { C36: 98 } }],
      finds: ["F22"],
    },
    {
      name: "一项得分更正后总分应改",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { B3: 10, F3: 12 } }],
      finds: ["F22"],
    },
    {
      name: "总分本身加错时不重复报",
      form: "scoring-sheet",
      edit: { F22: 99 },
      others: [{ form: "base-data", edit: { B4: 10, C4: 12, D4: "120%" } }],
      finds: [],
    },
    {
      name: "自评报告写的得分不同",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A9: "我局整体支出绩效自评得分98.5分。" } }],
      finds: ["H21"],
    },
    { name: "自评报告一致", form: "department", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    {
      name: "项目报告写的得分不同",
      form: "project",
      edit: {},
      others: [{ form: "report", edit: { A1: "设备更新项目2024年度绩效自评报告", A9: "本项目绩效自评得分98分。" } }],
      finds: ["H21"],
    },
    {
      name: "项目报告写的得分相同",
      form: "project",
      edit: {},
      others: [{ form: "report", edit: { A1: "设备更新项目2024年度绩效自评报告", A9: "本项目绩效自评得分97分。" } }],
      finds: [],
    },
    { name: "一致", form: "scoring-sheet", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
};

function totalsOf(forms: readonly FormContext[]): Total[] {
  return forms.flatMap(({ form }) => {
    if (form.kind === "report") {
      const stated = departmentReport(forms) === form ? reportCount(form, "score") : null;
      return stated ? [{ form, ...stated }] : [];
    }
    if (!STATING.includes(form.kind) || forms.filter((other) => other.form.kind === form.kind).length > 1) return [];
    const slot = sectionsOf(form, "total").at(-1)?.score;
    const term = slot && readOperand(slot, "points", form.moneyUnit);
    return slot && term?.known ? [{ form, slot, value: term.value }] : [];
  });
}

function compareTotals(forms: readonly FormContext[]): Outcome[] {
  const totals = totalsOf(forms);
  const [first, ...others] = totals;
  if (!first || others.length === 0) return [];
  const other = others.find(({ value }) => !value.eq(first.value));
  if (!other) return [passed];
  const places = totals.map(({ form, value }) => acrossMessages.at(form.grid.sheet.name, value.toFixed())).join("，");
  return [
    finding({
      cells: totals.map(({ slot }) => slot),
      message: acrossMessages.totalsDiffer(places),
      found: first.value.toFixed(),
      expected: other.value.toFixed(),
      difference: first.value.minus(other.value).toFixed(),
      severity: "warning",
    }),
  ];
}

/** Totals that add up as printed, but not after the provably wrong scores are corrected. */
function correctedTotals(forms: readonly FormContext[]): Outcome[] {
  const totals = totalsOf(forms);
  if (totals.length === 0) return [];
  const corrections = [
    ...Object.values(RATE_KINDS).flatMap((kind) => judgeRate(kind, forms)),
    ...judgeBalance(forms),
  ].flatMap(({ correction }) => correction ?? []);
  if (corrections.length === 0) return [];
  return totals.flatMap(({ form, slot, value }): Outcome[] => {
    const own = uniqueBySlot(corrections.filter((correction) => correction.slot.sheet === slot.sheet));
    const policy = forms.find((context) => context.form === form)?.policy;
    const total = sectionsOf(form, "total").at(-1);
    if (own.length === 0 || !policy || !total) return [];
    const identity = totalScoreIdentity(form, total, policy);
    if (!identity || compareIdentity(identity).state !== "agrees") return [];
    const expected = own.reduce((sum, correction) => sum.plus(correction.expected).minus(correction.score), value);
    const names = own.map((correction) => nameAt(form, correction.slot)).join("、");
    const same = totals.filter((other) => other.form !== form && other.value.eq(value)).map((other) => other.slot);
    return [
      finding({
        cells: [slot, ...same, ...own.map((correction) => correction.slot)],
        message: acrossMessages.correctedTotal({ names, expected: expected.toFixed(), found: value.toFixed() }),
        found: value.toFixed(),
        expected: expected.toFixed(),
        difference: value.minus(expected).toFixed(),
        working:
          [
            value.toFixed(),
            ...own.map(({ score, expected: right }) => `− ${score.toFixed()} + ${right.toFixed()}`),
          ].join(" ") + ` = ${expected.toFixed()}`,
      }),
    ];
  });
}

function uniqueBySlot(corrections: readonly Correction[]): Correction[] {
  return [...new Map(corrections.map((correction) => [correction.slot, correction])).values()];
}

function nameAt(form: Form, score: Slot): string {
  const row = indicatorRows(form).find((each) => each.score === score);
  return row ? plainName(row) : "";
}
