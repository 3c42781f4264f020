import { normalizeLabel, readableText } from "../sheet/label.ts";
import { memoizeText } from "../sheet/memoize.ts";
import { parseFigure, NUMBER_PATTERN, type Figure } from "./figure.ts";
import { foldText } from "./fold.ts";
import { isDashText } from "./text-reading.ts";
import { UNIT_PATTERN } from "./unit.ts";

/** A label cell that carries its amount: `其中：  一般公共预算：2978.02`. */
interface LabelledAmount {
  /** Normalised name of the amount without 其中 and numbering: `一般公共预算`. */
  readonly label: string;
  /** The amount, or `null` where only the label is printed (`按支出性质分：`) or a dash follows. */
  readonly figure: Figure | null;
  /** The cell's text up to the amount, white space as typed; new text is `head + amount`. */
  readonly head: string;
}

const NUMBERING = /^(?:[(（]\s*[\d一二三四五六七八九十]+\s*[)）]|[\d一二三四五六七八九十]+\s*[、.．](?!\d))\s*/u;
const AMONG = /^其中\s*[:：]?\s*/u;
const TRAILING = new RegExp(`(?<![\\d.])${NUMBER_PATTERN} ?(?:${UNIT_PATTERN})?$`, "u");
/** Characters the amount that ends a label may have. */
const LONGEST_AMOUNT = 80;
/** Between the last Chinese character of the label and its amount is no other digit. */
const NAME = /\p{Script=Han}[^\p{Script=Han}\d]*$/u;
/** A label with its white space; longer texts are prose. */
const LONGEST_HEAD = 200;

/**
 * Splits a label with an amount behind it. The amount follows the last colon, or ends the text
 * (`（1）基本支出 859.81万元`). `null` when the text is neither, e.g. `单位：万元`, `基本支出`, prose.
 */
export const parseLabelledAmount: (text: string) => LabelledAmount | null = memoizeText(
  (text) => amountBehindColon(text) ?? amountAtEnd(text),
);

function amountBehindColon(text: string): LabelledAmount | null {
  const colon = Math.max(text.lastIndexOf(":"), text.lastIndexOf("："));
  const label = colon > 0 ? amountLabel(text.slice(0, colon)) : "";
  if (label === "") return null;
  const head = text.slice(0, colon + 1);
  const rest = text.slice(colon + 1);
  const bare = readableText(rest);
  if (bare === "" || isDashText(bare)) return { label, figure: null, head };
  const figure = parseFigure(rest, bare);
  return figure && { label, figure, head };
}

function amountAtEnd(text: string): LabelledAmount | null {
  const numbering = NUMBERING.exec(text.trimStart())?.[0] ?? "";
  const folded = foldText(text.trimStart().slice(numbering.length));
  const amount = TRAILING.exec(folded.slice(-LONGEST_AMOUNT))?.[0] ?? "";
  const name = folded.slice(0, folded.length - amount.length);
  if (amount === "" || name.length > LONGEST_HEAD || !NAME.test(name)) return null;
  const label = amountLabel(name);
  const figure = parseFigure(amount);
  if (label === "" || !figure || /[。；;,，、]/u.test(label) || label.length > 24) return null;
  return { label, figure, head: text.slice(0, headLength(text, figure)) };
}

/** Length of the text before the amount that ends it, counted in the text as typed. */
function headLength(text: string, figure: Figure): number {
  const first = Math.max(0, text.length - LONGEST_AMOUNT);
  for (let start = text.length - 1; start >= first; start--) {
    const found = parseFigure(text.slice(start));
    if (
      found?.value.eq(figure.value) &&
      found.unit === figure.unit &&
      !/[\d０-９.．,，+＋-]/u.test(text.charAt(start - 1))
    )
      return start;
  }
  return text.length;
}

function amountLabel(text: string): string {
  const bare = readableText(text).replace(NUMBERING, "").replace(AMONG, "").replace(NUMBERING, "");
  const label = normalizeLabel(bare).replace(/(?<!:):+$/u, "");
  return /\p{Script=Han}/u.test(label) ? label : "";
}

/** The cell's new text with another amount: `其中：基本支出：` + `859.81`. A unit already printed is kept. */
export function withAmount(labelled: LabelledAmount, amount: string): string {
  const unit =
    labelled.figure === null ? "" : (/(?<![^\d.,+-])[^\d.,+-]+$/u.exec(foldText(labelled.figure.text))?.[0] ?? "");
  return labelled.head + amount + unit.trim();
}
