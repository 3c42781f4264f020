import { sectionsOf, type Form } from "../../../addin/forms/form.ts";
import type { FundingColumn } from "../../../addin/forms/meanings.ts";
import type { FundingRow } from "../../../addin/forms/sections/funding-section.ts";
import type { IndicatorRow } from "../../../addin/forms/sections/indicator-section.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import { change, less, more, type Change, type MaybeSlot } from "./change.ts";
import type { Edit } from "./corpus.ts";
import type { FaultKind } from "./fault.ts";
import { at, numberIn, rateIn, round, swapped, withNumber } from "./plain.ts";
import type { Random } from "./random.ts";

const rowsOf = (form: Form): readonly IndicatorRow[] => sectionsOf(form, "indicators").flatMap((table) => table.rows);
const totalRows = (form: Form): readonly FundingRow[] =>
  sectionsOf(form, "funding").flatMap((section) => section.total ?? []);
const partRows = (form: Form): readonly FundingRow[] =>
  sectionsOf(form, "funding").flatMap((section) => section.rows.filter((row) => row !== section.total));
const amounts = (rows: readonly FundingRow[], columns: readonly FundingColumn[]): MaybeSlot[] =>
  rows.flatMap((row) => columns.map((column) => row.cells[column]));
const every: readonly FundingColumn[] = ["initial", "budget", "executed"];

const swap: Change = (number, random) => swapped(number, random.between(0, 6));
const add =
  (low: number, high: number): Change =>
  (number, random) =>
    round(number + random.between(low, high), 2);
const scale =
  (factor: number): Change =>
  (number) =>
    number === 0 ? null : Number((number * factor).toPrecision(12));

const kind = (name: string, edits: FaultKind["edits"]): FaultKind => ({ name, arithmetic: true, edits });

/** Faults that the figures of the form itself refute; only changes that break one of its statements are used. */
export const arithmeticFaults: readonly FaultKind[] = [
  kind("wrong sum: total of the funding", (form, random) => change(amounts(totalRows(form), every), more, random)),
  kind("wrong sum: one part of the funding", (form, random) => change(amounts(partRows(form), every), more, random)),
  kind("wrong sum: one part of a breakdown", (form, random) =>
    change(
      sectionsOf(form, "breakdown").flatMap((section) => section.parts.map((item) => item.value)),
      more,
      random,
    ),
  ),
  kind("wrong sum: total of a breakdown", (form, random) =>
    change(
      sectionsOf(form, "breakdown").map((section) => section.total.value),
      less,
      random,
    ),
  ),
  kind("wrong execution rate", (form, random) => rates(form, (rate) => rate - random.between(2, 30) / 100)),
  kind("execution rate over the initial budget", (form) => initialRates(form)),
  kind("wrong execution score", (form, random) =>
    change(amounts(totalRows(form), ["score"]), (number) => round(number - random.between(2, 30) / 10, 1), random),
  ),
  kind("executed amount above the budget", (form, random) =>
    totalRows(form).flatMap(({ cells }) =>
      change(
        [cells.executed],
        () => round((numberIn(cells.budget?.cell.value ?? null) ?? 0) * (1 + random.between(5, 40) / 100), 2),
        random,
      ),
    ),
  ),
  kind("budget of zero with spending", (form, random) => change(amounts(totalRows(form), ["budget"]), () => 0, random)),
  kind("swapped digits in an amount", (form, random) =>
    change(amounts([...totalRows(form), ...partRows(form)], every), swap, random),
  ),
  kind("amount in 元 among 万元 (× 10,000)", (form, random) =>
    change(amounts([...totalRows(form), ...partRows(form)], every), scale(10_000), random),
  ),
  kind("amount in 亿元 among 万元 (÷ 10,000)", (form, random) =>
    change(amounts([...totalRows(form), ...partRows(form)], every), scale(0.0001), random),
  ),
  kind("decimal point of an amount shifted", (form, random) =>
    change(
      amounts([...totalRows(form), ...partRows(form)], every),
      (number) => scale(random.between(0, 1) === 0 ? 0.1 : 10)(number, random),
      random,
    ),
  ),
  kind("minus sign before an amount", (form, random) =>
    change(
      amounts([...totalRows(form), ...partRows(form)], every),
      (number) => (number === 0 ? null : -number),
      random,
    ),
  ),
  kind("one of several parts of the funding dropped", (form) =>
    every.flatMap((column) => dropped(amounts(partRows(form), [column]))),
  ),
  kind("score copied from the line above", (form) => copied(form, "score")),
  kind("points copied from the line above", (form) => copied(form, "points")),
  kind("points and score swapped", (form) =>
    rowsOf(form).flatMap(({ points, score }) =>
      points &&
      score &&
      points.area.top === points.area.bottom &&
      numberIn(points.cell.value) !== numberIn(score.cell.value)
        ? [[at(score, points.cell.value), at(points, score.cell.value)]]
        : [],
    ),
  ),
  kind("changed points of an indicator", (form, random) =>
    change(
      rowsOf(form).map((row) => row.points),
      add(1, 5),
      random,
    ),
  ),
  kind("changed points in a group label", (form, random) =>
    change(
      sectionsOf(form, "indicators").flatMap((table) => table.groups.map((group) => group.points)),
      add(1, 9),
      random,
    ),
  ),
  kind("points moved to another group", (form, random) => moved(form, random)),
  kind("changed total of points", (form, random) =>
    change(
      sectionsOf(form, "total").map((total) => total.points),
      add(-9, -1),
      random,
    ),
  ),
  kind("changed total score", (form, random) =>
    change(
      sectionsOf(form, "total").map((total) => total.score),
      add(-9, -1),
      random,
    ),
  ),
  kind("swapped digits in the total score", (form, random) =>
    change(
      sectionsOf(form, "total").map((total) => total.score),
      swap,
      random,
    ),
  ),
  kind("total score above the total of points", (form, random) =>
    change(
      sectionsOf(form, "total").map((total) => total.score),
      () => 100 + random.between(1, 20),
      random,
    ),
  ),
  kind("score above its points", (form, random) =>
    rowsOf(form).flatMap((row) =>
      change([row.score], () => (numberIn(row.points?.cell.value ?? null) ?? 0) + random.between(1, 5), random),
    ),
  ),
  kind("score lowered, total kept", (form, random) =>
    change(
      rowsOf(form).map((row) => row.score),
      (number) => (number > 2 ? round(number - random.between(1, 2), 2) : null),
      random,
    ),
  ),
];

function rates(form: Form, to: (rate: number) => number): Edit[][] {
  return sectionsOf(form, "funding")
    .flatMap((section) => section.rows)
    .flatMap(({ cells: { rate } }) => {
      const value = rate ? rateIn(rate.cell.value) : null;
      return rate && value !== null ? [[printedRate(rate, to(value))]] : [];
    });
}

/** A part emptied beside another one that is filled: without any part no split is stated at all. */
export function dropped(slots: readonly MaybeSlot[]): Edit[][] {
  const filled = slots.flatMap((slot) => (slot && numberIn(slot.cell.value) !== null ? [slot] : []));
  return filled.length < 2
    ? []
    : filled.filter((slot) => numberIn(slot.cell.value) !== 0).map((slot) => [at(slot, null)]);
}

/** The figure of the line above typed again. */
function copied(form: Form, column: "points" | "score"): Edit[][] {
  return rowsOf(form).flatMap((row, index, rows) => {
    const [own, above] = [row[column], rows[index - 1]?.[column]];
    return own &&
      above &&
      own !== above &&
      numberIn(own.cell.value) !== null &&
      numberIn(above.cell.value) !== null &&
      numberIn(own.cell.value) !== numberIn(above.cell.value)
      ? [[at(own, above.cell.value)]]
      : [];
  });
}

function initialRates(form: Form): Edit[][] {
  return sectionsOf(form, "funding")
    .flatMap((section) => section.rows)
    .flatMap(({ cells: { initial, executed, rate } }) => {
      const [base, done, shown] = [initial, executed, rate].map((slot) => (slot ? numberIn(slot.cell.value) : null));
      return rate && base && done && shown !== null && shown !== undefined ? [[printedRate(rate, done / base)]] : [];
    });
}

/** A rate written as the cell writes it: with %, as a fraction or as a bare percentage. */
function printedRate(slot: Slot, rate: number): Edit {
  const shown = numberIn(slot.cell.value) ?? 0;
  const percent = (typeof slot.cell.value === "string" && slot.cell.value.includes("%")) || shown > 2;
  return withNumber(slot, percent ? round(rate * 100, 2) : round(rate, 4));
}

/** Two points more here and two less in another group, so that the total stays. */
function moved(form: Form, random: Random): Edit[][] {
  const firsts = sectionsOf(form, "indicators").flatMap((table) =>
    table.groups.filter((group) => group.level === 1).flatMap((group) => group.rows[0]?.points ?? []),
  );
  return firsts.flatMap((from, index) => {
    const to = firsts[index + 1];
    const size = random.between(1, 2);
    const [less, more] = [numberIn(from.cell.value), to ? numberIn(to.cell.value) : null];
    return to && to !== from && less !== null && more !== null && less > size
      ? [[withNumber(from, less - size), withNumber(to, more + size)]]
      : [];
  });
}
