import type { DerivedCell } from "../../identities/derived-cell.ts";
import { rateMessages as say, rateSources } from "../../messages/findings-rates.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { readOperand } from "../../identities/operand.ts";
import { unitTable } from "../../identities/unit-table.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { isAttainable } from "../../scoring/standard-score.ts";
import { parseScoringStandard } from "../../scoring/standard-text.ts";
import { readableText } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, notChecked, passed, type FormContext } from "../rule.ts";
import { rowScore, type ScoreJudgement } from "./rate-judgement.ts";
import { onlyForm } from "./rate-input.ts";
import { plainName } from "./rate-kind.ts";

/** Judges the rows scored by 无结余 / 不超过上年结转 / 超过上年结转. */
export function judgeBalance(forms: readonly FormContext[]): readonly ScoreJudgement[] {
  return scoringSheets(forms).flatMap((context) =>
    indicatorRows(context.form).flatMap((row) => judgeRow(forms, context, row)),
  );
}

function scoringSheets(forms: readonly FormContext[]): FormContext[] {
  return forms.filter(({ form }) => form.kind === "scoring-sheet");
}

function judgeRow(forms: readonly FormContext[], { form }: FormContext, row: IndicatorRow): ScoreJudgement[] {
  const standard = row.standard && parseScoringStandard(row.standard.text);
  const scored = rowScore(form, row);
  if (standard?.kind !== "balance" || !scored) return [];
  const { score, scoreSlot } = scored;
  const figures = balanceFigures(forms);
  if (!figures) {
    if (!isAttainable(standard, scored.points, score)) {
      return [
        {
          outcome: finding({
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
      outcome: finding({
        cells: [scoreSlot, left, carried],
        message: say.balance({
          balance: balance.text,
          carried: before.text,
          expected: expected.toFixed(),
          score: score.toFixed(),
          kind,
        }),
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
  if (!info) return null;
  const carried = unitTable(info, "income")?.rows[0]?.cells["carry-over"];
  const left = unitTable(info, "expenditure")?.rows[0]?.cells.balance;
  if (!carried || !left) return null;
  const before = readOperand(carried, "money", info.moneyUnit);
  const balance = readOperand(left, "money", info.moneyUnit);
  if (!before.known || !balance.known || balance.value.isNegative()) return null;
  return { carried, left, before, balance, kind: caseOf(balance.value, before.value) };
}

function caseOf(balance: Decimal, before: Decimal): "none" | "within" | "over" {
  if (balance.isZero()) return "none";
  return balance.lte(before) ? "within" : "over";
}

/** The blank score of the rows scored by 结余. */
export function deriveBalance(forms: readonly FormContext[]): DerivedCell[] {
  const figures = balanceFigures(forms);
  if (!figures) return [];
  const rows = scoringSheets(forms).flatMap(({ form }) => indicatorRows(form));
  return rows.flatMap((row): DerivedCell[] => {
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
        working: say.balanceWorking({
          balance: figures.balance.text,
          carried: figures.before.text,
          score: String(value),
          kind: figures.kind,
        }),
        reads: [figures.left, figures.carried],
      },
    ];
  });
}
