import { asFraction, FORM_FRACTION_LIMIT } from "../values/bare-rate.ts";
import { hundredthOf, type Decimal } from "../values/decimal.ts";
import { figureInterval, fractionInterval, inMoneyUnit, type Figure, type MoneyUnit } from "../values/figure.ts";
import { exactly, printedInterval, type Interval } from "../values/interval.ts";
import { LazyInterval } from "../values/lazy-interval.ts";
import { parseLabelledAmount } from "../values/labelled-amount.ts";
import { parsePointsLabel } from "../values/points-label.ts";
import type { Slot } from "../forms/grid.ts";
import { headingOf, TOTAL_LABEL } from "../forms/lexicon.ts";
import { memoizeByObject } from "../sheet/memoize.ts";

/**
 * How a cell is read inside an identity.
 * `money`: an amount in the form's unit, alone or behind a label. `points`: 分值 or 得分, alone, with 分, or in a label
 * such as `产出指标(50分)`. `rate`: a percentage or a fraction, as a fraction.
 */
export type Measure = "money" | "points" | "rate" | "count";

/** A cell that holds a usable figure, in the identity's scale (form unit, points, fraction). */
export class Known extends LazyInterval {
  readonly known = true;

  constructor(
    value: Decimal,
    /** Digits after the point in the same scale. */
    readonly decimals: number,
    /** As printed, for workings. */
    readonly text: string,
    interval: () => Interval,
  ) {
    super(value, interval);
  }
}

/** A cell that does not, and why. */
export interface Unknown {
  readonly known: false;
  readonly why: "blank" | "dash" | "text" | "error" | "uncalculated" | "unit";
}

/** Digits amounts in 万元 carry by convention; a typed 1900 means 1900.00. Source: official forms, 财预〔2020〕10号附件. */
const MONEY_DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 2, 亿元: 2 };
/** A bare 1 in a rate cell means 100 %, to the whole percent. */
const RATE_DECIMALS = 2;

/** What a slot was read as, by measure and unit. */
type Terms = Partial<Record<MoneyUnit, Partial<Record<Measure, Known | Unknown>>>>;

const termsOf = memoizeByObject<Slot, Terms>(() => ({}));

/** Reads a slot in a measure; once, since several identities read the same cell. */
export function readOperand(slot: Slot, measure: Measure, moneyUnit: MoneyUnit): Known | Unknown {
  const terms = (termsOf(slot)[moneyUnit] ??= {});
  return (terms[measure] ??= read(slot, measure, moneyUnit));
}

function read(slot: Slot, measure: Measure, moneyUnit: MoneyUnit): Known | Unknown {
  const { reading } = slot;
  switch (reading.kind) {
    case "figure":
      return known(reading.figure, measure, moneyUnit) ?? { known: false, why: "unit" };
    case "blank":
    case "uncalculated":
      return { known: false, why: reading.kind };
    case "dash":
    case "error":
      return { known: false, why: reading.kind };
    case "text":
    case "placeholder":
      return readWords(slot, measure, moneyUnit) ?? { known: false, why: "text" };
  }
}

/** A label that carries its figure: `其中：基本支出：859.81`, `产出指标（50分）`. */
function readWords(slot: Slot, measure: Measure, moneyUnit: MoneyUnit): Known | Unknown | null {
  if (measure === "money") {
    const labelled = parseLabelledAmount(slot.text);
    const amount = labelled?.figure ? known(labelled.figure, measure, moneyUnit) : null;
    return labelled && (amount ?? { known: false, why: "blank" });
  }
  if (measure !== "points") return null;
  const { points } = parsePointsLabel(slot.text);
  const total = TOTAL_LABEL.test(headingOf(slot.label)) ? parseLabelledAmount(slot.text)?.figure : null;
  return (points && known(points, measure, moneyUnit)) ?? (total ? known(total, measure, moneyUnit) : null);
}

function known(figure: Figure, measure: Measure, moneyUnit: MoneyUnit): Known | null {
  if (measure === "money") return knownMoney(figure, moneyUnit);
  if (measure === "rate") return knownRate(figure);
  if (measure === "points" && figure.unit !== null && figure.unit !== "分" && figure.unit !== "%") return null;
  return new Known(figure.value, figure.decimals, figure.text, () =>
    figure.exact.eq(figure.value) && !figure.approximate ? exactly(figure.value) : figureInterval(figure),
  );
}

function knownMoney(figure: Figure, moneyUnit: MoneyUnit): Known | null {
  const amount = inMoneyUnit(figure, moneyUnit, moneyUnit);
  if (!amount) return null;
  const typed = amount.exact.eq(amount.value) && !amount.approximate;
  const decimals = typed ? Math.max(amount.decimals, MONEY_DECIMALS[moneyUnit]) : amount.decimals;
  return new Known(amount.value, decimals, figure.text.trim(), () =>
    amount.approximate ? figureInterval(amount) : printedInterval(amount.value, decimals),
  );
}

function knownRate(figure: Figure): Known | null {
  if (figure.unit !== null) {
    const interval = fractionInterval(figure);
    return interval && new Known(hundredthOf(figure.value), figure.decimals + 2, figure.text.trim(), () => interval);
  }
  const value = asFraction(figure.value, FORM_FRACTION_LIMIT);
  const decimals = value === figure.value ? Math.max(figure.decimals, RATE_DECIMALS) : figure.decimals + 2;
  return new Known(value, decimals, figure.text.trim(), () => printedInterval(value, decimals));
}
