import { parseIndicatorValue, type IndicatorValue } from "../values/indicator-value.ts";
import type { Role } from "./accounts.ts";
import { slotsIn, type Form, type FormSection } from "./form.ts";
import type { FormGrid, Slot } from "./grid.ts";
import { FUNDING_HEADINGS, FUNDING_ROWS, INDICATOR_HEADINGS, NOTE_LABEL } from "./lexicon.ts";
import { numbersColumns, WHOLE_COLUMN } from "./sections/header-band.ts";
import { indicatorHeader } from "./sections/indicator-header.ts";
import type { Decimal } from "../values/decimal.ts";

/** Filled cells of a form with figures that no section reads, for one cause. */
export interface Unread {
  /**
   * `heading`: they are under a heading without a known meaning. `table`: they are inside a table, under no heading.
   * `block`: they are outside every table that was read.
   */
  readonly cause: "heading" | "table" | "block";
  /** The heading, or the headings and row labels around a block; empty where nothing is there. */
  readonly labels: readonly Slot[];
  /** The cells in reading order. */
  readonly cells: readonly Slot[];
}

/** What is not understood in a form, and what is understood but plays no role in any sum or comparison. */
interface Unaccounted {
  readonly unread: readonly Unread[];
  /** Figures under a heading with a known meaning that no section reads: 上年完成值, 上半年完成值. */
  readonly aside: readonly Slot[];
}

/** Labels and headings whose figures are no amounts, points or results: 序号, 联系电话, 项目编码, 日期. */
const NO_FIGURE =
  /序号|编号|编码|代码|号码|电话|手机|传真|邮编|邮箱|日期|时间|期限|年度$|年份|起止|身份证|账号|文号|页码?$|^附件?|负责人|填[表报]人|联系人|经办人|^备注|^说明/;

/** A form, or rows of a sheet on which none was recognised. */
type Stretch = Pick<Form, "grid" | "area" | "sections">;

/** The filled cells with figures that have no role. */
export function unaccountedOf(form: Stretch, roles: ReadonlyMap<Slot, Role>): Unaccounted {
  const ranges = rangesOf(form, roles);
  const first = Math.min(...ranges.map((range) => range.top), form.area.bottom + 1);
  const aside: Slot[] = [];
  const byHeading = new Map<Slot, Slot[]>();
  const bare: Slot[] = [];
  const outside: Slot[] = [];
  for (const slot of slotsIn(form)) {
    if (roles.has(slot) || isKnownWord(slot)) continue;
    const range = ranges.find((each) => slot.row >= each.top && slot.row <= each.bottom);
    if (range && isHeadingRow(form.grid, slot, range)) {
      const below = underUnknown(form.grid, slot, range, roles);
      if (below.length > 0) byHeading.set(slot, below);
      continue;
    }
    const heading = range ? (headingOver(form.grid, slot, range, roles) ?? labelBefore(form.grid, slot, roles)) : null;
    if (heading) addUnder(heading, slot, byHeading, aside);
    else if (!(range ? isFigure(slot) : mayBeFigure(slot)) || isIncidental(form, slot, first)) continue;
    else (range ? bare : outside).push(slot);
  }
  const columns = [...byHeading].flatMap(([heading, cells]): Unread[] =>
    cells.some(mayBeFigure) ? [{ cause: "heading", labels: [heading], cells }] : [],
  );
  const tables: Unread[] =
    bare.length > 0 ? [{ cause: "table", labels: labelsAround(form.grid, bare, roles), cells: bare }] : [];
  return { unread: [...columns, ...tables, ...blocksOf(form.grid, outside, roles)], aside };
}

/** A cell under a heading without a meaning is not read; a figure under a known one is read and put aside. */
function addUnder(heading: Slot, slot: Slot, byHeading: Map<Slot, Slot[]>, aside: Slot[]): void {
  if (NO_FIGURE.test(heading.heading)) return;
  if (!isKnown(heading)) byHeading.set(heading, [...(byHeading.get(heading) ?? []), slot]);
  else if (isFigure(slot)) aside.push(slot);
}

/** The figures of a sheet on which no form was recognised, with the texts around them; `null` where it has none. */
export function unreadOnSheet(grid: FormGrid): Unread | null {
  const bottom = grid.filledRows.at(-1) ?? 0;
  const area = { top: 0, left: 0, bottom, right: Math.max(0, grid.sheet.columnCount - 1) };
  const blocks = unaccountedOf({ grid, area, sections: [] }, new Map()).unread;
  const cells = blocks.flatMap((block) => block.cells);
  return cells.length === 0 ? null : { cause: "block", labels: blocks.flatMap((block) => block.labels), cells };
}

/** The rows of one table: its headings, its lines, and the subtotals and totals under it. */
interface Range {
  readonly kind: FormSection["kind"];
  readonly top: number;
  /** First row below the headings. */
  readonly body: number;
  readonly bottom: number;
}

function rangesOf(form: Stretch, roles: ReadonlyMap<Slot, Role>): Range[] {
  const ranges: Range[] = [];
  for (const section of form.sections) {
    const { top, bottom } = section.area;
    const last = ranges.at(-1);
    // The total of a table is under the same headings.
    if (section.kind === "total" && last?.kind === "indicators" && top > last.bottom)
      ranges[ranges.length - 1] = { ...last, bottom };
    else if (section.kind !== "goals" && section.kind !== "report")
      ranges.push({ kind: section.kind, top, body: bodyOf(section, roles), bottom });
  }
  return ranges;
}

/** The first row of the section with a figure below its headings; the first row of all where it has none. */
function bodyOf(section: FormSection, roles: ReadonlyMap<Slot, Role>): number {
  const { area, kind } = section;
  if (kind === "funding" && section.listed) return area.top;
  if (kind === "total" || kind === "breakdown" || kind === "staff") return area.top;
  let body = area.bottom + 1;
  for (const [slot, role] of roles) if (role !== "words" && slot.row > area.top && slot.row < body) body = slot.row;
  return body > area.bottom ? area.top : body;
}

/** The lowest text above the cell among the headings of its table. */
function headingOver(grid: FormGrid, slot: Slot, range: Range, roles: ReadonlyMap<Slot, Role>): Slot | null {
  for (let row = range.body - 1; row >= range.top; row--) {
    const above = grid.at(row, slot.column);
    if (
      above.label !== "" &&
      above.area.bottom < slot.row &&
      roles.get(above) !== "words" &&
      !YEAR_LINE.test(above.label) &&
      !COLUMN_LETTER.test(above.label)
    )
      return above.reading.kind === "text" ? above : null;
  }
  return null;
}

/** The text without a role or a meaning right in front of a figure: the misspelt label of a pair. */
function labelBefore(grid: FormGrid, slot: Slot, roles: ReadonlyMap<Slot, Role>): Slot | null {
  const before = slot.column > 0 ? grid.at(slot.row, slot.column - 1) : null;
  return before?.reading.kind === "text" &&
    isFigure(slot) &&
    !roles.has(before) &&
    !isKnown(before) &&
    FUNDING_ROWS.meaningOf(rowWord(before)) === null
    ? before
    : null;
}

/** The label of a row of money without 其中. */
function rowWord({ heading }: Slot): string {
  return heading.replace(/^其中/u, "");
}

/** A text among the headings that no vocabulary knows. */
function isNoMeaning(slot: Slot): boolean {
  return (
    slot.reading.kind === "text" &&
    !isKnown(slot) &&
    !NO_FIGURE.test(slot.heading) &&
    slot.label.length <= LONGEST_HEADING &&
    !COLUMN_LETTER.test(slot.label)
  );
}

/** (A), B, (C=B/A) under a heading. */
const COLUMN_LETTER = /^[(（]?[A-Z\d=÷/*×+-]+[)）]?$/;

const LONGEST_HEADING = 24;

/** The figures with a role under a heading, where the cell right below it is one. */
function figuresUnder(grid: FormGrid, heading: Slot, range: Range, roles: ReadonlyMap<Slot, Role>): Slot[] {
  const cells: Slot[] = [];
  for (let row = heading.area.bottom + 1; row <= range.bottom; row++) {
    const below = grid.at(row, heading.column);
    if (below.row !== row || below.label === "") continue;
    if ((roles.get(below) ?? "words") === "words" || !mayBeFigure(below)) break;
    cells.push(below);
  }
  return cells;
}

function isKnown(heading: Slot): boolean {
  return INDICATOR_HEADINGS.meaningOf(heading.heading) !== null || FUNDING_HEADINGS.meaningOf(heading.heading) !== null;
}

/** A heading is no figure, though 一级指标 reads like one. */
function isKnownWord(slot: Slot): boolean {
  return slot.reading.kind === "text" && isKnown(slot);
}

function isFigure(slot: Slot): boolean {
  const { kind } = slot.reading;
  return kind === "figure" || kind === "error" || kind === "uncalculated";
}

/** A figure, or a text that is a target or a result with a figure in it: ≥95%, 12月底前. */
function mayBeFigure(slot: Slot): boolean {
  return isFigure(slot) || isMeasured(parseIndicatorValue(slot.reading));
}

/** A value with a figure of its own, not words with a number behind them (任务1). */
function isMeasured(value: IndicatorValue): boolean {
  if (value.kind === "quantity") return value.label === "" || value.operator !== null;
  return value.kind === "duration" || value.kind === "range" || value.kind === "deadline";
}

/** Years, serial numbers, telephone numbers, the numbering of the columns, and the rows of notes. */
function isIncidental(form: Stretch, slot: Slot, first: number): boolean {
  const { grid } = form;
  if (numbersColumns(grid, slot.row)) return true;
  const row = grid.row(slot.row);
  const lead = row[0];
  if (lead && NOTE_LABEL.test(lead.label)) return true;
  const before = row.findLast((other) => other.column < slot.column);
  if (before?.reading.kind === "text" && NO_FIGURE.test(before.heading)) return true;
  if (slot.reading.kind !== "figure") return false;
  const { value } = slot.reading.figure;
  if (slot.row < first && isWholeIn(value, FIRST_YEAR, LAST_YEAR)) return true;
  // The serial number of a line is in front of its name.
  const after = row.find((other) => other.column > slot.column);
  return slot === lead && after?.reading.kind === "text" && isWholeIn(value, 0, MOST_LINES - 1);
}

function isWholeIn(value: Decimal, first: number, last: number): boolean {
  return value.isInteger() && value.gte(first) && value.lte(last);
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MOST_LINES = 1000;

/** Figures outside the tables by stretches of rows, with the texts above them and in front of them. */
function blocksOf(grid: FormGrid, cells: readonly Slot[], roles: ReadonlyMap<Slot, Role>): Unread[] {
  const blocks: Slot[][] = [];
  for (const slot of cells) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && slot.row - last.area.bottom <= 1) block.push(slot);
    else blocks.push([slot]);
  }
  // Values in words alone (填报日期 2024年3月) make no table.
  const filled = blocks.filter((block) => block.some(isFigure));
  return filled.map((block) => ({ cause: "block", labels: labelsAround(grid, block, roles), cells: block }));
}

/** How many rows above a block its headings may begin. */
const HEADING_REACH = 3;

/** （2023年度） under the title. */
const YEAR_LINE = /^\(?\d{4}年度?\)?$/;

/** The year of the form, letters of columns and values in words are no labels. */
function isNoLabel(slot: Slot): boolean {
  return YEAR_LINE.test(slot.label) || COLUMN_LETTER.test(slot.label) || mayBeFigure(slot);
}

/** The texts without a role that are above the figures of a block or directly in front of them, in reading order. */
function labelsAround(grid: FormGrid, block: readonly Slot[], roles: ReadonlyMap<Slot, Role>): Slot[] {
  const labels: (Slot | null | undefined)[] = [];
  const inBlock = new Set(block);
  const above = new Map<number, Slot[]>();
  const top = (block[0]?.row ?? 0) - HEADING_REACH;
  const bottom = block.at(-1)?.row ?? 0;
  const isLabel = (slot: Slot): boolean => slot.reading.kind === "text" && !roles.has(slot) && !isNoLabel(slot);
  for (const row of grid.filledRows.filter((each) => each >= top && each <= bottom)) {
    let before: Slot | null = null;
    for (const slot of grid.row(row)) {
      if (inBlock.has(slot)) {
        labels.push(...(above.get(slot.column) ?? []), before);
        before = null;
      } else if (isLabel(slot)) {
        before = slot;
        for (let column = slot.area.left; column <= slot.area.right; column++)
          above.set(column, [...(above.get(column) ?? []), slot]);
      }
    }
  }
  return [...new Set(labels.filter((label) => label !== null && label !== undefined))];
}

/** A row of headings: at the top of the table, or repeated on a new page. */
function isHeadingRow(grid: FormGrid, slot: Slot, range: Range): boolean {
  return slot.row < range.body || (isNoMeaning(slot) && indicatorHeader(grid, slot.row) !== null);
}

/** The figures under a heading without a meaning; those beside the topmost headings belong to no column. */
function underUnknown(grid: FormGrid, heading: Slot, range: Range, roles: ReadonlyMap<Slot, Role>): Slot[] {
  if (!isNoMeaning(heading) || (heading.row === range.top && heading.row < range.body)) return [];
  const above = WHOLE_COLUMN.test(heading.heading) && heading.row > 0 ? grid.at(heading.row - 1, heading.column) : null;
  if (above && isKnown(above)) return [];
  return figuresUnder(grid, heading, range, roles);
}
