import { readableText } from "../../sheet/label.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { NOTE_LABEL, vocabulary, type Vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import type { UnitColumn, UnitRow, UnitTableSection, UnitTopic } from "./unit-table-section.ts";
import { slotUnder } from "./header-band.ts";

/** The column that names the units. */
const NAMES = /^(?:机构|单位|预算单位|部门\/单位|部门、单位|部门)(?:名称)?$/;
/** The column of the units under the name of the table itself: 年度收入情况（万元）. */
const OWN_NAMES: readonly (readonly [UnitTopic, RegExp])[] = [
  ["income", /^(?:年度|本年)?收入情况$/],
  ["expenditure", /^(?:年度|本年)?支出(?:[和及与]?结余)?情况$/],
  ["three-public", /^三公.{0,2}经费(?:支出)?(?:情况)?$/],
  ["assets", /^(?:年末|年度)?固定资产(?:情况)?$/],
];
/** The total column shows what the table is about. */
const TOPICS = vocabulary<UnitTopic>([
  { meaning: "three-public", pattern: /三公.{0,2}经费(?:支出)?(?:合计|总额|小计)?$/ },
  { meaning: "assets", pattern: /固定资产(?:合计|总额|总值|小计|原值合计)/ },
  { meaning: "income", pattern: /收入(?:合计|总计|总额)/ },
  { meaning: "expenditure", pattern: /支出(?:合计|总计|总额)/ },
]);
const COLUMNS: Readonly<Record<UnitTopic, Vocabulary<UnitColumn>>> = {
  income: vocabulary([
    { meaning: "total", pattern: /收入(?:合计|总计|总额)|^合计$/ },
    { meaning: "carry-over", pattern: /上年(?:结转|结余)|年初结转|结转(?:和)?结余/ },
    { meaning: "special-account", pattern: /专户|非税/ },
    { meaning: "fund", pattern: /基金/ },
    { meaning: "fiscal", pattern: /财政拨款|公共预算|公共财政/ },
    { meaning: "other", pattern: /其他|其它/ },
  ]),
  expenditure: vocabulary([
    { meaning: "total", pattern: /支出(?:合计|总计|总额)|^合计$/ },
    { meaning: "basic", pattern: /^基本支出(?:小计|合计)?$/ },
    { meaning: "personnel", pattern: /^人员(?:支出|经费)$/ },
    { meaning: "public", pattern: /^(?:日常)?公用(?:支出|经费)$/ },
    { meaning: "project", pattern: /^项目支出(?:小计|合计)?$/ },
    { meaning: "year-balance", pattern: /(?:当年|本年|年度)结余/ },
    { meaning: "balance", pattern: /(?:累计|年末|滚存)(?:结余|结转)/ },
  ]),
  "three-public": vocabulary([
    { meaning: "total", pattern: /三公|^合计$/ },
    { meaning: "reception", pattern: /接待|招待/ },
    { meaning: "vehicles", pattern: /(?:公务用车|公车).{0,12}购[置买].{0,12}(?:运行|运维|维护)/ },
    { meaning: "vehicle-running", pattern: /(?:公务用车|公车|车辆)(?:运行|运维|维护)/ },
    { meaning: "vehicle-purchase", pattern: /(?:公务用车|公车|车辆)购[置买]/ },
    { meaning: "abroad", pattern: /出国|出境/ },
  ]),
  assets: vocabulary([
    { meaning: "total", pattern: /固定资产(?:合计|总额|总值|小计|原值合计)|^合计$/ },
    { meaning: "in-use", pattern: /在用|自用/ },
    { meaning: "rented", pattern: /出租|出借/ },
    { meaning: "other", pattern: /其他|其它|闲置/ },
  ]),
};

/** What may follow a table without a heading of its own: score, grade, goals, evaluators. */
const END = /(?:得分|总分|等[次级]|结论|情况|人员|意见)$|^(?:整体支出|绩效目标)/;

const word = (slot: Slot): string => slot.heading.replace(/["“”'‘’]|^其中(?=.)/g, "");

/** What the table by unit whose headings start in the row is about; `null` for any other row. */
export const unitTableTopic = perRow((grid, row): UnitTopic | null => {
  const [name, ...others] = grid.row(row);
  if (!name) return null;
  const own = OWN_NAMES.find(([, pattern]) => pattern.test(word(name)))?.[0];
  if (own && others.length > 1 && others.every(({ reading }) => reading.kind === "text"))
    return others.some((slot) => /合计|总计|总额/.test(slot.label)) ? own : null;
  if (!NAMES.test(word(name))) return null;
  return others.map((slot) => TOPICS.meaningOf(word(slot))).find((topic) => topic !== null) ?? null;
});

/** Reads a table by unit down to the next table, a note, or `limit` (exclusive); `null` where none starts in the row. */
export function readUnitTable(grid: FormGrid, row: number, limit: number): UnitTableSection | null {
  const topic = unitTableTopic(grid, row);
  const name = grid.row(row)[0];
  if (!topic || !name) return null;
  const bottom = headerBottom(grid, row, name, limit);
  const headings = headingsOf(grid, row, bottom, topic);
  const left = Math.min(...Object.values(headings).map((slot) => slot.area.left));
  const rows: UnitRow[] = [];
  for (let below = bottom + 1; below < limit; below++) {
    const label = grid.at(below, name.column);
    if (label.label === "" || label.area.top !== below) {
      if (grid.row(below).length > 0) break;
      continue;
    }
    if (label.area.right >= left || unitTableTopic(grid, below) || namesNoUnit(label)) break;
    const cells: Partial<Record<UnitColumn, Slot>> = {};
    for (const [column, slot] of Object.entries(headings))
      cells[column as UnitColumn] = slotUnder(grid, below, slot.area);
    const summary = /汇总|合计|总计/.test(label.label);
    rows.push({ role: summary ? "summary" : "unit", name: readableText(label.text), label, row: below, cells });
  }
  if (rows.length === 0) return null;
  const right = Math.max(...Object.values(headings).map((slot) => slot.area.right));
  const complete = !hasUnknownColumn(grid, row, bottom, headings);
  return {
    kind: "unit-table",
    topic,
    area: { top: row, left: name.column, bottom: rows.at(-1)?.row ?? bottom, right },
    headings,
    complete,
    rows,
  };
}

/** The last row of the headings: that of the merged name heading, or as far as rows without a name follow. */
function headerBottom(grid: FormGrid, row: number, name: Slot, limit: number): number {
  let bottom = name.area.bottom;
  while (
    bottom + 1 < limit &&
    grid.at(bottom + 1, name.column).label === "" &&
    grid.row(bottom + 1).length > 0 &&
    grid.row(bottom + 1).every((slot) => slot.reading.kind === "text")
  )
    bottom++;
  return Math.max(row, bottom);
}

/** The heading of each column: the lowest one that names it. */
function headingsOf(grid: FormGrid, top: number, bottom: number, topic: UnitTopic): Partial<Record<UnitColumn, Slot>> {
  const headings: Partial<Record<UnitColumn, Slot>> = {};
  for (let row = top; row <= bottom; row++) {
    for (const slot of grid.row(row).slice(row === top ? 1 : 0)) {
      const meaning = COLUMNS[topic].meaningOf(word(slot));
      if (meaning) headings[meaning] ??= slot;
    }
  }
  return headings;
}

/** Headings that cover columns without naming what is in them. */
const COVERING = /^(?:其中|结余|备注|说明|收入|支出|资产)/;

function hasUnknownColumn(
  grid: FormGrid,
  top: number,
  bottom: number,
  headings: Partial<Record<UnitColumn, Slot>>,
): boolean {
  const known = Object.values(headings);
  for (let row = top; row <= bottom; row++) {
    for (const slot of grid.row(row).slice(row === top ? 1 : 0)) {
      if (
        !known.includes(slot) &&
        !COVERING.test(word(slot)) &&
        !known.some(
          (each) => each.row > slot.row && each.area.left >= slot.area.left && each.area.right <= slot.area.right,
        )
      )
        return true;
    }
  }
  return false;
}

/** A note, the heading of the names again, or the end of the table. */
function namesNoUnit(label: Slot): boolean {
  return NOTE_LABEL.test(label.label) || NAMES.test(word(label)) || END.test(word(label));
}
