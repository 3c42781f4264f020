import type { Form } from "../forms/form.ts";
import { sectionsOf } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { indicatorRows } from "../forms/rows.ts";
import type { IndicatorRow } from "../forms/sections/indicator-section.ts";
import { readableText } from "../sheet/label.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { parsePointsLabel } from "../values/points-label.ts";
import { UNIT_PATTERN } from "../values/unit.ts";
import type { FormPair } from "./pair-forms.ts";
import { withoutYears } from "./same-subject.ts";

/** An indicator line (三级指标), as far as it is compared with another year's. */
export interface Indicator extends Pick<
  IndicatorRow,
  "level1" | "level2" | "target" | "sign" | "unit" | "points" | "score" | "actual"
> {
  readonly form: Form;
  readonly row: number;
  readonly slot: Slot;
  /** As the user reads it. */
  readonly name: string;
}

/** The same indicator in two years; `renamed` where its name changed. */
export interface IndicatorPair {
  readonly now: Indicator;
  readonly before: Indicator;
  readonly renamed: boolean;
}

/** What became of the indicators. */
interface IndicatorChanges {
  /** In the order of this year's form. */
  readonly kept: readonly IndicatorPair[];
  readonly added: readonly Indicator[];
  readonly dropped: readonly Indicator[];
}

/** Names at least this alike are one indicator under another name: the share of letter pairs both have. */
const ALIKE = 0.6;
/** Above this many possible pairs no renamed ones are looked for: no form typed by hand has so many. */
const MOST_PAIRS = 40_000;
/** Shorter names have too few letter pairs for a comparison. */
const SHORTEST = 4;

/** Pairs the indicators of two years: by name, by name without years and figures, then the most alike. */
export const indicatorChanges = memoizeByObject((pair: FormPair): IndicatorChanges => {
  const [now, before] = [indicatorsOf(pair.current), indicatorsOf(pair.previous)];
  const found = new Map<Indicator, IndicatorPair>();
  const used = new Set<Indicator>();
  for (const keyOf of [fullKey, nameKey, looseKey]) matchBy(keyOf, now, before, found, used);
  matchAlike(
    now.filter((own) => !found.has(own)),
    before.filter((other) => !used.has(other)),
    found,
    used,
  );
  return {
    kept: now.flatMap((own) => found.get(own) ?? []),
    added: now.filter((own) => !found.has(own)),
    dropped: before.filter((other) => !used.has(other)),
  };
});

function matchBy(
  keyOf: (indicator: Indicator) => string,
  now: readonly Indicator[],
  before: readonly Indicator[],
  found: Map<Indicator, IndicatorPair>,
  used: Set<Indicator>,
): void {
  const open = new Map<string, Indicator[]>();
  for (const other of before) {
    if (used.has(other)) continue;
    const key = keyOf(other);
    open.set(key, [...(open.get(key) ?? []), other]);
  }
  for (const own of now) {
    if (found.has(own)) continue;
    const other = open.get(keyOf(own))?.shift();
    if (!other) continue;
    found.set(own, { now: own, before: other, renamed: looseKey(own) !== looseKey(other) });
    used.add(other);
  }
}

/** The most alike first, so that a better match is never taken by a worse one. */
function matchAlike(
  now: readonly Indicator[],
  before: readonly Indicator[],
  found: Map<Indicator, IndicatorPair>,
  used: Set<Indicator>,
): void {
  if (now.length * before.length > MOST_PAIRS) return;
  const candidates = now
    .flatMap((own) =>
      before.flatMap((other) => {
        const share = mayBeRenamed(own, other) ? likeness(looseKey(own), looseKey(other)) : 0;
        return share >= ALIKE ? [{ own, other, share }] : [];
      }),
    )
    .sort((a, b) => b.share - a.share);
  for (const { own, other } of candidates) {
    if (found.has(own) || used.has(other)) continue;
    found.set(own, { now: own, before: other, renamed: true });
    used.add(other);
  }
}

/** One indicator stays on its level; 男 and 女, 一期 and 二期, 城市 and 农村 are two. */
function mayBeRenamed(own: Indicator, other: Indicator): boolean {
  const [a, b] = [looseKey(own), looseKey(other)];
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  const levels = [own.level1, other.level1].map((slot) => parsePointsLabel(slot?.text ?? "").name);
  if (levels[0] !== levels[1] && levels.every((name) => name !== "")) return false;
  return TELLING.every((words) => {
    const [own, others] = [a, b].map((name) => words.filter((word) => name.includes(word)).join());
    return own === others || own === "" || others === "";
  });
}

/** Words of which one instead of another makes another indicator. */
const TELLING: readonly (readonly string[])[] = [
  ["男", "女"],
  ["城市", "农村", "城镇", "乡镇"],
  ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"],
  ["东", "南", "西", "北"],
  ["小学", "初中", "高中", "大学"],
  ["数量", "质量", "时效", "成本"],
  ["满意", "投诉"],
];

/** The share of letter pairs two names have in common (Dice): 1 for equal names. */
function likeness(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  if (x.length === 0 || y.length === 0) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (const each of x) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of y) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(each, count - 1);
  }
  return (2 * common) / (x.length + y.length);
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function nameKey({ name }: Indicator): string {
  return parsePointsLabel(name).name;
}

function fullKey(indicator: Indicator): string {
  return `${parsePointsLabel(indicator.level2?.text ?? "").name} ${nameKey(indicator)}`;
}

const FIGURES = new RegExp(`[≥≤<>=]?\\d{1,20}(?:\\.\\d{1,20})?(?:${UNIT_PATTERN})?`, "gu");
const ENUMERATOR = /^(?:指标|目标)?\d{0,3}[:.、)]/u;

/** The name without years, figures and numbering: 2023年新建管网≥12公里 and 新建管网10公里 are one. */
function looseKey(indicator: Indicator): string {
  const name = nameKey(indicator);
  return withoutYears(name.replace(ENUMERATOR, "")).replace(FIGURES, "") || name;
}

/** The lines with a name, 预算执行率 as a line of its own included. */
function indicatorsOf(form: Form): Indicator[] {
  const rows: readonly (Omit<Indicator, "form" | "slot" | "name"> & { readonly named: Slot | null })[] = [
    ...indicatorRows(form).map((row) => ({ ...row, named: row.name ?? row.level2 })),
    ...sectionsOf(form, "monitoring").flatMap(({ indicators }) =>
      (indicators?.rows ?? []).map(({ row, level1, level2, name, target }) => ({
        row,
        level1,
        level2,
        target,
        sign: null,
        unit: null,
        points: null,
        score: null,
        actual: null,
        named: name,
      })),
    ),
  ];
  const seen = new Set<Slot>();
  return rows.flatMap(({ named, ...row }) => {
    if (named?.reading.kind !== "text" || seen.has(named)) return [];
    seen.add(named);
    return [{ ...row, form, slot: named, name: readableText(named.text) }];
  });
}
