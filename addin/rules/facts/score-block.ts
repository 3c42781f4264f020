import type { Form } from "../../forms/form.ts";
import type { IndicatorRow, IndicatorSection } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { readOperand } from "../../identities/operand.ts";
import type { Decimal } from "../../values/decimal.ts";

/**
 * Rows that share a points cell or a score cell, or rows whose points are in the first of them only, and what they add
 * up to. Most blocks are one row.
 */
export interface ScoreBlock {
  readonly rows: readonly IndicatorRow[];
  readonly pointSlots: readonly Slot[];
  readonly scoreSlots: readonly Slot[];
  /** Sums of the distinct cells; `null` when one of them holds no figure. */
  readonly points: Decimal | null;
  readonly score: Decimal | null;
}

/** Cuts a table into blocks: rows stay together as long as a merged points or score cell joins them. */
export function scoreBlocks(form: Form, section: IndicatorSection): ScoreBlock[] {
  const groups: IndicatorRow[][] = [];
  for (const row of section.rows) {
    const last = groups.at(-1);
    const joined = last?.some(
      (other) =>
        (row.points !== null && other.points === row.points) || (row.score !== null && other.score === row.score),
    );
    const continues = row.points?.reading.kind === "blank" && row.score?.reading.kind === "figure";
    if (last && (joined === true || continues)) last.push(row);
    else groups.push([row]);
  }
  return groups.map((rows) => {
    const stated = [...new Set(rows.flatMap((row) => row.points ?? []))];
    const pointSlots = stated.filter((slot, index) => index === 0 || slot.reading.kind !== "blank");
    const scoreSlots = [...new Set(rows.flatMap((row) => row.score ?? []))];
    return { rows, pointSlots, scoreSlots, points: total(form, pointSlots), score: total(form, scoreSlots) };
  });
}

function total(form: Form, slots: readonly Slot[]): Decimal | null {
  let result: Decimal | null = null;
  for (const slot of slots) {
    const term = readOperand(slot, "points", form.moneyUnit);
    if (!term.known) return null;
    result = result ? result.plus(term.value) : term.value;
  }
  return result;
}

/** Whether points and scores are plainly on different scales: most scores exceed their points, or all scores are fractions of one. */
export function scalesDiffer(blocks: readonly ScoreBlock[]): boolean {
  const pairs = blocks.flatMap(({ points, score }) => (points && score ? [{ points, score }] : []));
  if (pairs.length < 2) return false;
  const over = pairs.filter(({ points, score }) => score.gt(points)).length;
  return over * 2 > pairs.length || pairs.every(({ points, score }) => score.lte(1) && points.gt(1));
}
