import type { Slot } from "../../forms/grid.ts";
import { readOperand, type Known } from "../../identities/operand.ts";
import { DRAFT } from "../../messages/draft.ts";
import { readableText } from "../../sheet/label.ts";
import { roundHalfUp } from "../../values/decimal.ts";
import type { MoneyUnit } from "../../values/figure.ts";
import { parseLabelledAmount } from "../../values/labelled-amount.ts";
import type { Shape } from "./bookmark.ts";

/** Digits behind the point of a rate of growth, in percent. */
const GROWTH_DECIMALS = 2;
const HUNDRED = 100;

/**
 * A figure as the report writes it: the digits the table shows, amounts in the unit of the form and without its name, rates as
 * percentages, words as typed on one line. `null` where the cell holds none, and for a growth over nothing.
 */
export function showFigure(shape: Shape, cells: readonly Slot[], moneyUnit: MoneyUnit): string | null {
  const [first, second] = cells;
  if (!first) return null;
  if (shape === "words") return showWords(first);
  if (shape === "rate") return showRate(first, moneyUnit);
  if (shape === "number") return showNumber(first, moneyUnit);
  const [now, before] = [readOperand(first, "money", moneyUnit), second && readOperand(second, "money", moneyUnit)];
  if (!now.known || !before?.known) return null;
  return shape === "difference" ? showDifference(now, before, moneyUnit) : showGrowth(now, before);
}

function showWords({ reading, text, cell }: Slot): string | null {
  if (reading.kind === "figure" && reading.stored === "number") return reading.figure.text;
  if (reading.kind !== "figure" && reading.kind !== "text") return null;
  const words = readableText(text).replace(/\s+/gu, "");
  return words === "" || cell.value === null ? null : words;
}

/** Digits with their thousands separators as shown; of a label that carries its amount, the amount. */
function showNumber(slot: Slot, moneyUnit: MoneyUnit): string | null {
  const { reading } = slot;
  const labelled = reading.kind === "text" ? parseLabelledAmount(slot.text)?.figure : null;
  const figure = reading.kind === "figure" ? reading.figure : labelled;
  if (!figure || figure.approximate) return null;
  if (
    figure.unit === null ||
    figure.unit === moneyUnit ||
    figure.unit === "人" ||
    figure.unit === "分" ||
    figure.unit === "名"
  )
    return figure.value.toFixed(Math.max(0, figure.decimals));
  const term = readOperand(slot, "money", moneyUnit);
  return term.known ? term.value.toFixed() : null;
}

function showRate(slot: Slot, moneyUnit: MoneyUnit): string | null {
  const term = readOperand(slot, "rate", moneyUnit);
  return term.known ? `${term.value.times(HUNDRED).toFixed(Math.max(0, term.decimals - 2))}%` : null;
}

function showDifference(now: Known, before: Known, moneyUnit: MoneyUnit): string {
  const change = now.value.minus(before.value);
  const amount = `${change.abs().toFixed()}${moneyUnit}`;
  if (change.isZero()) return DRAFT.change.same;
  return change.gt(0) ? DRAFT.change.up(amount) : DRAFT.change.down(amount);
}

function showGrowth(now: Known, before: Known): string | null {
  if (!before.value.gt(0)) return null;
  const change = now.value.minus(before.value);
  const rate = `${roundHalfUp(change.abs().div(before.value).times(HUNDRED), GROWTH_DECIMALS).toFixed(GROWTH_DECIMALS)}%`;
  return change.lt(0) ? DRAFT.change.rateDown(rate) : DRAFT.change.rateUp(rate);
}
