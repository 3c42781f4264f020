import { chineseInteger } from "../../values/chinese-number.ts";
import { readableText } from "../../sheet/label.ts";
import type { Area } from "../../sheet/address.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { NOTE_LABEL, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { readHeaderBand, slotUnder, type HeaderBand } from "./header-band.ts";
import { groupSubtotals, totalRank, type Subtotal } from "./summary-subtotals.ts";

/** What a column of the summary table (自评情况汇总表) holds. `review-score` is the supervising department's 复核分数. */
export type SummaryColumn =
  "number" | "initial" | "name" | "implementer" | "budget" | "executed" | "rate" | "score" | "review-score" | "grade";

/** One unit or project of the summary table. */
export interface SummaryRow {
  /** Unit or project as printed. */
  readonly name: string;
  /** How deep its number is in the list: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; a row without a number under one of the first two is 5. */
  readonly depth: number;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<SummaryColumn, Slot>>>;
}

/** 自评情况汇总表: one row for each unit (or project), and the 合计 row. */
export interface SummarySection {
  readonly kind: "summary";
  readonly area: Area;
  /** The rows list projects instead of units. */
  readonly byProject: boolean;
  /** Rows with a name; the blank rows of the form are left out. */
  readonly rows: readonly SummaryRow[];
  /** The rows that add up some of the others: 小计, 教育局合计. They are no units of their own. */
  readonly subtotals: readonly Subtotal<SummaryRow>[];
  readonly total: SummaryRow | null;
  /** 需对本级及三个所属单位复核: how many units besides 本级 the note under the table requires to be reviewed, and the note's cell. */
  readonly review: { readonly subordinates: number; readonly slot: Slot } | null;
}

const COLUMNS = vocabulary<SummaryColumn>([
  { meaning: "number", pattern: /^(?:序号|编号)$/ },
  { meaning: "review-score", pattern: /(?:复核|复评|审核|核定|抽查|财政).{0,40}(?:分|分数|得分|评分)$/ },
  { meaning: "score", pattern: /(?:自评|评价|绩效).{0,40}(?:分|分数|得分|评分|总分)$|^(?:得分|分数|总分)$/ },
  { meaning: "grade", pattern: /等[级次]$/ },
  { meaning: "rate", pattern: /执行率$|^(?:预算|资金)?(?:执行|支出|支付|使用)进度$/ },
  { meaning: "executed", pattern: /(?:执行|支出|决算)(?:数|金额|总额)$|^(?:全年|实际|累计)(?:支出|执行)$/ },
  { meaning: "initial", pattern: /年初.{0,40}预算(?:数|金额|总额|安排)?$/ },
  { meaning: "budget", pattern: /预算(?:安排)?(?:数|金额|总额|安排)$|^(?:全年|年度|调整后?)预算$/ },
  { meaning: "implementer", pattern: /^(?:项目)?(?:实施|主管)(?:单位|部门)(?:名称)?$/ },
  {
    meaning: "name",
    pattern:
      /^(?:(?:基层)?(?:预算|填报|评价|自评|所属)?(?:单位|部门)(?:\(部门\))?(?:名称)?|(?:\(单位\)|项目(?:支出)?)名称|项目|(?:预算)?部门\(单位\)(?:名称)?)$/,
  },
]);

/** Reads a row as the headings of a summary table, or `null`: names, scores, and amounts or a second score. */
export const summaryHeader = perRow((grid, row): HeaderBand<SummaryColumn> | null => {
  const read = readHeaderBand(grid, row, COLUMNS);
  const band = read && withBudget(read);
  if (!band) return null;
  const has = (meaning: SummaryColumn): boolean => band.columns.some((column) => column.meaning === meaning);
  const money = (has("budget") && has("executed")) || has("rate");
  // A unit of measure among levels of indicators is no unit that was evaluated.
  const levels = grid.row(row).some((slot) => /[一二三]级指标/.test(slot.label));
  const scored = has("score") && (money || has("review-score"));
  // 项目 alone is also the corner of a table of funds; a list numbers its rows.
  const named =
    has("number") || band.columns.some(({ meaning, slot }) => meaning === "name" && slot.heading !== "项目");
  // A list of projects with their money may print no scores.
  return has("name") && named && (scored || (has("budget") && has("executed"))) && !levels ? band : null;
});

/** Where only 年初预算数 is printed, it is the budget that counts. */
function withBudget(band: HeaderBand<SummaryColumn>): HeaderBand<SummaryColumn> {
  if (band.columns.some((column) => column.meaning === "budget")) return band;
  return {
    ...band,
    columns: band.columns.map((column) => (column.meaning === "initial" ? { ...column, meaning: "budget" } : column)),
  };
}

/** Reads the rows under the headings, down to 合计, a note, or `limit` (exclusive). A 合计 printed above the rows does not end them. */
export function readSummaryTable(grid: FormGrid, header: HeaderBand<SummaryColumn>, limit: number): SummarySection {
  const { rows, adding, total, bottom } = gatherRows(grid, header, limit);
  return {
    kind: "summary",
    area: { top: header.top, left: 0, bottom, right: Math.max(...header.columns.map((column) => column.right)) },
    byProject: header.columns.find(({ meaning }) => meaning === "name")?.slot.label.includes("项目") ?? false,
    rows,
    ...groupSubtotals(rows, adding, total),
    review: reviewNote(grid, bottom + 1, limit),
  };
}

interface GatheredRows {
  readonly rows: readonly SummaryRow[];
  /** The rows that add up others, each with the number of rows above it. */
  readonly adding: readonly { readonly line: SummaryRow; readonly at: number }[];
  readonly total: SummaryRow | null;
  readonly bottom: number;
}

function gatherRows(grid: FormGrid, header: HeaderBand<SummaryColumn>, limit: number): GatheredRows {
  const rows: SummaryRow[] = [];
  const adding: { readonly line: SummaryRow; readonly at: number }[] = [];
  let total: SummaryRow | null = null;
  let bottom = header.bottom;
  const end = lastTotal(grid, header, limit);
  for (let row = header.bottom + 1; row < limit; row++) {
    const [first] = grid.row(row);
    if (!first) continue;
    if (NOTE_LABEL.test(first.label)) break;
    bottom = row;
    const read = readRow(grid, row, header, rows.at(-1)?.depth ?? PLAIN);
    const rank = totalRank(first.label, read.name);
    // 合计 below each group, and 总计 below all.
    if (rank === "whole" && (rows.length === 0 || row >= end)) {
      total = withoutShared(read);
      if (rows.length > 0) break;
    } else if (rank && read.depth > GROUP) {
      adding.push({ line: read.name === "" ? { ...read, name: readableText(first.text) } : read, at: rows.length });
    } else if (read.name !== "" && !isCaption(read)) rows.push(read);
  }
  return { rows, adding, total, bottom };
}

/** The last row that adds up the list, above any note and any other heading; -1 without one. */
function lastTotal(grid: FormGrid, header: HeaderBand<SummaryColumn>, limit: number): number {
  let found = -1;
  for (let row = header.bottom + 1; row < limit; row++) {
    const label = grid.row(row)[0]?.label ?? "";
    if (NOTE_LABEL.test(label) || summaryHeader(grid, row) !== null) break;
    if (totalRank(label, readRow(grid, row, header, PLAIN).name) === "whole") found = row;
  }
  return found;
}

function readRow(grid: FormGrid, row: number, header: HeaderBand<SummaryColumn>, before: number): SummaryRow {
  const cells: Partial<Record<SummaryColumn, Slot>> = {};
  for (const column of header.columns) cells[column.meaning] ??= slotUnder(grid, row, column);
  const mark = depthOf(cells.number?.label ?? "") ?? depthOf(cells.name?.label ?? "");
  const depth = mark ?? (before <= GROUP ? UNNUMBERED : before);
  return { name: readableText(cells.name?.text ?? ""), depth, row, cells };
}

const PLAIN = 3;
const GROUP = 2;
const UNNUMBERED = 5;
const MARKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}(?:[、.．]|$)/u,
  /^\([一二三四五六七八九十]{1,3}\)/u,
  /^\d{1,3}(?:[、.．](?!\d)|$)/u,
  /^\(\d{1,3}\)/u,
];

/** 一、 is 1, （一） 2, 1. 3, （1） 4; `null` without a number. */
function depthOf(label: string): number | null {
  const index = MARKS.findIndex((mark) => mark.test(label));
  return index < 0 ? null : index + 1;
}

/** 一、 or （二） with the name of a group of rows, and nothing filled in. */
function isCaption({ cells, name }: SummaryRow): boolean {
  const { number: mark, name: label, ...others } = cells;
  const numbered =
    /^\(?[一二三四五六七八九十]+[)、.]?$/.test(mark?.label ?? "") ||
    /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/.test(label?.label ?? name);
  return numbered && Object.values(others).every((slot) => slot === label || slot.reading.kind === "blank");
}

/** One merged cell under two columns belongs to the first. */
function withoutShared(row: SummaryRow): SummaryRow {
  const { "review-score": review, ...others } = row.cells;
  return { ...row, cells: review && Object.values(others).includes(review) ? others : row.cells };
}

const REVIEWED = /本级.{0,4}?(?<count>[一二两三四五六七八九十]|\d{1,2})个(?:所属|下属|二级)?.{0,4}?(?:单位)?.{0,6}复核/;

function reviewNote(grid: FormGrid, from: number, limit: number): SummarySection["review"] {
  for (let row = from; row < limit; row++) {
    for (const slot of grid.row(row)) {
      const count = REVIEWED.exec(slot.label)?.groups?.count;
      if (count !== undefined) return { subordinates: chineseInteger(count) ?? Number(count), slot };
    }
  }
  return null;
}
