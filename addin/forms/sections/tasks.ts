import { readableText } from "../../sheet/label.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FUNDING_ROWS, TOTAL_LABEL } from "../lexicon.ts";
import { slotUnder } from "./header-band.ts";
import type { TaskLine, TaskSection } from "./task-section.ts";

const NAME = /^(?:年度)?(?:主要|重点)?(?:任务|工作|工作任务|项目)(?:名称|内容)?$/;
const AMOUNT = /^(?:预算|资金|总|合计|涉及|计划|安排|申请)*(?:总额|金额|资金|预算|合计)(?:总额|数)?$/;

interface Header {
  readonly bottom: number;
  readonly name: Slot;
  readonly amount: Slot;
  readonly sources: readonly Slot[];
  readonly all: readonly Slot[];
}

/** Reads the table of tasks whose headings are in the row (任务名称 | 主要内容 | 预算金额: 总额, 财政拨款, 其他资金), or `null`. */
export function readTasks(grid: FormGrid, row: number, limit: number): TaskSection | null {
  const header = headerAt(grid, row);
  if (!header) return null;
  const lines: TaskLine[] = [];
  let total: TaskLine | null = null;
  for (let below = header.bottom + 1; below < limit && !total; below++) {
    const label = grid.at(below, header.name.column);
    const ends = grid.row(below).find((slot) => slot.column <= header.amount.column && isTotal(slot));
    if (!ends && !namesTask(label, below, header.name)) break;
    const amount = slotUnder(grid, below, header.amount.area);
    const sources = header.sources.map((source) => slotUnder(grid, below, source.area));
    if (amount.area.left < header.amount.area.left) break;
    const line: TaskLine = { row: below, label: readableText((ends ?? label).text), amount, sources };
    if (ends) total = line;
    else lines.push(line);
  }
  if (![total, ...lines].some((line) => line?.amount?.reading.kind === "figure")) return null;
  const right = Math.max(header.amount.area.right, ...header.sources.map(({ area }) => area.right));
  const bottom = total?.row ?? lines.at(-1)?.row ?? header.bottom;
  return {
    kind: "tasks",
    area: { top: row, left: header.name.column, bottom, right },
    headings: header.all,
    lines,
    total,
  };
}

function isTotal(slot: Slot): boolean {
  return /^金额(?:合计|总计)$/.test(slot.heading) || TOTAL_LABEL.test(slot.heading);
}

/** 任务名称 and one heading of an amount; the sources are below a merged 预算金额, or beside the amount. */
function headerAt(grid: FormGrid, row: number): Header | null {
  const slots = grid.row(row);
  const names = slots.filter((slot) => NAME.test(slot.heading) && slot.area.bottom - slot.area.top <= 1);
  const wide = slots.find((slot) => names[0] && slot.column > names[0].column && AMOUNT.test(slot.heading));
  // 年度主要任务 down the side may be a cell of the header alone.
  const name = names.findLast((slot) => wide && slot.column < wide.column);
  if (!name || !wide) return null;
  const below = grid
    .row(wide.area.bottom + 1)
    .filter((slot) => slot.column >= wide.area.left && slot.column <= wide.area.right);
  const divided = below.length >= 2 && below.every(({ reading }) => reading.kind === "text");
  const heads = divided ? below : slots.filter((slot) => slot.column >= wide.column);
  const [amount, ...others] = heads;
  if (!amount || (divided && !AMOUNT.test(amount.heading))) return null;
  const sources = others.flatMap((slot) => (FUNDING_ROWS.meaningOf(slot.heading) === null ? [] : [slot]));
  return {
    bottom: divided ? (below[0]?.area.bottom ?? row) : row,
    name,
    amount,
    sources,
    all: [...slots, ...(divided ? below : [])],
  };
}

/** A cell of its own row, no wider than the heading of the names and one column more. */
function namesTask(label: Slot, row: number, heading: Slot): boolean {
  return label.label !== "" && label.area.top === row && label.area.right <= heading.area.right + 1;
}
