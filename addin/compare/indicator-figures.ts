import { readIndicatorValue } from "../forms/split-value.ts";
import type { Slot } from "../forms/grid.ts";
import { readOperand } from "../identities/operand.ts";
import { compareMessages as say } from "../messages/compare.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { Decimal } from "../values/decimal.ts";
import { figureInterval, type Figure } from "../values/figure.ts";
import { exactly, intersects, multiplyIntervals } from "../values/interval.ts";
import type { IndicatorValue } from "../values/indicator-value.ts";
import { relateUnits } from "../values/unit.ts";
import type { ComparedFigure } from "./compared-figure.ts";
import { indicatorChanges, type Indicator, type IndicatorPair } from "./indicator-pairs.ts";
import type { FormPair } from "./pair-forms.ts";

/** Targets, results, points and scores of the indicators kept; what is no number, or is in units that do not convert, is left out. */
export const indicatorFigures = memoizeByObject((pair: FormPair): readonly ComparedFigure[] =>
  indicatorChanges(pair).kept.flatMap((kept) => [
    ...valueFigure(pair, kept, "target"),
    ...valueFigure(pair, kept, "actual"),
    ...pointsFigure(pair, kept, "points"),
    ...pointsFigure(pair, kept, "score"),
  ]),
);

/** The figure behind a target or a result: ≥95% is 95 %, 12个月 is 12 months; `null` for words, ranges and dates. */
export function figureOfValue(value: IndicatorValue): Figure | null {
  return value.kind === "quantity" || value.kind === "duration" ? value.figure : null;
}

/** 年度指标值 or 实际完成值 of an indicator line. */
export function indicatorValueOf(indicator: Indicator, column: "target" | "actual"): IndicatorValue {
  return readIndicatorValue(indicator, indicator[column], column === "target");
}

/** Two figures of an indicator in the unit of the first; `null` where their units do not convert. */
export function inOneUnit(now: Figure, before: Figure): { readonly now: Decimal; readonly then: Decimal } | null {
  const { relation, factor } = relateUnits(now.unit, before.unit);
  if (relation === "incompatible" || (relation === "missing" && (now.unit === "%" || before.unit === "%"))) return null;
  return { now: now.value, then: before.value.times(factor) };
}

function valueFigure(pair: FormPair, { now, before }: IndicatorPair, column: "target" | "actual"): ComparedFigure[] {
  const [slot, other] = [now[column], before[column]];
  const [own, former] = [figureOfValue(indicatorValueOf(now, column)), figureOfValue(indicatorValueOf(before, column))];
  const values = own && former && inOneUnit(own, former);
  if (!slot || !other || !values) return [];
  const factor = exactly(relateUnits(own.unit, former.unit).factor);
  return [
    {
      key: `indicator ${now.row} ${column}`,
      label: say.indicator[column](now.name),
      kind: "indicator",
      measure: "count",
      slot,
      pair,
      before: other,
      ...values,
      change: values.now.minus(values.then),
      same: intersects(figureInterval(own), multiplyIntervals(figureInterval(former), factor)),
      unit: own.unit ?? "",
    },
  ];
}

function pointsFigure(pair: FormPair, { now, before }: IndicatorPair, column: "points" | "score"): ComparedFigure[] {
  const [slot, other] = [now[column], before[column]];
  if (!slot || !other) return [];
  const [own, former] = [read(slot, pair.current.moneyUnit), read(other, pair.previous.moneyUnit)];
  if (!own || !former) return [];
  return [
    {
      key: `indicator ${now.row} ${column}`,
      label: say.indicator[column](now.name),
      kind: "score",
      measure: "points",
      slot,
      pair,
      before: other,
      now: own.value,
      then: former.value,
      change: own.value.minus(former.value),
      same: intersects(own.interval, former.interval),
      unit: "",
    },
  ];
}

function read(slot: Slot, unit: FormPair["current"]["moneyUnit"]) {
  const term = readOperand(slot, "points", unit);
  return term.known ? term : null;
}
