import type { Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { figureIn } from "../identities/expression.ts";
import { asCarried, inTenThousand } from "../identities/in-ten-thousand.ts";
import { readOperand } from "../identities/operand.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { Decimal } from "../values/decimal.ts";
import type { MoneyUnit } from "../values/figure.ts";
import { intersects, type Interval } from "../values/interval.ts";
import { formFigures, type FormFigure } from "./form-figures.ts";
import type { FormPair } from "./pair-forms.ts";

/** One figure of two years. Amounts are in 万元, rates fractions, everything else as printed. */
export interface ComparedFigure extends FormFigure {
  readonly pair: FormPair;
  /** Last year's cell. */
  readonly before: Slot;
  /** `null` where the cell holds no figure. */
  readonly now: Decimal | null;
  readonly then: Decimal | null;
  /** 增减 = 今年 − 上年; `null` where one of the two is missing. */
  readonly change: Decimal | null;
  /** Unit of a figure that prints its own (%, 个, 公里); `""` otherwise. */
  readonly unit: string;
  /** The two may be the same number printed with other digits or in another unit. */
  readonly same: boolean;
}

/** The figures both forms of a pair print, in the order of this year's form; those blank on both are left out. */
export const comparedFigures = memoizeByObject((pair: FormPair): readonly ComparedFigure[] => {
  const before = new Map(formFigures(pair.previous).map((figure) => [figure.key, figure]));
  return formFigures(pair.current).flatMap((figure) => {
    const other = before.get(figure.key);
    const compared = other && compareSlots(pair, figure, other.slot);
    return compared ?? [];
  });
});

function compareSlots(pair: FormPair, figure: FormFigure, before: Slot): ComparedFigure | null {
  const [now, then] = valuesOf(pair, figure, before);
  if (!now && !then) return null;
  const change = now && then ? now.value.minus(then.value) : null;
  const same = now !== null && then !== null && intersects(now.interval, then.interval);
  return { ...figure, pair, before, now: now?.value ?? null, then: then?.value ?? null, change, same, unit: "" };
}

interface Value {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** Both figures in one unit; an amount of a form in 元 may have been rounded where it went into one in 万元. */
function valuesOf(
  { current, previous }: FormPair,
  { slot, measure }: FormFigure,
  before: Slot,
): readonly [Value | null, Value | null] {
  if (measure !== "money") return [plain(slot, measure, current), plain(before, measure, previous)];
  const now = inTenThousand(figureIn(slot, "money"), current.moneyUnit);
  const then = inTenThousand(figureIn(before, "money"), previous.moneyUnit);
  return [
    now.known ? asCarried(now, current.moneyUnit, previous.moneyUnit) : null,
    then.known ? asCarried(then, previous.moneyUnit, current.moneyUnit) : null,
  ];
}

function plain(slot: Slot, measure: FormFigure["measure"], form: Form): Value | null {
  const term = readOperand(slot, measure, form.moneyUnit);
  return term.known ? { value: term.value, interval: term.interval } : null;
}

/** 增减率 = 增减 ÷ |上年|, a fraction; `null` where last year's figure is missing or zero. */
export function relativeChange({ change, then }: Pick<ComparedFigure, "change" | "then">): Decimal | null {
  return change === null || then === null || then.isZero() ? null : change.div(then.abs());
}

/** Unit the amounts of a pair are shown in: that of this year's form. */
export function shownUnit({ pair }: Pick<ComparedFigure, "pair">): MoneyUnit {
  return pair.current.moneyUnit;
}

/** Whether a figure changed by more than `limit`, a fraction of last year's; from nothing to something, or the other way, does. */
export function exceeds(figure: Pick<ComparedFigure, "change" | "then" | "same">, limit: number): boolean {
  if (figure.change === null || figure.same) return false;
  const rate = relativeChange(figure);
  return rate === null ? !figure.change.isZero() : rate.abs().gt(new Decimal(limit));
}
