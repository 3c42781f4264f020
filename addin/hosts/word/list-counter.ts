import { writeNumber, type NumberFormat } from "./number-format.ts";

/** One level of a list definition. */
export interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** The text with `%1` … `%9` for the numbers of the levels. */
  readonly text: string;
  /** All numbers are shown as decimals (正规形式编号). */
  readonly decimals: boolean;
  /** The level after which counting starts again, 1-based; 0 never; `null` after any level above. */
  readonly restartAfter: number | null;
}

/** A list as paragraphs name it: the counts are shared by all lists of one definition. */
export interface NumberedList {
  readonly id: string;
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that start again where this list is used first, with their start. */
  readonly restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const PLAIN: ListLevel = { start: 1, format: "decimal", text: "", decimals: false, restartAfter: null };

/** Counts automatic numbers (自动编号) in reading order. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The number of the next paragraph at a level of a list, as Word shows it; `""` for a bullet. */
  next(list: NumberedList, level: number): string {
    if (!Number.isInteger(level) || level < 0 || level >= LEVELS) return "";
    const counts = this.countsOf(list.definition);
    const definition = list.levels[level] ?? PLAIN;
    this.count(list, level, counts);
    for (let above = 0; above < level; above++) counts[above] ??= list.levels[above]?.start ?? 1;
    restartBelow(list, level, counts);
    if (definition.format === "bullet") return "";
    return definition.text.replace(/%(?<digit>[1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const format = definition.decimals ? "decimal" : (list.levels[shown]?.format ?? "decimal");
      return writeNumber(counts[shown] ?? 1, format);
    });
  }

  private countsOf(definition: string): (number | undefined)[] {
    const known = this.counts.get(definition);
    if (known) return known;
    const counts: (number | undefined)[] = [];
    this.counts.set(definition, counts);
    return counts;
  }

  private count(list: NumberedList, level: number, counts: (number | undefined)[]): void {
    const own = `${list.id}/${level}`;
    const restart = this.begun.has(own) ? undefined : list.restarts.get(level);
    this.begun.add(own);
    const before = counts[level];
    const start = list.restarts.get(level) ?? (list.levels[level] ?? PLAIN).start;
    counts[level] = restart ?? (before === undefined ? start : before + 1);
  }
}

/** The levels below start again, those that do so after this level. */
function restartBelow({ levels }: NumberedList, level: number, counts: (number | undefined)[]): void {
  for (let below = level + 1; below < LEVELS; below++) {
    const after = levels[below]?.restartAfter ?? null;
    if (after === null || (after > 0 && level < after)) counts[below] = undefined;
  }
}

/** Number and text of a paragraph. A number that ends in a figure is kept apart from a text that begins with one. */
export function withListNumber(number: string, text: string): string {
  return /[\d.]$/.test(number) && /^\d/.test(text) ? `${number} ${text}` : number + text;
}
