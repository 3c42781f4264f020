import type { FormGrid, Slot } from "../grid.ts";
import { headingOf, type Vocabulary } from "../lexicon.ts";

/** The columns one heading covers. */
export interface HeaderColumn<Meaning extends string> {
  readonly meaning: Meaning;
  readonly slot: Slot;
  readonly left: number;
  readonly right: number;
}

/** A header of one or several rows, read as meanings over columns. */
export interface HeaderBand<Meaning extends string> {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn<Meaning>[];
  /** Headings are broken over both rows, see {@link brokenHeadings}. */
  readonly broken?: true;
}

/** Headings taller than this are side labels (绩效指标 written down the side), not column headings. */
const MAX_HEADING_HEIGHT = 3;

/** Reads the row as a table header: every heading the vocabulary knows, second header rows folded in. */
export function readHeaderBand<Meaning extends string>(
  grid: FormGrid,
  row: number,
  words: Vocabulary<Meaning>,
): HeaderBand<Meaning> | null {
  if (grid.row(row).length < 2) return null;
  const first = headingsIn(grid, row, words);
  if (first.length < 2) return null;
  const broken = brokenHeadings(grid, row, words);
  if (broken) return { top: row, bottom: row + 1, columns: broken, broken: true };
  const columns = first;
  let bottom = Math.max(...columns.map((column) => column.slot.area.bottom));
  let result = columns;
  const last = Math.max(bottom, row + 1);
  for (let below = row + 1; below <= last; below++) {
    const sub = withWholes(grid, below, headingsIn(grid, below, words), result);
    if (below > bottom && !isSubHeader(grid, below, sub, columns)) break;
    result = refine(result, sub);
    bottom = Math.max(bottom, ...sub.map((column) => column.slot.area.bottom));
  }
  return { top: row, bottom, columns: result.toSorted((a, b) => a.left - b.left) };
}

function headingsIn<Meaning extends string>(
  grid: FormGrid,
  row: number,
  words: Vocabulary<Meaning>,
): HeaderColumn<Meaning>[] {
  const slots = grid.row(row);
  if (slots.length === 0) return [];
  const found: HeaderColumn<Meaning>[] = [];
  for (const slot of slots) {
    if (slot.area.bottom - slot.area.top >= MAX_HEADING_HEIGHT || slot.label.length > 24) continue;
    const meaning = words.meaningOf(slot.heading);
    if (meaning) found.push({ meaning, slot, left: slot.area.left, right: slot.area.right });
  }
  return found;
}

/**
 * Headings broken over two cells one below the other (年度 / 指标值, 一级 / 指标), as word processors leave them: every cell of
 * the lower row completes the one above it. `null` where the row below is anything else.
 */
function joinedMeaning<Meaning extends string>(upper: Slot, lower: Slot, words: Vocabulary<Meaning>): Meaning | null {
  return lower.reading.kind === "text" ? words.meaningOf(headingOf(upper.label + lower.label)) : null;
}

function brokenHeadings<Meaning extends string>(
  grid: FormGrid,
  row: number,
  words: Vocabulary<Meaning>,
): HeaderColumn<Meaning>[] | null {
  const lower = new Map(grid.row(row + 1).map((slot) => [slot.column, slot] as const));
  if (lower.size < 2) return null;
  const headings = grid
    .row(row)
    .map((slot) => brokenHeading(slot, slot.area.bottom === row ? lower.get(slot.column) : undefined, words));
  const broken = headings.filter(({ below }) => below !== undefined);
  const known = broken.filter(({ meaning }) => meaning !== null).length;
  const unknown = broken.length - known;
  // One of many headings may be misspelt: its column has no meaning.
  const isBroken = broken.some(({ completed }) => completed) && (unknown === 0 || (unknown === 1 && known >= MANY));
  if (!isBroken || broken.length !== lower.size) return null;
  return headings
    .flatMap(({ slot, meaning }): HeaderColumn<Meaning>[] =>
      meaning && slot.area.bottom <= row + 1 ? [{ meaning, slot, left: slot.area.left, right: slot.area.right }] : [],
    )
    .sort((a, b) => a.left - b.left);
}

/** One heading with the cell below it that may complete it. */
interface BrokenHeading<Meaning extends string> {
  readonly slot: Slot;
  readonly below: Slot | undefined;
  readonly meaning: Meaning | null;
  /** The lower cell gives it another meaning than it has alone. */
  readonly completed: boolean;
}

function brokenHeading<Meaning extends string>(
  slot: Slot,
  below: Slot | undefined,
  words: Vocabulary<Meaning>,
): BrokenHeading<Meaning> {
  const alone = words.meaningOf(slot.heading);
  if (!below) return { slot, below, meaning: alone, completed: false };
  const meaning = joinedMeaning(slot, below, words);
  return { slot, below, meaning, completed: meaning !== null && meaning !== alone };
}

/** So many headings that the lower row completes leave no doubt about the others. */
const MANY = 3;

/** What stands under a wide heading for the whole of it, beside its parts: 全年预算 over 合计 and 其中：项目支出. */
export const WHOLE_COLUMN = /^(?:合计|小计|总计|总额|总数|金额|数额)$/u;

/** The finer headings with those that name the whole of the wide heading above: they mean what it means. */
function withWholes<Meaning extends string>(
  grid: FormGrid,
  row: number,
  sub: readonly HeaderColumn<Meaning>[],
  above: readonly HeaderColumn<Meaning>[],
): readonly HeaderColumn<Meaning>[] {
  const wholes = grid.row(row).flatMap((slot): HeaderColumn<Meaning>[] => {
    const { left, right } = slot.area;
    const parent = above.find(
      (column) => column.left <= left && right <= column.right && column.slot.area.bottom < row,
    );
    const isWhole = parent && parent.right > parent.left && WHOLE_COLUMN.test(slot.heading);
    return isWhole ? [{ meaning: parent.meaning, slot, left, right }] : [];
  });
  const named = new Set(wholes.map(({ slot }) => slot));
  return wholes.length === 0 ? sub : [...sub.filter(({ slot }) => !named.has(slot)), ...wholes];
}

/** A row below the headings continues them if all it holds are headings that divide a wide heading above. */
function isSubHeader<Meaning extends string>(
  grid: FormGrid,
  row: number,
  sub: readonly HeaderColumn<Meaning>[],
  above: readonly HeaderColumn<Meaning>[],
): boolean {
  const parents = above.filter((column) => column.right > column.left);
  return (
    sub.length >= 2 &&
    sub.length === grid.row(row).length &&
    sub.every((column) => parents.some((parent) => column.left >= parent.left && column.right <= parent.right))
  );
}

/** Lets each finer heading take its columns away from the wide heading above it, which keeps the first stretch that is left. */
function refine<Meaning extends string>(
  columns: readonly HeaderColumn<Meaning>[],
  sub: readonly HeaderColumn<Meaning>[],
): HeaderColumn<Meaning>[] {
  const divided = columns.flatMap((column): HeaderColumn<Meaning>[] => {
    const finer = sub.filter(
      (candidate) => candidate.left >= column.left && candidate.right <= column.right && candidate.slot !== column.slot,
    );
    if (finer.length === 0) return [column];
    if (finer.some((candidate) => candidate.meaning === column.meaning)) return [];
    const taken = (at: number): boolean => finer.some((candidate) => at >= candidate.left && at <= candidate.right);
    let left = column.left;
    while (left <= column.right && taken(left)) left += 1;
    let right = left;
    while (right < column.right && !taken(right + 1)) right += 1;
    return left > column.right ? [] : [{ ...column, left, right }];
  });
  return [...divided, ...sub];
}

/** The columns numbered under their headings: 1, 2, 3 … or (1), (2), (3)=(2)/(1), or with letters (A), (B), (C=B/A), perhaps after 栏次. */
export function numbersColumns(grid: FormGrid, row: number): boolean {
  const [head, ...others] = grid.row(row);
  const slots = head && /^(?:栏次|列次|序号)$/.test(head.label) ? others : grid.row(row);
  const start = columnNumber(slots[0]);
  const letters = slots.map(
    ({ label }) => /^\(?(?<letter>[A-Z])(?:=[A-Z\d()*×÷/%+-]*)?\)?$/.exec(label)?.groups?.letter ?? "",
  );
  if (slots.length >= 3 && letters.every((letter, index) => letter !== "" && letter > (letters[index - 1] ?? "")))
    return true;
  return slots.length >= 4 && start !== null && slots.every((slot, index) => columnNumber(slot) === start + index);
}

function columnNumber(slot: Slot | undefined): number | null {
  const digits = /^\(?(?<digits>\d{1,2})\)?(?:=.*)?$/.exec(slot?.label ?? "")?.groups?.digits;
  return digits === undefined ? null : Number(digits);
}

/** The first non-blank slot of a body row under a heading, or the blank slot at its left edge. */
export function slotUnder(
  grid: FormGrid,
  row: number,
  column: { readonly left: number; readonly right: number },
): Slot {
  for (let c = column.left; c <= column.right; c++) {
    const slot = grid.at(row, c);
    if (slot.label !== "") return slot;
  }
  return grid.at(row, column.left);
}
