import { LEDGER_TITLES } from "../../addin/messages/ledger.ts";
import { CATEGORY_WORDS, type Category } from "../../addin/messages/severity.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import type { Finding, NotChecked } from "../../addin/rules/finding.ts";
import type { Review } from "../../addin/review/types.ts";
import { keysOf } from "./finding-keys.ts";

export type { Category };

/** The order in which things are to be settled. */
export const CATEGORIES: readonly Category[] = ["error", "warning", "not-checked", "info", "explained"];

/** How the list is grouped and narrowed. */
export interface FindingView {
  readonly group: "severity" | "sheet" | "rule";
  /** One line a finding. */
  readonly dense: boolean;
  /** Show only this category; `null` shows all. */
  readonly category: Category | null;
  readonly sheet: string | null;
  readonly search: string;
  /** Groups whose items are not shown, by title. */
  readonly folded: ReadonlySet<string>;
}

/** The list as it is first shown: hints and what is explained are folded. */
export const DEFAULT_VIEW: FindingView = {
  group: "severity",
  dense: false,
  category: null,
  sheet: null,
  search: "",
  folded: new Set([CATEGORY_WORDS.info, CATEGORY_WORDS.explained]),
};

/** One row of the list: a group heading, a finding, or something that could not be checked. */
export type ListRow =
  | {
      readonly kind: "heading";
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly folded: boolean;
    }
  | ({ readonly key: string; readonly position: number; readonly category: Category; readonly leaving: boolean } & (
      { readonly kind: "finding"; readonly finding: Finding } | { readonly kind: "gap"; readonly gap: NotChecked }
    ));

/** A row that is no heading. */
export type ItemRow = Exclude<ListRow, { kind: "heading" }>;

/** The rows to show, with the number of items that are not headings, folded ones left out. */
export interface FindingList {
  readonly rows: readonly ListRow[];
  readonly items: number;
}

/** What the list shows: the review, what the user explained of it, and what the last check no longer found, shown once more. */
interface Listed {
  readonly review: Review;
  readonly explained: ReadonlyMap<Finding | NotChecked, string>;
  readonly leaving: readonly Leaving[];
}

/** A finding, or something not checked, that the last check no longer had. */
export type Leaving = { readonly key: string; readonly category: Category } & (
  { readonly kind: "finding"; readonly entry: Finding } | { readonly kind: "gap"; readonly entry: NotChecked }
);

type Item = Leaving & { readonly sheet: string; readonly leaving: boolean };

/** Rows of a review under a view: what weighs most comes first, in groups and between them; order within is kept. */
export function listRows(listed: Listed, view: FindingView): FindingList {
  const titles = new Map(
    [...listed.review.checks, ...LEDGER_TITLES].map((check) => [check.rule, `${check.code} ${check.title}`]),
  );
  const groups = new Map<string, Item[]>();
  const all = itemsOf(listed).filter((item) => shown(item, view));
  for (const item of all.sort((a, b) => weight(a.category) - weight(b.category))) {
    const title = titleOf(item, view, titles);
    const group = groups.get(title);
    if (group) group.push(item);
    else groups.set(title, [item]);
  }
  return rowsOf(view.group === "sheet" ? inSheetOrder(groups, listed.review) : groups, view);
}

/** What the user has yet to settle, in the order to do it: 必须修改, 需作说明, 未能检查. */
export function openItems({ review, explained }: Omit<Listed, "leaving">): ItemRow[] {
  const open = itemsOf({ review, explained, leaving: [] }).filter(({ category }) => weight(category) <= 2);
  return open.sort((a, b) => weight(a.category) - weight(b.category)).map((item, index) => rowOf(item, index + 1));
}

function weight(category: Category): number {
  return CATEGORIES.indexOf(category);
}

function titleOf(item: Item, { group }: FindingView, titles: ReadonlyMap<string, string>): string {
  if (group === "severity") return CATEGORY_WORDS[item.category];
  return group === "sheet" ? item.sheet : (titles.get(item.entry.rule) ?? item.entry.code);
}

function itemsOf({ review, explained, leaving }: Listed): Item[] {
  const { keyOf } = keysOf(review);
  const now = [
    ...review.findings.map((entry): Leaving => ({
      kind: "finding",
      entry,
      key: keyOf.get(entry) ?? "",
      category: explained.has(entry) ? "explained" : entry.severity,
    })),
    ...review.notChecked.map((entry): Leaving => ({
      kind: "gap",
      entry,
      key: keyOf.get(entry) ?? "",
      category: explained.has(entry) ? "explained" : "not-checked",
    })),
  ];
  const withSheet =
    (gone: boolean) =>
    (item: Leaving): Item => ({
      ...item,
      sheet: item.entry.cells[0]?.sheet ?? "",
      leaving: gone,
    });
  const keys = new Set(now.map(({ key }) => key));
  return [...leaving.filter(({ key }) => !keys.has(key)).map(withSheet(true)), ...now.map(withSheet(false))];
}

function shown(item: Item, view: FindingView): boolean {
  if (view.category !== null && item.category !== view.category) return false;
  if (view.sheet !== null && !item.entry.cells.some((cell) => cell.sheet === view.sheet)) return false;
  const wanted = normalizeLabel(view.search);
  return wanted === "" || normalizeLabel(searchText(item)).includes(wanted);
}

function searchText(item: Item): string {
  const places = item.entry.cells.map(formatCellRef);
  return item.kind === "gap"
    ? [item.entry.code, item.entry.reason, ...places].join(" ")
    : [item.entry.code, item.entry.message, item.entry.found, item.entry.expected, item.entry.basis, ...places].join(
        " ",
      );
}

/** Sheets with something weightier first, else in the order of the workbook. */
function inSheetOrder(groups: ReadonlyMap<string, Item[]>, review: Review): ReadonlyMap<string, Item[]> {
  const order = new Map(review.sheets.map((sheet, index) => [sheet.sheet, index]));
  const place = (sheet: string): number => order.get(sheet) ?? order.size;
  const worst = (group: readonly Item[]): number => weight(group[0]?.category ?? "explained");
  return new Map([...groups].sort(([a, x], [b, y]) => worst(x) - worst(y) || place(a) - place(b)));
}

function rowsOf(groups: ReadonlyMap<string, readonly Item[]>, view: FindingView): FindingList {
  const rows: ListRow[] = [];
  let position = 0;
  // The user narrowed the list to what they want to see.
  const narrowed = view.category !== null || view.search !== "";
  for (const [title, group] of groups) {
    const folded = !narrowed && view.folded.has(title);
    rows.push({
      kind: "heading",
      key: `h${title}`,
      title,
      count: group.filter(({ leaving }) => !leaving).length,
      folded,
    });
    if (!folded) for (const item of group) rows.push(rowOf(item, ++position));
  }
  return { rows, items: position };
}

function rowOf(item: Item, position: number): ItemRow {
  const { key, category, leaving } = item;
  return item.kind === "gap"
    ? { kind: "gap", key, gap: item.entry, position, category, leaving }
    : { kind: "finding", key, finding: item.entry, position, category, leaving };
}

/** The item `step` places away from the current one, or the first or last when there is none that way. */
export function neighbour(rows: readonly ListRow[], key: string | null, step: 1 | -1): ListRow | null {
  const stops = rows.filter((row) => row.kind !== "heading");
  const at = stops.findIndex((row) => row.key === key);
  if (at < 0) return (step > 0 ? stops[0] : stops.at(-1)) ?? null;
  return stops[Math.min(stops.length - 1, Math.max(0, at + step))] ?? null;
}
