import type { FormGrid, Slot } from "../grid.ts";
import { perRow } from "../per-row.ts";
import { SELF_EVALUATION_TITLE } from "../lexicon.ts";
import { fieldAt } from "./fields.ts";

/** The title cell of the row: the row holds little else, and the words are those of a form. */
export const titleAt = perRow((grid, row): Slot | null => {
  const slots = grid.row(row);
  if (slots.length > 2) return null;
  const slot = slots.find((candidate) => SELF_EVALUATION_TITLE.test(candidate.label));
  return slot &&
    slot.label.length <= 60 &&
    !/^(?:注|说明|备注|填表说明|附注)/.test(slot.label) &&
    !/[。；;]/.test(slot.text) &&
    !isNumberedProse(slot.label)
    ? slot
    : null;
});

/** `1.项目绩效自评表填报情况`, `（2）…`: a line of a text, unless it ends as the name of a table does. */
function isNumberedProse(label: string): boolean {
  return (
    /^(?:\d{1,2}[、.:)]|\(\d{1,2}\)|[①-⑳])/u.test(label) && (!/表(?:\([^()]*\))?$/u.test(label) || /[,，]/u.test(label))
  );
}

/** The title among the rows from `top` to `before` (exclusive): one that names a table, else the first. */
export function formTitle(grid: FormGrid, top: number, before: number): Slot | null {
  const titles = grid.filledRows.filter((row) => row >= top && row < before).flatMap((row) => titleAt(grid, row) ?? []);
  return titles.find((slot) => slot.label.includes("表")) ?? titles[0] ?? null;
}

const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR = /(?<!\d)20\d{2}(?=年)/gu;
const CHINESE_YEAR = /二[〇○零][一二三四五六七八九〇○零]{2}(?=年)/gu;

/** 预算年度 printed in a text: `2023年度…` → 2023, `（ 2021 年度）` → 2021; `null` where none or several are printed. */
export function yearIn(text: string): number | null {
  if (!text.includes("年")) return null;
  const digits = text.includes("二")
    ? text.replace(CHINESE_YEAR, (year) =>
        year.replace(/[零○]/gu, "〇").replace(/./gu, (digit) => String(CHINESE_DIGITS.indexOf(digit))),
      )
    : text;
  const years = new Set([...digits.matchAll(YEAR)].map(([year]) => Number(year)));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** The year as the answer of a field in one cell: 预算年度：2023. */
const YEAR_FIELD = /^(?:预算|评价|自评|绩效)?年度:(?<year>20\d{2})$/;

/** A date of filling in, which says nothing about the year of the form. */
const DATE = /日期|年\d{1,2}月/;

/** The cells of a row that may print the year of a form: the name of a project (2023年某某项目) says which project it is. */
function yearTexts(grid: FormGrid, row: number): readonly Slot[] {
  const slots = grid.row(row);
  const names = new Set(
    slots.flatMap((slot) => {
      const found = fieldAt(grid, slot);
      return found?.name === "project" ? [found.field.value] : [];
    }),
  );
  return names.size === 0 ? slots : slots.filter((slot) => !names.has(slot));
}

/** The year of a form: in its title, else in the lines around the title, else in a line of its own such as `（2021年度）`. */
export function yearOf(grid: FormGrid, title: Slot | null, top: number, bottom: number): number | null {
  const own = title && yearIn(title.label);
  if (own) return own;
  const last = title ? Math.min(bottom, title.row + 3) : Math.min(bottom, top + 3);
  for (let row = top; row <= last; row++) {
    for (const slot of yearTexts(grid, row)) {
      const year = yearOfText(slot.label);
      if (year) return year;
    }
  }
  return yearAtEnd(grid, last, bottom);
}

function yearOfText(label: string): number | null {
  if (label.length > 40 || DATE.test(label)) return null;
  return yearIn(label) ?? Number(YEAR_FIELD.exec(label)?.groups?.year ?? 0);
}

/** （2023年度） alone in one of the rows below `above`, the lowest first. */
function yearAtEnd(grid: FormGrid, above: number, bottom: number): number | null {
  for (let row = bottom; row > above; row--) {
    const [slot, ...others] = grid.row(row);
    const isAlone = slot && others.length === 0 && /^\(?\d{4}年度?\)?$/.test(slot.label);
    const year = isAlone ? yearIn(slot.label) : null;
    if (year) return year;
  }
  return null;
}
