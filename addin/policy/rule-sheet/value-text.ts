import { exactPercentText, fractionOfPercent } from "../../values/percent-text.ts";
import { digits, N } from "./number-text.ts";

/** How the value of a parameter is in one cell: printed, and read out of normalised text; `null` where it is none. */
export interface ValueText<Value> {
  readonly print: (value: Value) => string;
  readonly read: (text: string) => Value | null;
  /** Whether the text says that nothing is set, where that is a value. */
  readonly readsNone?: (text: string) => boolean;
  /** How it is written, for a reader who wrote it otherwise. */
  readonly example: string;
}

/** A number with its unit, e.g. `10分`; the unit may be left out. */
export function amountText(unit: string, example: number): ValueText<number> {
  const pattern = new RegExp(`^(?<value>${N})(?:${unit})?$`, "u");
  return {
    print: (value) => digits(value) + unit,
    read: (text) => numberOf(pattern.exec(text)?.groups?.value),
    example: `${example}${unit}`,
  };
}

/** A share as a percentage, e.g. `30%`. */
export function shareText(example: number): ValueText<number> {
  const pattern = new RegExp(`^(?<value>${N})%$`, "u");
  return {
    print: exactPercentText,
    read: (text) => {
      const value = pattern.exec(text)?.groups?.value;
      return value === undefined ? null : fractionOfPercent(value);
    },
    example: exactPercentText(example),
  };
}

/** Where nothing is set, a word says so. */
const NONE = "不设";

/** The same, or `不设`. */
export function orNone(text: ValueText<number>): ValueText<number | null> {
  return {
    print: (value) => (value === null ? NONE : text.print(value)),
    read: text.read,
    readsNone: (given) => given === NONE || given === "无",
    example: `${text.example}，或${NONE}`,
  };
}

/** One of several choices by its word; further words after the first are read as well. */
export function choiceText<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): ValueText<Value> {
  const keys = Object.keys(words) as Value[];
  return {
    print: (value) => words[value][0] ?? value,
    read: (text) => keys.find((key) => words[key].includes(text)) ?? null,
    example: keys.map((key) => words[key][0] ?? key).join("，或"),
  };
}

/** Several items in one cell, one a line; read at semicolons and line breaks. An empty list is `不设`. */
export function listText<Item>(item: {
  readonly print: (item: Item) => string;
  readonly read: (text: string) => readonly Item[] | null;
  readonly example: string;
  /** The order they are stored in, whatever order they were written in. */
  readonly order?: (a: Item, b: Item) => number;
}): ValueText<readonly Item[]> {
  return {
    print: (items) => (items.length === 0 ? NONE : items.map(item.print).join("；\n")),
    read: (text) => {
      if (text === NONE || text === "无" || text === "自定") return [];
      const items: Item[] = [];
      for (const part of text.split(";")) {
        if (part === "") continue;
        const read = item.read(part);
        if (read === null) return null;
        items.push(...read);
      }
      if (item.order) items.sort(item.order);
      return items.length === 0 ? null : items;
    },
    example: item.example,
  };
}

/** A number out of matched digits; `null` for no match. */
function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
