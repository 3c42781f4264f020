import type { FormGrid, Slot } from "./grid.ts";

/** How a title of a report ends, and its subjects. */
const TITLE =
  /(?:绩效|支出|预算|资金|项目|专项|部门|单位|财政|经费).{0,60}(?:自评|评价|自查|总结).{0,8}报告(?:及.{1,8}表|书)?(?:\([^()]{0,16}\))*$/u;
/** 绩效自评报告 alone, as on a cover or above a text that says the rest. */
const BARE = /^(?:\d{4}年度?)?(?:绩效|支出|预算)*(?:自评|自我评价|评价|自查)(?:总结)?报告(?:\([^()]{0,16}\))*$/u;
/** Headings inside a report, notices about reports, and names of attachments. */
const OTHER =
  /^(?:关于(?:印发|做好|开展|组织|加强|进一步)|根据|按照|注:|说明|[(]?[一二三四五六七八九十]+[)、.])|通知$/u;
const ATTACHMENT = /^附(?:件|表)\d*[一二三四五六七八九十]*:?$/u;
const SENTENCE = /[。；;，,]/u;
const LONGEST = 80;
/** Rows a title on a cover may be broken over. */
const MOST_LINES = 5;

/** A title with the rows it covers. */
export interface ReportTitle {
  /** Its last cell, with the words of all of them. */
  readonly slot: Slot;
  /** All of its cells from top to bottom. */
  readonly slots: readonly Slot[];
  /** The words of all of them, as one label. */
  readonly label: string;
  readonly bottom: number;
}

/** Whether the words are a title of a report: 绩效自评报告, 项目自评报告, 支出绩效自评总结报告. */
export function isReportTitle(label: string): boolean {
  return label.length <= LONGEST && (BARE.test(label) || TITLE.test(label)) && !OTHER.test(label);
}

/**
 * The title of a report that starts in a row: in one cell, in several cells of the row, or broken over several rows as on a
 * cover (2023年度某局 / 部门整体 / 支出绩效自评报告). `null` where the row starts none.
 */
export function reportTitleAt(grid: FormGrid, row: number): ReportTitle | null {
  const slots: Slot[] = [];
  let label = "";
  let index = rowIndex(grid, row);
  for (let lines = 0; lines < MOST_LINES; lines++, index++) {
    const at = grid.filledRows[index];
    const line = at === undefined ? [] : grid.row(at);
    const words = line.map((slot) => slot.label).join("");
    const long = line.length > 3 || words.length > LONGEST || line.some(({ text }) => SENTENCE.test(text));
    if (line.length === 0 || long || (lines === 0 ? ATTACHMENT : CONTINUES_NOT).test(words)) return null;
    slots.push(...line);
    label += words;
    if (isReportTitle(label)) return titleOf(slots, label);
  }
  return null;
}

/** What does not go on with a title: numbering, and lines too long for a cover. */
const CONTINUES_NOT = /^[(]?[一二三四五六七八九十\d]+[)、.]|^.{41}/u;

function titleOf(slots: readonly Slot[], label: string): ReportTitle | null {
  const last = slots.at(-1);
  if (!last) return null;
  const bottom = Math.max(...slots.map((slot) => slot.area.bottom));
  // A title over several cells reads as one; it is marked at its last words.
  const whole: Slot =
    slots.length === 1
      ? last
      : {
          sheet: last.sheet,
          row: last.row,
          column: last.column,
          cell: last.cell,
          area: last.area,
          text: slots.map(({ text }) => text.trim()).join(""),
          label,
          heading: last.heading,
          reading: last.reading,
        };
  return { slot: whole, slots, label, bottom };
}

/** Index of a row among the filled ones. */
function rowIndex({ filledRows }: FormGrid, row: number): number {
  let [low, high] = [0, filledRows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((filledRows[middle] ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a paragraph of prose has and a label has not. */
const PROSE = /[。；;，,]/u;
const SHORTEST_PARAGRAPH = 12;

/** A cell of running text. */
export function isProse(slot: Slot): boolean {
  return slot.reading.kind === "text" && slot.label.length >= SHORTEST_PARAGRAPH && PROSE.test(slot.text);
}

/** Rows below a title in which running text must begin. */
const NEXT_ROWS = 10;

/** Whether a written report starts in the row: its title, and running text below it before any table. */
export function startsReport(grid: FormGrid, row: number): ReportTitle | null {
  const title = reportTitleAt(grid, row);
  if (!title) return null;
  const from = rowIndex(grid, title.bottom + 1);
  for (const below of grid.filledRows.slice(from, from + NEXT_ROWS)) {
    const [only, ...others] = grid.row(below);
    if (others.length > 1) return null;
    if (only && others.length === 0 && isProse(only)) return title;
  }
  return null;
}
