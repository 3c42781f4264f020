import { readableText } from "../../sheet/label.ts";
import { parseLabelledAmount } from "../../values/labelled-amount.ts";
import { refersElsewhere } from "../../values/refers-elsewhere.ts";
import type { FundingColumn, FundingRole } from "../meanings.ts";
import { BLOCK_HEADINGS } from "./funding-header.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FUNDING_ROWS, headingOf } from "../lexicon.ts";

/** Labels of the whole of the money a goal table requires: 年度资金总额, 中期资金总额, 投入金额, 年度金额, 资金总额. */
const TOTAL =
  /^(?:(?:项目|年度|中期|实施期|本年|本年度|当年|全年|预算|申请|申报|总|投入|计划|整体|部门|单位|专项|财政|20\d{2}年度?)的?)*(?:(?:资金|预算|投入|经费|支出)(?:总额|金额|总金额|总投入|合计|总计|总量|申请|申请总额)|金额|总金额)$/;

/** How the amount of a row of the block is called where the form has no heading for it. */
const AMOUNT = "金额";

interface Item {
  readonly slot: Slot;
  readonly role: FundingRole;
  readonly value: Slot;
}

/**
 * Reads the money of a goal table (资金总额 and 其中 its sources) whose first row is `row`: one section for each total that
 * is in it, so one for 中期资金总额 and one for 年度资金总额 beside it. The amounts are in the column `budget`.
 */
export function readGoalFunds(grid: FormGrid, row: number, limit: number): FundingSection[] {
  const across = readAcross(grid, row);
  return across ? [across] : readDown(grid, row, limit);
}

/** The blocks whose totals are in the row, each with its sources below. */
function readDown(grid: FormGrid, row: number, limit: number): FundingSection[] {
  return totalsIn(grid, row).map((total) => {
    const rows: FundingRow[] = [rowOf(total)];
    for (let below = total.slot.area.bottom + 1; below < limit; below++) {
      const slot = grid.at(below, total.slot.column);
      const item = slot.area.top === below && slot.area.left === total.slot.area.left ? itemAt(grid, slot) : null;
      if (!item || item.role === "total") break;
      rows.push(rowOf(item));
    }
    const beside = rows.length === 1 ? sourcesBeside(grid, total, limit) : [];
    const right = beside.at(-1)?.value.area.right ?? total.value.area.right;
    return sectionOf([...rows, ...beside.map(rowOf)], total.slot.area.left, right);
  });
}

/** The sources one below the other in a column of their own right of the total: 资金总额 | 500 | 财政拨款 | 450. */
function sourcesBeside(grid: FormGrid, total: Item, limit: number): Item[] {
  const { row } = total.slot;
  const first = grid.row(row).find((slot) => slot.column > total.value.area.right && isSource(itemAt(grid, slot)));
  const items: Item[] = [];
  for (let below = row; first && below < limit; below++) {
    const slot = grid.at(below, first.column);
    const item = slot.area.top === below ? itemAt(grid, slot) : null;
    if (!item || !isSource(item) || (below > row && grid.at(below, total.slot.column).label !== "")) break;
    items.push(item);
  }
  return items.length >= 2 ? items : [];
}

function isSource(item: Item | null): boolean {
  return item !== null && item.role !== "total" && item.value.reading.kind === "figure";
}

/**
 * Reads amounts that a form lists one below the other as answers (年度预算资金总额 | 620.82万元, 其中：中央补助 | 300万元): a total
 * and at least one source, each with one amount. `[]` for any other row.
 */
export function readListedFunds(grid: FormGrid, row: number, limit: number): FundingSection[] {
  const isLone = ({ rows }: FundingSection): boolean =>
    rows.length >= 2 && rows.every(({ row: at, cells }) => amountsIn(grid, at, cells.budget) === 1);
  return readDown(grid, row, limit)
    .filter((section) => isLone(section) && section.rows.some(({ cells }) => cells.budget?.reading.kind === "figure"))
    .map((section) => withExecution(grid, section, limit));
}

/** 全年执行数 and 预算执行率 in the rows below the sources belong to the total. */
function withExecution(grid: FormGrid, section: FundingSection, limit: number): FundingSection {
  const { total, area } = section;
  if (!total) return section;
  const cells: Partial<Record<FundingColumn, Slot>> = { ...total.cells };
  let { bottom } = area;
  for (let row = bottom + 1; row < limit; row++) {
    const label = grid.at(row, area.left);
    const meaning = label.area.top === row ? BLOCK_HEADINGS.meaningOf(label.heading) : null;
    const value = meaning && AFTER.includes(meaning) ? answerOf(grid, label) : null;
    if (!meaning || !value || cells[meaning]) break;
    cells[meaning] = value;
    bottom = row;
  }
  if (bottom === area.bottom) return section;
  const whole = { ...total, cells };
  return {
    ...section,
    area: { ...area, bottom },
    columns: (["budget", "executed", "points", "rate", "score"] as const).filter((column) => cells[column]),
    rows: section.rows.map((each) => (each === total ? whole : each)),
    total: whole,
  };
}

const AFTER: readonly FundingColumn[] = ["executed", "rate", "points", "score"];

/** Cells of the row from the amount on that hold a figure, the amount counted in any case. */
function amountsIn(grid: FormGrid, row: number, amount: Slot | undefined): number {
  const others = grid
    .row(row)
    .filter((slot) => slot !== amount && slot.column > (amount?.column ?? 0) && slot.reading.kind === "figure");
  return 1 + others.length;
}

function totalsIn(grid: FormGrid, row: number): Item[] {
  return grid.row(row).flatMap((slot) => {
    const item = itemAt(grid, slot);
    return item?.role === "total" ? [item] : [];
  });
}

/** A label with its amount beside it, or behind a colon in the same cell. */
function itemAt(grid: FormGrid, slot: Slot): Item | null {
  if (slot.reading.kind !== "text" || slot.label.length > 40) return null;
  const labelled = parseLabelledAmount(slot.text);
  const role = fundRole(labelled?.figure ? labelled.label : slot.label);
  if (!role) return null;
  if (labelled?.figure) return { slot, role, value: slot };
  const value = answerOf(grid, slot);
  return value && (value.reading.kind !== "text" || refersElsewhere(value.label)) ? { slot, role, value } : null;
}

/** Columns a label may spread over without being merged before its amount comes. */
const REACH = 2;

/** The first cell with content right of a label, else the cell beside it; `null` at the edge of the sheet. */
function answerOf(grid: FormGrid, label: Slot): Slot | null {
  const beside = label.area.right + 1;
  if (beside >= grid.sheet.columnCount) return null;
  let column = beside;
  for (let step = 0; step <= REACH && column < grid.sheet.columnCount; step++) {
    const slot = grid.at(label.row, column);
    if (slot.label !== "")
      return slot.reading.kind === "text" && !refersElsewhere(slot.label) ? grid.at(label.row, beside) : slot;
    column = slot.area.right + 1;
  }
  return grid.at(label.row, beside);
}

/** What a label of the money a form requires is about, the total or one of its sources; `null` for any other. */
export function fundRole(label: string): FundingRole | null {
  const word = headingOf(label.replace(/^其中[:、]?|^其[:]?中[:]?/, ""));
  return TOTAL.test(word) ? "total" : FUNDING_ROWS.meaningOf(word);
}

/** 投入金额 | 中央补助 | 地方资金 side by side with the amounts below. */
function readAcross(grid: FormGrid, row: number): FundingSection | null {
  const heads = grid.row(row).flatMap((slot) => {
    const role = slot.reading.kind === "text" && slot.label.length <= 16 ? fundRole(slot.label) : null;
    return role ? [{ slot, role, value: grid.at(slot.area.bottom + 1, slot.column) }] : [];
  });
  const [total, ...parts] = heads;
  if (total?.role !== "total" || parts.length < 2 || parts.some(({ role }) => role === "total")) return null;
  if (heads.filter(({ value }) => value.reading.kind === "figure").length < 2) return null;
  return sectionOf(heads.map(rowOf), total.slot.area.left, parts.at(-1)?.slot.area.right ?? total.slot.area.right);
}

function rowOf({ slot, role, value }: Item): FundingRow {
  const label = parseLabelledAmount(slot.text)?.figure ? (parseLabelledAmount(slot.text)?.label ?? "") : slot.text;
  return { role, label: readableText(label), row: slot.row, cells: { budget: value } };
}

function sectionOf(rows: readonly FundingRow[], left: number, right: number): FundingSection {
  const places = rows.flatMap(({ row, cells }) => [row, cells.budget?.row ?? row]);
  return {
    kind: "funding",
    listed: true,
    area: { top: Math.min(...places), left, bottom: Math.max(...places), right },
    columns: ["budget"],
    headings: { budget: AMOUNT },
    rows,
    total: rows[0] ?? null,
  };
}
