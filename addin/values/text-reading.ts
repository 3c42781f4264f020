import { isBlankText } from "../sheet/label.ts";
import { memoizeText } from "../sheet/memoize.ts";
import { parseFigure, type Figure } from "./figure.ts";
import { foldText } from "./fold.ts";

/** What a cell says, read once at the boundary. `text` is always as the cell shows it. */
export type Reading =
  | { readonly kind: "figure"; readonly figure: Figure; readonly stored: "number" | "text" }
  | { readonly kind: "blank" }
  /** —, /, 无, 不适用: the writer says that nothing belongs here. */
  | { readonly kind: "dash"; readonly text: string }
  /** ……, ××, 待定: a template's filler that was not replaced. */
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly error: string }
  /** A formula without a calculated result. */
  | { readonly kind: "uncalculated" };

const DASH_SHAPE = /^(?:[-—–―─一]{1,4}|[/\\]{1,2}|无|暂无|无数据|不适用|不涉及|未涉及|N\/A|NA)[。.]?$/iu;

/** 不适用 and its like with a full stop. */
const LONGEST_DASH = 6;

const FILLER = "(?:[*×Xx✕._…]|待定|待补充|待填报?|待完善|TBD)";
/** A lone cross, one or two points, a lone low line: no filler. */
const TOO_SHORT = /(?<![*×Xx✕])[×Xx✕](?![*×Xx✕])|(?<!\.)\.{1,2}(?!\.)|(?<!_)_(?!_)/u;
const PLACEHOLDER_SHAPE = new RegExp(
  `^(?:(?:指标|目标) ?\\d{0,4} ?:? ?)?[≥≤<>=]{0,2} ?(?<filler>${FILLER}+) ?(?:%|[\\p{Script=Han}]{0,2})[。.]?$`,
  "iu",
);
const EMPTY_ITEM_SHAPE = /^(?:指标|目标) ?\d{1,4} ?[:.、]?$/u;

/** Whether the text stands for 不适用: `—`, `/`, `无`. */
export function isDashText(text: string): boolean {
  const folded = foldText(text).replace(/ /g, "");
  return folded.length <= LONGEST_DASH && DASH_SHAPE.test(folded);
}

/** Whether the text is template filler: `……`, `××个`, `待定`, `指标1：`, `指标2：……`. */
export function isPlaceholderText(text: string): boolean {
  const folded = foldText(text);
  const filler = PLACEHOLDER_SHAPE.exec(folded)?.groups?.filler;
  return (filler !== undefined && !TOO_SHORT.test(filler)) || EMPTY_ITEM_SHAPE.test(folded);
}

/** An empty cell. */
export const BLANK: Reading = { kind: "blank" };

/** Reads a typed text: a figure stored as text, a dash, filler, or words. */
export const readText: (text: string) => Reading = memoizeText((text) => {
  const figure = parseFigure(text);
  if (figure) return { kind: "figure", figure, stored: "text" };
  if (isBlankText(text)) return BLANK;
  if (isDashText(text)) return { kind: "dash", text };
  return isPlaceholderText(text) ? { kind: "placeholder", text } : { kind: "text", text };
});

/** The figure of a reading, or `null`. */
export function figureOf(reading: Reading): Figure | null {
  return reading.kind === "figure" ? reading.figure : null;
}
