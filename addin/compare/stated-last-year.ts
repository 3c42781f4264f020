import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { amountLabel, lineOf } from "../identities/base-data.ts";
import { unitTable } from "../identities/unit-table.ts";
import type { AmountRole } from "../forms/sections/amounts-section.ts";
import { readableText } from "../sheet/label.ts";
import type { FormPair } from "./pair-forms.ts";

/** A figure of 上年 on this year's form, and last year's own cell for it. */
export interface StatedLastYear {
  /** In words: 三公经费 · 上年决算数. */
  readonly label: string;
  readonly stated: Slot;
  readonly own: Slot;
}

/** Lines that occur once on the base data of a year. */
const LINES: readonly AmountRole[] = [
  "three-public",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "abroad",
  "reception",
  "project",
  "business",
  "maintenance",
  "public",
  "procurement",
  "total",
  "basic",
  "personnel",
];

/** 上年决算数 beside last year's 决算数, 上年结转 beside last year's 累计结余; empty where last year's form is not of the year before. */
export function statedLastYear({ current, previous, adjacent }: FormPair): StatedLastYear[] {
  if (!adjacent) return [];
  return [...amounts(current, previous), ...carriedOver(current, previous)];
}

function amounts(current: Form, previous: Form): StatedLastYear[] {
  const [now, before] = [sectionsOf(current, "amounts")[0], sectionsOf(previous, "amounts")[0]];
  return LINES.flatMap((role) => {
    const [line, other] = [now && lineOf(now, role), before && lineOf(before, role)];
    const [stated, own] = [line?.cells.previous, other?.cells.actual];
    return line && stated && own ? [{ label: amountLabel(line, "previous"), stated, own }] : [];
  });
}

function carriedOver(current: Form, previous: Form): StatedLastYear[] {
  const [income, expenditure] = [unitTable(current, "income"), unitTable(previous, "expenditure")];
  const [stated, own] = [income?.rows[0]?.cells["carry-over"], expenditure?.rows[0]?.cells.balance];
  const label = readableText(income?.headings["carry-over"]?.text ?? "");
  return stated && own ? [{ label, stated, own }] : [];
}
