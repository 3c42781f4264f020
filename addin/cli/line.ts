import { visibleText } from "../messages/visible-text.ts";

/** How a part of a line is shown where the terminal has colours. */
export type Tone = "error" | "warning" | "info" | "good" | "bold" | "dim";

/** Part of a line, plain or with a tone. */
export type Part = string | { readonly text: string; readonly tone: Tone };

/** One line to print. Its parts may hold anything a workbook or a path holds; {@link printLines} makes them safe. */
export type OutputLine = readonly Part[];

const CODES: Readonly<Record<Tone, number>> = { error: 31, warning: 33, info: 36, good: 32, bold: 1, dim: 2 };

/** A part with a tone. */
export function tone(name: Tone, text: string): Part {
  return { text, tone: name };
}

/** The lines as text, each on exactly one line whatever its parts hold; colours only where requested. */
export function printLines(lines: readonly OutputLine[], colour: boolean): string {
  return lines.map((line) => `${line.map((part) => paint(part, colour)).join("")}\n`).join("");
}

function paint(part: Part, colour: boolean): string {
  if (typeof part === "string") return visibleText(part);
  const text = visibleText(part.text);
  return colour && text !== "" ? `\u001B[${CODES[part.tone]}m${text}\u001B[0m` : text;
}

/** Columns a text takes in a terminal: Chinese characters and full-width signs take two. */
export function terminalColumns(text: string): number {
  let width = 0;
  for (const char of visibleText(text)) width += WIDE.test(char) ? 2 : 1;
  return width;
}

/** The text with blanks behind it up to a number of columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - terminalColumns(text)));
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]|[\u{1F300}-\u{1FAFF}]/u;
