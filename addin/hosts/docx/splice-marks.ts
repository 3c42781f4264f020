import type { ParagraphSpan } from "../word/blocks.ts";
import { wordNamespace } from "./comment-parts.ts";
import type { Element, ElementReader } from "./element-reader.ts";
import { childElement, childElements, isOn } from "./elements.ts";
import { spliced, type Splice } from "./splice.ts";

/** A comment whose paragraph is found. */
export interface PlacedComment {
  readonly id: number;
  readonly span: ParagraphSpan;
  /** The sentence to mark; `""` for the whole paragraph. */
  readonly sentence: string;
}

/** The document with the ranges and signs of the comments. The text the user reads stays as it is. */
export function spliceMarks(document: string, reader: ElementReader, comments: readonly PlacedComment[]): string {
  const marks = new Marks(reader);
  const places = new Map<number, { readonly cut: Cut; ends: string; starts: string }>();
  const placeAt = (cut: Cut): { ends: string; starts: string } => {
    const known = places.get(cut.at) ?? { cut, ends: "", starts: "" };
    places.set(cut.at, known);
    return known;
  };
  const closed = new Map<number, { readonly span: ParagraphSpan; text: string }>();
  for (const { id, span, sentence } of comments) {
    if (span.inner === span.end) {
      const known = closed.get(span.start) ?? { span, text: "" };
      known.text += marks.start(id) + marks.end(id);
      closed.set(span.start, known);
      continue;
    }
    const around = sentence === "" ? null : sentenceCuts(document, reader.elementAt(span.start), sentence);
    const [first, last] = around ?? [between(span.body), between(span.innerEnd)];
    placeAt(first).starts += marks.start(id);
    // Where one sentence ends and the next begins, the end comes first.
    if (first.at === last.at) placeAt(last).starts += marks.end(id);
    else placeAt(last).ends += marks.end(id);
  }
  const changes = [...places.values()].map(({ cut, ends, starts }): Splice => ({
    at: cut.at,
    remove: 0,
    insert: cut.close + ends + starts + cut.open,
  }));
  // A paragraph in one tag is opened.
  for (const { span, text } of closed.values())
    changes.push({ at: span.end - 2, remove: 2, insert: `>${text}</${tagName(document, span.start)}>` });
  return spliced(document, changes);
}

/** A place for marks; inside of a run the run is closed before them and opened again behind them. */
interface Cut {
  readonly at: number;
  readonly close: string;
  readonly open: string;
}

function between(at: number): Cut {
  return { at, close: "", open: "" };
}

function tagName(document: string, start: number): string {
  return /^[^\s/>]+/.exec(document.slice(start + 1, start + 100))?.[0] ?? "w:p";
}

class Marks {
  private readonly prefix: string;
  private readonly declared: string;

  constructor({ prefix, strict }: ElementReader) {
    // Attributes need a prefix: where the namespace is the default one, the marks bring their own.
    this.prefix = prefix === "" ? "w:" : prefix;
    this.declared = prefix === "" ? ` xmlns:w="${wordNamespace(strict)}"` : "";
  }

  start(id: number): string {
    return this.tag("commentRangeStart", id);
  }

  end(id: number): string {
    const { prefix, declared } = this;
    return `${this.tag("commentRangeEnd", id)}<${prefix}r${declared}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  }

  private tag(name: string, id: number): string {
    return `<${this.prefix}${name}${this.declared} ${this.prefix}id="${id}"/>`;
  }
}

/** Text of a run as it is in the document. */
interface TextPiece {
  /** Where it begins in the text of the paragraph. */
  readonly from: number;
  readonly value: string;
  readonly run: Element;
  readonly element: Element;
}

/**
 * Where the marks of a sentence go: between two runs where it begins or ends there, else inside of one, which is cut in two with
 * its own properties. `null` where the sentence is not in plain runs.
 */
function sentenceCuts(document: string, paragraph: Element | null, sentence: string): readonly [Cut, Cut] | null {
  if (!paragraph) return null;
  const pieces: TextPiece[] = [];
  let text = "";
  for (const run of childElements(paragraph, "r")) {
    if (isOn(childElement(run, "rPr"), "vanish")) continue;
    for (const element of childElements(run, "t")) {
      const value = element.children.filter((child) => typeof child === "string").join("");
      pieces.push({ from: text.length, value, run, element });
      text += value;
    }
  }
  const begin = text.indexOf(sentence);
  if (begin < 0) return null;
  const first = cutBefore(document, pieces, begin);
  const last = cutBehind(document, pieces, begin + sentence.length);
  return first && last ? [first, last] : null;
}

function cutBefore(document: string, pieces: readonly TextPiece[], at: number): Cut | null {
  const piece = pieces.find(({ from, value }) => at >= from && at < from + value.length);
  if (!piece) return null;
  return at === piece.from && isFirst(piece) ? between(piece.run.start) : inside(document, piece, at - piece.from);
}

function cutBehind(document: string, pieces: readonly TextPiece[], at: number): Cut | null {
  const piece = pieces.find(({ from, value }) => at > from && at <= from + value.length);
  if (!piece) return null;
  const end = piece.from + piece.value.length;
  return at === end && isLast(piece) ? between(piece.run.end) : inside(document, piece, at - piece.from);
}

function contentOf({ run }: TextPiece): Element[] {
  return childElements(run).filter(({ name }) => name !== "rPr");
}

function isFirst(piece: TextPiece): boolean {
  return contentOf(piece)[0] === piece.element;
}

function isLast(piece: TextPiece): boolean {
  return contentOf(piece).at(-1) === piece.element;
}

const PRESERVE = ' xml:space="preserve"';

/** Cuts a run inside of its text; `null` where the text is not stored sign by sign. */
function inside(document: string, { run, element, value }: TextPiece, at: number): Cut | null {
  if (document.slice(element.inner, element.innerEnd) !== value) return null;
  const kept = element.attributes.get("xml:space") === "preserve";
  // Blanks at the cut would be lost in a text that does not keep its white space.
  if (!kept && value.trim() !== value) return null;
  if (!kept && /\s$/.test(value.slice(0, at))) return null;
  const properties = childElement(run, "rPr");
  const own = properties ? document.slice(properties.start, properties.end) : "";
  const runTag = tagName(document, run.start);
  const textTag = tagName(document, element.start);
  return {
    at: element.inner + at,
    close: `</${textTag}></${runTag}>`,
    open: `<${runTag}>${own}<${textTag}${PRESERVE}>`,
  };
}
