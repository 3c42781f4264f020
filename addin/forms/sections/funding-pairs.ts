import { readableText } from "../../sheet/label.ts";
import type { FundingColumn } from "../meanings.ts";
import type { FundingRow, FundingSection } from "./funding-section.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { FUNDING_ROWS, headingOf, INDICATOR_HEADINGS } from "../lexicon.ts";
import { AMOUNTS, BLOCK_HEADINGS } from "./funding-header.ts";

/**
 * The older layout without columns: `预算数： | 100 | 执行数： | 90` side by side, further rows `其中：财政拨款 | …` below.
 * Reads the block that starts at the row, or `null`.
 */
export function readFundingPairs(grid: FormGrid, row: number, limit: number): FundingSection | null {
  const start = pairsIn(grid, row);
  const budget = start.find((pair) => pair.meaning === "budget");
  const executed = start.find((pair) => pair.meaning === "executed");
  if (!budget || !executed) return readFundingList(grid, row, limit);
  const rows: FundingRow[] = [
    {
      role: "total",
      label: readableText(budget.label.text),
      row,
      cells: { budget: budget.value, executed: executed.value, ...extraPairs(start) },
    },
  ];
  for (let below = row + 1; below < limit; below++) {
    const left = grid.at(below, budget.label.area.left);
    const right = grid.at(below, executed.label.area.left);
    const word = headingOf(left.label.replace(/^其中[:、]?/, ""));
    const role = left.area.top === below ? FUNDING_ROWS.meaningOf(word) : null;
    if (!role || role === "total" || right.area.top !== below) break;
    rows.push({
      role,
      label: readableText(left.text),
      row: below,
      cells: { budget: grid.at(below, budget.value.column), executed: grid.at(below, executed.value.column) },
    });
  }
  return {
    kind: "funding",
    area: { top: row, left: budget.label.column, bottom: rows.at(-1)?.row ?? row, right: executed.value.area.right },
    columns: ["budget", "executed"],
    rows,
    total: rows[0] ?? null,
  };
}

/** The same written line by line, one amount below the other: `年初预算数： | 90`, `全年预算数： | 120`, `全年执行数： | 114`. */
function readFundingList(grid: FormGrid, row: number, limit: number): FundingSection | null {
  const [first] = answersIn(grid, row);
  if (!first || (pairsIn(grid, row).length === 0 && pairsIn(grid, row + 1)[0]?.label.column !== first.label.column))
    return null;
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  const parts = new Map<string, BesidePart>();
  let bottom = row - 1;
  for (let line = row; line < limit; line++) {
    const pairs = answersIn(grid, line);
    // One amount below the other, or the rest of the amounts in the row below.
    const goesOn = line === row + 1 && AMOUNTS.includes(first.meaning) && pairs.length > 0;
    if (pairs[0]?.label.column !== first.label.column && !goesOn) break;
    for (const pair of pairs) cells[pair.meaning] ??= pair.value;
    addParts(grid, pairs, parts);
    bottom = line;
  }
  if (!cells.budget || !cells.executed) return null;
  const total: FundingRow = { role: "total", label: readableText(first.label.text), row, cells };
  const beside = [...parts.values()].flatMap((part) => Object.values(part.cells));
  const right = Math.max(first.value.area.right, ...beside.map(({ area }) => area.right));
  return {
    kind: "funding",
    area: { top: row, left: first.label.column, bottom, right },
    columns: (["initial", "budget", "executed", "points", "rate", "score"] as const).filter(
      (column) => cells[column] !== undefined,
    ),
    rows: [total, ...parts.values()],
    total,
  };
}

interface BesidePart extends FundingRow {
  readonly cells: Partial<Record<FundingColumn, Slot>>;
}

/** What the only amount of a line is made up of: `预算数： | 430 | 其中：财政资金 | 400 | 其他资金 | 30`. */
function addParts(grid: FormGrid, pairs: readonly Pair[], parts: Map<string, BesidePart>): void {
  const [own] = pairs;
  if (!own || pairs.length > 1 || !AMOUNTS.includes(own.meaning)) return;
  const { meaning, label, value } = own;
  for (const slot of grid.row(label.row)) {
    if (slot.column <= value.area.right) continue;
    const role = FUNDING_ROWS.meaningOf(headingOf(slot.label.replace(/^其中[:、]?/, "")));
    const amount = grid.at(label.row, slot.area.right + 1);
    if (!role || role === "total" || slot.reading.kind !== "text" || !isAmount(grid, slot, amount)) continue;
    const part = parts.get(slot.heading) ?? { role, label: readableText(slot.text), row: label.row, cells: {} };
    part.cells[meaning] ??= amount;
    parts.set(slot.heading, part);
  }
}

interface Pair {
  readonly meaning: FundingColumn;
  readonly label: Slot;
  readonly value: Slot;
}

/** Labels of the row that are followed by their value, or by words in its place. */
function answersIn(grid: FormGrid, row: number): Pair[] {
  const pairs: Pair[] = [];
  for (const slot of grid.row(row)) {
    const meaning = BLOCK_HEADINGS.meaningOf(slot.heading);
    if (!meaning || slot.area.bottom - slot.area.top > 1) continue;
    const value = grid.at(row, slot.area.right + 1);
    if (isAmount(grid, slot, value)) pairs.push({ meaning, label: slot, value });
  }
  return pairs;
}

function isAmount(grid: FormGrid, label: Slot, value: Slot): boolean {
  return NO_WORDS.has(value.reading.kind) || isAnswer(grid, label, value);
}

/** The pairs of a row with an amount: words in the place of an amount are one only beside other amounts. */
function pairsIn(grid: FormGrid, row: number): Pair[] {
  const pairs = answersIn(grid, row);
  return pairs.some(({ value }) => NO_WORDS.has(value.reading.kind)) ? pairs : [];
}

const NO_WORDS: ReadonlySet<string> = new Set(["figure", "blank", "dash", "uncalculated", "error"]);

/** Words typed where the amount of the label belongs: no label or heading themselves, and not over a figure as a heading is. */
function isAnswer(grid: FormGrid, label: Slot, value: Slot): boolean {
  const { kind } = value.reading;
  if (kind !== "text" && kind !== "placeholder") return false;
  const below = grid.at(label.area.bottom + 1, label.column).reading.kind;
  return (
    below !== "figure" &&
    !value.label.endsWith(":") &&
    BLOCK_HEADINGS.meaningOf(value.heading) === null &&
    INDICATOR_HEADINGS.meaningOf(value.heading) === null &&
    FUNDING_ROWS.meaningOf(value.heading) === null
  );
}

function extraPairs(pairs: readonly Pair[]): Partial<Record<FundingColumn, Slot>> {
  const cells: Partial<Record<FundingColumn, Slot>> = {};
  for (const pair of pairs) {
    if (pair.meaning === "rate" || pair.meaning === "score" || pair.meaning === "points")
      cells[pair.meaning] = pair.value;
  }
  return cells;
}
