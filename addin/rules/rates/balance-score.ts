import { rateMessages as say, rateSources } from "../../messages/findings-rates.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { readTerm } from "../../identities/term.ts";
import { unitTable } from "../../identities/unit-table.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { isAttainable } from "../../scoring/standard-score.ts";
import { parseScoringStandard } from "../../scoring/standard-text.ts";
import { gather } from "../../sheet/gather.ts";
import { readableText } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { found, notChecked, passed, type BookRule, type DerivedCell, type FormContext } from "../rule.ts";
import { rowScore, type Judgement } from "./judge.ts";
import { onlyForm } from "./rate-input.ts";
import { plainName } from "./rate-kind.ts";

/** R07 资金结余: the score by 累计结余 and 上年结转 of the basic information. */
export const balanceScore: BookRule = {
  id: "balance-score",
  code: "R07",
  family: "rates",
  title: "资金结余得分",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["scoring-sheet", "basic-information"],
  basis: "评分表印制的评分标准：无结余、有结余但不超过上年结转、结余超过上年结转三档",
  explanation: "同一工作簿里有基本情况表时，按累计结余和上年结转核对资金结余一项的得分。评分标准取评分表上印的。",
  check: ({ forms }) => judgeBalance(forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveBalance(forms),
  examples: [
    {
      name: "有结余却得满分",
      form: "scoring-sheet",
      edit: { F8: 3 },
      others: [{ form: "basic-information", edit: {} }],
      finds: ["F8"],
    },
    {
      name: "结余超过上年结转",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { H16: 26 } }],
      finds: ["F8"],
    },
    {
      name: "无结余得满分",
      form: "scoring-sheet",
      edit: { F8: 3 },
      others: [{ form: "basic-information", edit: { H16: 0 } }],
      finds: [],
    },
    { name: "得分不在三档里", form: "scoring-sheet", edit: { F8: 1 }, finds: ["F8"] },
    { name: "没有基本情况表", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F8"] },
  ],
};

/** Judges the rows scored by 无结余 / 不超过上年结转 / 超过上年结转. */
export function judgeBalance(forms: readonly FormContext[]): readonly Judgement[] {
  return gather(scoringSheets(forms), (context) =>
    gather(indicatorRows(context.form), (row) => judgeRow(forms, context, row)),
  );
}

function scoringSheets(forms: readonly FormContext[]): FormContext[] {
  return forms.filter(({ form }) => form.kind === "scoring-sheet");
}

function judgeRow(forms: readonly FormContext[], { form }: FormContext, row: IndicatorRow): Judgement[] {
  const standard = row.standard && parseScoringStandard(row.standard.text);
  const scored = rowScore(form, row);
  if (standard?.kind !== "balance" || !scored) return [];
  const { score, scoreSlot } = scored;
  const figures = balanceFigures(forms);
  if (!figures) {
    if (!isAttainable(standard, scored.points, score)) {
      return [
        {
          outcome: found({
            cells: [scoreSlot, ...(row.standard ? [row.standard] : [])],
            message: say.unattainable(plainName(row), score.toFixed()),
            found: score.toFixed(),
            severity: "warning",
          }),
          correction: null,
        },
      ];
    }
    return [{ outcome: notChecked([scoreSlot], say.noInput(plainName(row), rateSources.balance)), correction: null }];
  }
  const { carried, left, before, balance, kind } = figures;
  const expected = new Decimal(standard[kind]);
  if (score.eq(expected)) return [{ outcome: passed, correction: null }];
  return [
    {
      outcome: found({
        cells: [scoreSlot, left, carried],
        message: say.balance(balance.text, before.text, expected.toFixed(), score.toFixed(), kind),
        found: score.toFixed(),
        expected: expected.toFixed(),
        difference: score.minus(expected).toFixed(),
        basis: readableText(row.standard?.text ?? ""),
        fix: { slot: scoreSlot, value: expected.toNumber(), formula: null },
      }),
      correction: { slot: scoreSlot, score, expected },
    },
  ];
}

/** 累计结余 and 上年结转 of the only basic information, and the case of the rule they are. */
function balanceFigures(forms: readonly FormContext[]) {
  const info = onlyForm(forms, "scoring-sheet") && onlyForm(forms, "basic-information");
  const [carried, left] = info
    ? [unitTable(info, "income")?.rows[0]?.cells["carry-over"], unitTable(info, "expenditure")?.rows[0]?.cells.balance]
    : [];
  const [before, balance] =
    info && carried && left
      ? [readTerm(carried, "money", info.moneyUnit), readTerm(left, "money", info.moneyUnit)]
      : [];
  if (!carried || !left || !before?.known || !balance?.known || balance.value.isNegative()) return null;
  const kind = balance.value.isZero()
    ? ("none" as const)
    : balance.value.lte(before.value)
      ? ("within" as const)
      : ("over" as const);
  return { carried, left, before, balance, kind };
}

/** The blank score of the rows scored by 结余. */
function deriveBalance(forms: readonly FormContext[]): DerivedCell[] {
  const figures = balanceFigures(forms);
  if (!figures) return [];
  const rows = gather(scoringSheets(forms), ({ form }) => indicatorRows(form));
  return gather(rows, (row): DerivedCell[] => {
    const standard = row.standard && parseScoringStandard(row.standard.text);
    const { score } = row;
    if (standard?.kind !== "balance" || score?.reading.kind !== "blank" || score.cell.formula !== null) return [];
    const value = standard[figures.kind];
    return [
      {
        target: score,
        label: say.derivedScore(plainName(row)),
        value,
        formula: null,
        nativeFormula: null,
        working: say.balanceWorking(figures.balance.text, figures.before.text, String(value), figures.kind),
        reads: [figures.left, figures.carried],
      },
    ];
  });
}
