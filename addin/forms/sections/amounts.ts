import type { FormGrid, Slot } from "../grid.ts";
import { headingOf, NOTE_LABEL, vocabulary } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import type { AmountColumn, AmountLine, AmountRole, AmountsSection } from "./amounts-section.ts";
import { slotUnder } from "./header-band.ts";
import { readStaff } from "./staff.ts";

interface AmountHeading {
  readonly meaning: AmountColumn;
  readonly slot: Slot;
  readonly left: number;
  readonly right: number;
}

/** The heading row of the expenses table. */
interface AmountsHeader {
  readonly row: number;
  readonly bottom: number;
  readonly columns: readonly AmountHeading[];
}

const SPENT = /决算|实际(?:支出|执行|发生|完成)|执行(?:数|金额)|支出(?:数|金额|合计)$|(?:实际|发生)(?:数|金额)$/;
const PLANNED = /预算(?:数|金额|安排|批复|指标|额)?(?:数)?$/;

/** Longer cells are no headings, whatever is in their brackets. */
const LONGEST_HEADING = 40;

/** Reads a row as the headings of the expenses table: 决算 and 预算 columns distinguished by their years. `null` for any other row. */
export const amountsHeader = perRow((grid, row): AmountsHeader | null => {
  if (grid.row(row).length < 2) return null;
  const found = grid.row(row).flatMap((slot) => {
    if (slot.label.length > LONGEST_HEADING) return [];
    const word = slot.label.replace(/\([^()]*\)|[:*]/g, "");
    const spent = SPENT.test(word);
    if (word.length > 16 || !(spent || PLANNED.test(word))) return [];
    const year = /20\d{2}/.exec(word)?.[0];
    return [
      { slot, spent, year: year === undefined ? null : Number(year), before: /上年|上一年|去年|前一年/.test(word) },
    ];
  });
  if (found.length < 2) return null;
  const latest = Math.max(...found.map(({ year }) => year ?? 0));
  const columns: AmountHeading[] = [];
  for (const { slot, spent, year, before } of found) {
    const past = before || (year !== null && year < latest);
    if (past && !spent) continue;
    const current = spent ? "actual" : "budget";
    const meaning: AmountColumn = past ? "previous" : current;
    if (columns.some((column) => column.meaning === meaning)) continue;
    columns.push({ meaning, slot, left: slot.area.left, right: slot.area.right });
  }
  const has = (meaning: AmountColumn): boolean => columns.some((column) => column.meaning === meaning);
  if (!has("actual") || columns.length < 2) return null;
  return { row, bottom: Math.max(...columns.map(({ slot }) => slot.area.bottom)), columns };
});

/** Labels of the lines; first match wins. */
const LINES = vocabulary<AmountRole>([
  { meaning: "three-public", pattern: /三公.{0,2}经费|三公支出/ },
  {
    meaning: "vehicles",
    pattern: /(?:公务用车|公车|车辆).{0,12}购[置买].{0,12}(?:运行|维护|运维)|^(?:公务用车|公车)(?:经费|费用?|支出)?$/,
  },
  { meaning: "vehicle-purchase", pattern: /(?:公务用车|公车|车辆)购[置买]/ },
  { meaning: "vehicle-running", pattern: /(?:公务用车|公车|车辆)(?:运行|运维|维护|使用)/ },
  { meaning: "abroad", pattern: /出国|出境/ },
  { meaning: "reception", pattern: /(?:公务|业务)?(?:接待|招待)(?:费用?|经费|支出)?$/ },
  { meaning: "basic-adjustment", pattern: /基本支出.{0,4}调整/ },
  { meaning: "procurement", pattern: /政府采购/ },
  {
    meaning: "total",
    pattern: /^(?:部门|单位|年度|本年)*(?:整体)?支出(?:合计|总额|总计)$|^(?:部门|单位)?整体支出$|^总支出$/,
  },
  { meaning: "project", pattern: /^项目支出(?:合计|总额)?$/ },
  { meaning: "public", pattern: /^(?:日常)?公用(?:经费|支出)(?:合计|总额)?$/ },
  { meaning: "basic", pattern: /^基本支出(?:合计|总额)?$/ },
  { meaning: "personnel", pattern: /^人员(?:经费|支出)(?:合计|总额)?$/ },
  { meaning: "business", pattern: /业务(?:工作)?(?:经费|费|支出)/ },
  { meaning: "maintenance", pattern: /运行维护(?:经费|费|支出)/ },
  { meaning: "special", pattern: /专项/ },
]);

/** Which lines open a block whose following lines are its parts. */
const HEADS: readonly AmountRole[] = ["three-public", "project", "public"];
/** Lines that stand for themselves and close a block. */
const ALONE: readonly AmountRole[] = ["total", "procurement", "basic-adjustment", "basic", "personnel"];
/** What a line may be inside each block. */
const INSIDE: Readonly<Record<string, readonly AmountRole[]>> = {
  "three-public": ["vehicles", "vehicle-purchase", "vehicle-running", "abroad", "reception"],
  project: ["business", "maintenance", "special"],
  public: [],
};

const END = /楼堂馆所|厉行节约|保障措施|^(?:说明|注)/;

/** Reads the lines under the headings, down to the buildings, a note, or `limit` (exclusive). */
export function readAmounts(grid: FormGrid, header: AmountsHeader, limit: number): AmountsSection | null {
  const left = Math.min(...header.columns.map((column) => column.left));
  const lines: AmountLine[] = [];
  let block: AmountRole | null = null;
  for (let row = header.bottom + 1; row < limit; row++) {
    const before = grid.row(row).filter((slot) => slot.area.right < left);
    // Amounts of a column that is not read (2023年预算数 beside 2024年预算数) may come between the label and the first one read.
    const worded = before.filter((slot) => slot.reading.kind === "text");
    const labels = worded.length > 0 ? worded : before;
    const label = labels.at(-1) ?? grid.at(row, Math.max(0, left - 1));
    if (
      labels.some((slot) => END.test(slot.label) || NOTE_LABEL.test(slot.label)) ||
      readStaff(grid, row) ||
      grid.row(row).some((slot) => slot.area.left < left && slot.area.right >= left)
    )
      break;
    const cells: Partial<Record<AmountColumn, Slot>> = {};
    for (const column of header.columns) cells[column.meaning] = slotUnder(grid, row, column);
    const filled = Object.values(cells).some((slot) => slot.label !== "");
    if (label.label === "" && !filled) continue;
    const name = lineName(label);
    const role = roleIn(block, name);
    if (HEADS.includes(role)) block = role;
    if (ALONE.includes(role)) block = null;
    lines.push({ role, name, among: label.label.startsWith("其中"), label, row, cells });
  }
  if (lines.length === 0) return null;
  return {
    kind: "amounts",
    area: {
      top: header.row,
      left: 0,
      bottom: lines.at(-1)?.row ?? header.bottom,
      right: Math.max(...header.columns.map((column) => column.right)),
    },
    columns: header.columns.map((column) => column.meaning),
    lines: withinBasic(lines),
  };
}

/** Where 公用经费 is printed twice, as a part of 基本支出 and as a block of its own, the part is kept apart from the block. */
function withinBasic(lines: readonly AmountLine[]): readonly AmountLine[] {
  if (lines.filter(({ role }) => role === "public").length < 2) return lines;
  const basic = lines.findIndex(({ role }) => role === "basic");
  const part = lines.findIndex(({ role }, index) => index > basic && role === "public");
  const inside = basic >= 0 && lines.slice(basic + 1, part).every(({ role }) => role === "personnel");
  return inside ? lines.map((line, index) => (index === part ? { ...line, role: "basic-public" } : line)) : lines;
}

/** A known word where it is allowed; else a part of the block: one 专项 of the projects, one 其中 item of 公用经费. */
function roleIn(block: AmountRole | null, name: string): AmountRole {
  const role = LINES.meaningOf(name);
  if (role && (HEADS.includes(role) || ALONE.includes(role))) return role;
  if (block === null) return role ?? "other";
  if (role && INSIDE[block]?.includes(role)) return role;
  return PART_OF[block] ?? "other";
}

const PART_OF: Readonly<Partial<Record<AmountRole, AmountRole>>> = { project: "special", public: "item" };

/** `1、公务用车购置和维护经费` → `公务用车购置和维护经费`; brackets, 其中 and colons go. */
function lineName(label: Slot): string {
  return headingOf(
    label.label
      .replace(/^其中[:、]?/, "")
      .replace(/^(?:\([\d一二三四五六七八九十]+\)|[\d一二三四五六七八九十]+[、.)])+/, "")
      .replace(/["“”'‘’]/g, ""),
  ).replace(/^其中/, "");
}
