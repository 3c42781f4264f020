import { decodeXml, writableXml } from "../ooxml/xml/text.ts";
import { Package } from "../ooxml/package.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import type { Inflater } from "../ooxml/zip/inflater.ts";
import { fileError } from "../problem.ts";
import { documentParts, partText } from "./document-parts.ts";
import { ElementReader, type Element } from "./element-reader.ts";
import { childElement, childElements } from "./elements.ts";
import { spliced, type Splice } from "./splice.ts";

/** A bookmark (书签) that begins and ends inside one paragraph, with the words in it. */
interface TextBookmark {
  readonly name: string;
  readonly text: string;
}

/** The bookmarks of a document in the order of its text. Throws a `HostError` on anything that is no .docx. */
export function readBookmarks(bytes: Uint8Array, inflater?: Inflater): TextBookmark[] {
  return bookmarksIn(openDocument(bytes, inflater)).map(({ name, text }) => ({ name, text }));
}

/**
 * The document with new words in some of its bookmarks, in the look of the first run; a highlight on it is taken off. All else
 * stays byte by byte. Throws a `HostError` where the file cannot be read, or where a digital signature would be broken.
 */
export function rewriteBookmarks(
  bytes: Uint8Array,
  words: ReadonlyMap<string, string>,
  inflater?: Inflater,
): Uint8Array {
  const opened = openDocument(bytes, inflater);
  if (readRelationships(opened.pack, "").some(({ type }) => type === "origin")) throw fileError("signed");
  const changes = bookmarksIn(opened).flatMap(({ name, texts, highlights }) => {
    const next = words.get(name);
    return next === undefined ? [] : rewritten(texts, highlights, next);
  });
  if (changes.length === 0) return bytes;
  return opened.pack.with(opened.part, spliced(opened.document, changes)).toBytes();
}

interface OpenDocument {
  readonly pack: Package;
  readonly part: string;
  readonly document: string;
}

function openDocument(bytes: Uint8Array, inflater: Inflater | undefined): OpenDocument {
  const pack = Package.open(bytes, inflater);
  const part = documentParts(pack).document;
  return { pack, part, document: partText(pack, part) };
}

interface FoundBookmark extends TextBookmark {
  /** The text elements inside it. */
  readonly texts: readonly Element[];
  readonly highlights: readonly Element[];
}

function bookmarksIn({ document, part }: OpenDocument): FoundBookmark[] {
  const reader = new ElementReader(document, part);
  reader.root("document");
  const found: FoundBookmark[] = [];
  const walk = (element: Element): void => {
    if (element.name === "p") found.push(...bookmarksOf(element));
    for (const child of childElements(element)) walk(child);
  };
  if (reader.enterChild("body")) for (const element of reader.children()) walk(element);
  return found;
}

/** Parts of a paragraph whose text is not its own, or no longer there. */
const PASSED = new Set(["del", "moveFrom", "txbxContent", "pPr"]);

function bookmarksOf(paragraph: Element): FoundBookmark[] {
  const open = new Map<string, { readonly name: string; readonly texts: Element[]; readonly highlights: Element[] }>();
  const found: FoundBookmark[] = [];
  const visit = (element: Element): void => {
    const id = element.attributes.get("id") ?? "";
    if (element.name === "bookmarkStart")
      open.set(id, { name: decodeXml(element.attributes.get("name") ?? ""), texts: [], highlights: [] });
    else if (element.name === "bookmarkEnd") {
      const closed = open.get(id);
      open.delete(id);
      if (closed) found.push({ ...closed, text: closed.texts.map(textOf).join("") });
    } else if (element.name === "r") {
      const highlight = childElement(childElement(element, "rPr"), "highlight");
      for (const { texts, highlights } of open.values()) {
        texts.push(...childElements(element, "t"));
        if (highlight) highlights.push(highlight);
      }
    } else if (!PASSED.has(element.name)) for (const child of childElements(element)) visit(child);
  };
  for (const child of childElements(paragraph)) visit(child);
  return found;
}

function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** All of the words go into the first text element; the others are emptied. */
function rewritten(texts: readonly Element[], highlights: readonly Element[], words: string): Splice[] {
  const filled = texts.filter(({ inner, end }) => inner < end);
  return [
    ...filled.map(({ inner, innerEnd }, index): Splice => ({
      at: inner,
      remove: innerEnd - inner,
      insert: index === 0 ? writableXml(words) : "",
    })),
    ...(filled.length === 0
      ? []
      : highlights.map(({ start, end }): Splice => ({ at: start, remove: end - start, insert: "" }))),
  ];
}
