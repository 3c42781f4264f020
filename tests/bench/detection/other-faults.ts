import { sectionsOf, type Form } from "../../../addin/forms/form.ts";
import type { IndicatorRow } from "../../../addin/forms/sections/indicator-section.ts";
import type { Slot } from "../../../addin/forms/grid.ts";
import type { CellValue } from "../../../addin/sheet/snapshot.ts";
import type { Edit } from "./corpus.ts";
import type { FaultKind } from "./fault.ts";
import { at, numberIn, round, withNumber } from "./plain.ts";

type MaybeSlot = Slot | null | undefined;

const rowsOf = (form: Form): readonly IndicatorRow[] => sectionsOf(form, "indicators").flatMap((table) => table.rows);

/** Writes something into each slot that shows a number. */
function put(slots: readonly MaybeSlot[], to: (slot: Slot) => CellValue): Edit[][] {
  return slots.flatMap((slot) => (slot && numberIn(slot.cell.value) !== null ? [[at(slot, to(slot))]] : []));
}

const textOf = (slot: MaybeSlot): string => slot?.text ?? "";
const isWords = (slot: MaybeSlot): slot is Slot =>
  typeof slot?.cell.value === "string" && /\p{Script=Han}{2}/u.test(slot.cell.value);

/** Cells shared by several lines belong to none of them alone. */
const single = (row: IndicatorRow): boolean =>
  [row.points, row.score].every((slot) => slot !== null && slot.area.top === slot.area.bottom);

/** The points are in a cell of their own, not in the name of the indicator. */
const ownPoints = (row: IndicatorRow): boolean => single(row) && row.points !== row.name;

/** Lines with a numeric target such as ≥20台 that the actual value meets, with full marks. */
function metLines(
  form: Form,
): { readonly row: IndicatorRow; readonly target: number; readonly actual: number; readonly atLeast: boolean }[] {
  return rowsOf(form).flatMap((row) => {
    const sign = /^\s*([≥≤])/.exec(textOf(row.sign) + textOf(row.target))?.[1];
    const [target, actual, points, score] = [row.target, row.actual, row.points, row.score].map((slot) =>
      numberIn(slot?.cell.value ?? null),
    );
    if (
      !sign ||
      !single(row) ||
      target === null ||
      target === undefined ||
      actual === null ||
      actual === undefined ||
      !points ||
      score !== points ||
      target <= 0 ||
      actual <= 0
    )
      return [];
    const atLeast = sign === "≥";
    return (atLeast ? actual >= target : actual <= target) ? [{ row, target, actual, atLeast }] : [];
  });
}

const kind = (name: string, edits: FaultKind["edits"]): FaultKind => ({ name, arithmetic: false, edits });

/** Faults of filling in: blanks, figures stored as text, missing reasons, leftovers. */
export const otherFaults: readonly FaultKind[] = [
  kind("target missed, full marks kept", (form) =>
    metLines(form).flatMap(({ row, target, atLeast }) =>
      row.actual ? [[withNumber(row.actual, missed(row.actual, target, atLeast))]] : [],
    ),
  ),
  kind("score lowered without a reason, total right", (form) => lowered(form)),
  kind("dropped reason of a lowered score", (form) =>
    rowsOf(form).flatMap((row) => {
      const [points, score] = [numberIn(row.points?.cell.value ?? null), numberIn(row.score?.cell.value ?? null)];
      return single(row) && points !== null && score !== null && score < points && isWords(row.reason)
        ? [[at(row.reason, null)]]
        : [];
    }),
  ),
  kind("blank actual value", (form) =>
    rowsOf(form).flatMap((row) =>
      row.actual && row.actual.label !== "" && row.actual.area.top === row.actual.area.bottom
        ? [[at(row.actual, null)]]
        : [],
    ),
  ),
  kind("blank points", (form) =>
    put(
      rowsOf(form)
        .filter(ownPoints)
        .map((row) => row.points),
      () => null,
    ),
  ),
  kind("blank score", (form) =>
    put(
      rowsOf(form)
        .filter(single)
        .map((row) => row.score),
      () => null,
    ),
  ),
  kind("blank executed amount of the total", (form) =>
    put(
      sectionsOf(form, "funding").map((section) =>
        section.total?.role === "total" ? section.total.cells.executed : null,
      ),
      () => null,
    ),
  ),
  kind("points of 0", (form) =>
    put(
      rowsOf(form)
        .filter(ownPoints)
        .map((row) => row.points),
      () => 0,
    ),
  ),
  kind("figure stored as text", (form) =>
    put(
      [
        ...rowsOf(form).flatMap((row) => [row.points, row.score]),
        ...sectionsOf(form, "funding").map((section) => section.total?.cells.budget),
      ].filter((slot) => typeof slot?.cell.value === "number"),
      (slot) => `　${slot.text}`,
    ),
  ),
  kind("error value of a formula", (form) =>
    put(
      sectionsOf(form, "total").map((total) => total.score),
      () => ({ error: "#REF!" }),
    ),
  ),
  kind("indicator left blank with its points kept", (form) =>
    rowsOf(form).flatMap((row) =>
      row.name && row.target && row.actual && ownPoints(row) && row.name !== row.level2 && row.target.label !== ""
        ? [[at(row.name, null), at(row.target, null), at(row.actual, null)]]
        : [],
    ),
  ),
  kind("placeholder left", (form) =>
    rowsOf(form).flatMap((row) =>
      isWords(row.name) && row.name !== row.level2 && single(row) ? [[at(row.name, "指标1：……")]] : [],
    ),
  ),
  kind("points printed on a part of the funding", (form) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const points = numberIn(section.total?.cells.points?.cell.value ?? null);
      return points === null
        ? []
        : section.rows.flatMap((row) =>
            row !== section.total &&
            row.role !== "total" &&
            row.cells.points &&
            row.cells.score &&
            numberIn(row.cells.points.cell.value) === null
              ? [[at(row.cells.points, points), at(row.cells.score, points)]]
              : [],
          );
    }),
  ),
  kind("another unit in the actual value", (form) =>
    metLines(form).flatMap(({ row, actual }) =>
      row.actual && !row.unit && /\d\s*%$/.test(row.actual.text) ? [[at(row.actual, `${actual}个`)]] : [],
    ),
  ),
  kind("decimal point of an actual value shifted", (form, random) =>
    metLines(form).flatMap(({ row, actual }) =>
      row.actual
        ? [[withNumber(row.actual, Number((actual * (random.between(0, 1) === 0 ? 0.1 : 10)).toPrecision(12)))]]
        : [],
    ),
  ),
  kind("target and actual value swapped", (form) =>
    metLines(form).flatMap(({ row, target, actual }) =>
      row.actual && row.target && target !== actual
        ? [[withNumber(row.actual, target), withNumber(row.target, actual)]]
        : [],
    ),
  ),
  kind("百分点 in place of %", (form) =>
    metLines(form).flatMap(({ row, actual }) =>
      row.actual && /%\s*$/.test(textOf(row.target)) && /\d\s*%$/.test(row.actual.text)
        ? [[at(row.actual, `${actual}个百分点`)]]
        : [],
    ),
  ),
  kind("unit typed twice", (form) =>
    metLines(form).flatMap(({ row }) => {
      const unit = /\d\s*(\p{Script=Han}{1,3}|%)$/u.exec(textOf(row.actual))?.[1];
      return row.actual && unit ? [[at(row.actual, row.actual.text + unit)]] : [];
    }),
  ),
  kind("unit left out of the actual value", (form) =>
    metLines(form).flatMap(({ row, actual }) =>
      row.actual && !row.unit && /\d\s*%\s*$/.test(textOf(row.target)) && /\d\s*%$/.test(row.actual.text)
        ? [[at(row.actual, actual)]]
        : [],
    ),
  ),
  kind("spaces inside an amount", (form) =>
    put(
      sectionsOf(form, "funding").map((section) => section.total?.cells.budget),
      (slot) => spaced(slot),
    ),
  ),
  kind("year of last year's form left in the title", (form) => {
    const { title, grid, area } = form;
    const lines = title
      ? [title.row + 1, title.row + 2].filter((row) => row <= area.bottom).map((row) => grid.at(row, title.column))
      : [];
    const year = lines
      .map((slot) => /^[（(]?\s*(20\d\d)\s*年度?\s*[）)]?$/.exec(slot.text)?.[1])
      .find((found) => found !== undefined);
    return title && year !== undefined && !/\d/.test(title.text)
      ? [[at(title, `${Number(year) - 1}年度${title.text.trim()}`)]]
      : [];
  }),
  kind("goal copied from the expected to the actual", (form) =>
    sectionsOf(form, "goals").flatMap(({ expected, actual }) =>
      isWords(expected) &&
      isWords(actual) &&
      expected !== actual &&
      expected.text !== actual.text &&
      expected.label.length >= 12
        ? [[at(actual, expected.text)]]
        : [],
    ),
  ),
  kind("same indicator twice", (form) =>
    rowsOf(form).flatMap((row, index, rows) => {
      const before = rows[index - 1];
      return before &&
        isWords(before.name) &&
        isWords(row.name) &&
        before.name !== row.name &&
        before.level2 === row.level2 &&
        row.name !== row.level2
        ? [[at(row.name, before.name.cell.value)]]
        : [];
    }),
  ),
];

/** 1200.5 typed as `1 200.5`, 96 as `9 6`. */
function spaced(slot: Slot): string {
  const text = String(numberIn(slot.cell.value));
  const whole = /^\d+/.exec(text)?.[0] ?? "";
  const cut = whole.length > 3 ? whole.length - 3 : 1;
  return whole.length < 2 ? `${text} ` : `${text.slice(0, cut)} ${text.slice(cut)}`;
}

/** A value that clearly misses the target. */
function missed(slot: Slot, target: number, atLeast: boolean): number {
  const whole = Number.isInteger(numberIn(slot.cell.value));
  const value = atLeast ? target * 0.7 : target * 1.4;
  return whole && target >= 3 ? (atLeast ? Math.floor(value) : Math.ceil(value)) : round(value, 2);
}

/** One point off a met line with no reason given, the total taken along: only the line itself contradicts it. */
function lowered(form: Form): Edit[][] {
  const totals = sectionsOf(form, "total").map((total) => total.score);
  const [total] = totals;
  const sum = total ? numberIn(total.cell.value) : null;
  return metLines(form).flatMap(({ row }) => {
    const score = numberIn(row.score?.cell.value ?? null);
    if (!row.score || score === null || score <= 1 || totals.length > 1 || !row.reason || isWords(row.reason))
      return [];
    return [
      [withNumber(row.score, score - 1), ...(total && sum !== null ? [withNumber(total, round(sum - 1, 2))] : [])],
    ];
  });
}
