import { formatCellRef } from "../../addin/sheet/address.ts";
import { LEDGER_TITLES } from "../../addin/messages/ledger.ts";
import { normalizeLabel } from "../../addin/sheet/label.ts";
import type { Finding, NotChecked, Severity } from "../../addin/rules/finding.ts";
import type { Review } from "../../addin/review/types.ts";

/** Which group of the list a line of the counts stands for. */
export type Category = Severity | "explained" | "not-checked";

/** How the list is grouped and narrowed. */
export interface FindingView {
  readonly group: "sheet" | "rule";
  /** Show only this category; `null` shows all. */
  readonly category: Category | null;
  readonly sheet: string | null;
  readonly search: string;
}

/** The list as it is first shown. */
export const DEFAULT_VIEW: FindingView = { group: "sheet", category: null, sheet: null, search: "" };

/** One row of the list: a group heading, a finding, or something that could not be checked. */
export type ListRow =
  | { readonly kind: "heading"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding; readonly position: number }
  | { readonly kind: "gap"; readonly key: string; readonly gap: NotChecked; readonly position: number };

/** The rows to show, with the number of items that are not headings. */
export interface FindingList {
  readonly rows: readonly ListRow[];
  readonly items: number;
}

/** Rows of a review under a view. Headings appear in the order of their first item; order within a group is kept. */
export function listRows(review: Review, explained: ReadonlyMap<Finding, string>, view: FindingView): FindingList {
  const titles = new Map(
    [...review.checks, ...LEDGER_TITLES].map((check) => [check.rule, `${check.code} ${check.title}`]),
  );
  const groups = new Map<string, Item[]>();
  for (const item of items(review, explained)) {
    if (!shown(item, view)) continue;
    const title = view.group === "sheet" ? item.sheet : (titles.get(item.entry.rule) ?? item.entry.code);
    const group = groups.get(title);
    if (group) group.push(item);
    else groups.set(title, [item]);
  }
  return rowsOf(view.group === "sheet" ? inSheetOrder(groups, review) : groups);
}

type Item = { readonly category: Category; readonly sheet: string; readonly key: string } & (
  { readonly kind: "finding"; readonly entry: Finding } | { readonly kind: "gap"; readonly entry: NotChecked }
);

function items(review: Review, explained: ReadonlyMap<Finding, string>): Item[] {
  return [
    ...review.findings.map((entry, index): Item => ({
      kind: "finding",
      entry,
      key: `f${index}`,
      category: explained.has(entry) ? "explained" : entry.severity,
      sheet: entry.cells[0]?.sheet ?? "",
    })),
    ...review.notChecked.map((entry, index): Item => ({
      kind: "gap",
      entry,
      key: `n${index}`,
      category: "not-checked",
      sheet: entry.cells[0]?.sheet ?? "",
    })),
  ];
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

function inSheetOrder(groups: ReadonlyMap<string, Item[]>, review: Review): ReadonlyMap<string, Item[]> {
  const order = new Map(review.sheets.map((sheet, index) => [sheet.sheet, index]));
  const place = (sheet: string): number => order.get(sheet) ?? order.size;
  return new Map([...groups].sort(([a], [b]) => place(a) - place(b)));
}

function rowsOf(groups: ReadonlyMap<string, readonly Item[]>): FindingList {
  const rows: ListRow[] = [];
  let position = 0;
  for (const [title, group] of groups) {
    rows.push({ kind: "heading", key: `h${title}`, title, count: group.length });
    for (const item of group) {
      position += 1;
      rows.push(
        item.kind === "gap"
          ? { kind: "gap", key: item.key, gap: item.entry, position }
          : { kind: "finding", key: item.key, finding: item.entry, position },
      );
    }
  }
  return { rows, items: position };
}

/** The item `step` places away from the current one, or the first or last when there is none that way. */
export function neighbour(rows: readonly ListRow[], key: string | null, step: 1 | -1): ListRow | null {
  const stops = rows.filter((row) => row.kind !== "heading");
  const at = stops.findIndex((row) => row.key === key);
  if (at < 0) return (step > 0 ? stops[0] : stops.at(-1)) ?? null;
  return stops[Math.min(stops.length - 1, Math.max(0, at + step))] ?? null;
}
