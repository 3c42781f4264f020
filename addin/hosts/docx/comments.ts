import type { CellRef } from "../../sheet/address.ts";
import { cellKey, keyPosition } from "../../sheet/snapshot.ts";
import { declarePart } from "../ooxml/content-types.ts";
import { Package } from "../ooxml/package.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import type { Inflater } from "../ooxml/zip/inflater.ts";
import { fileError } from "../problem.ts";
import type { Paragraph } from "../word/blocks.ts";
import { toWorkbook, type WordSheet } from "../word/to-workbook.ts";
import { addCommentsRelationship, commentsXml, freeCommentIds } from "./comment-parts.ts";
import { documentParts, partText, type DocumentParts } from "./document-parts.ts";
import { ElementReader } from "./element-reader.ts";
import { readDocument } from "./read-document.ts";
import { spliceMarks, type PlacedComment } from "./splice-marks.ts";
import { withoutComments } from "./strip-comments.ts";

/** A comment (批注) to write. */
export interface WordComment {
  /** The cell of the laid-out sheet it is about. */
  readonly cell: CellRef;
  readonly text: string;
  /** Words of a paragraph it is about: the sentence around them is marked. `""` marks the whole paragraph. */
  readonly phrase: string;
}

interface CommentOptions {
  /** Comments of this author are this product's own: those of an earlier run are taken out first. */
  readonly author: string;
  /** Date of the comments in ISO form, e.g. `2026-03-01T08:00:00Z`; `null` writes none. */
  readonly date: string | null;
  readonly inflater?: Inflater;
}

/** The document with comments, and how many it got. */
interface CommentedDocument {
  readonly bytes: Uint8Array;
  readonly written: number;
}

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/**
 * Writes comments into a .docx. Own earlier ones are taken out first, so that writing twice is writing once. Only the document
 * part, its relationships, the content types and the comments part change; all other parts keep their packed bytes. Throws a
 * `HostError` where the file cannot be read, or where a digital signature would be broken.
 */
export function commentDocx(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  { author, date, inflater }: CommentOptions,
): CommentedDocument {
  const original = Package.open(bytes, inflater);
  if (readRelationships(original, "").some(({ type }) => type === "origin")) throw fileError("signed");
  const parts = documentParts(original);
  const pack = withoutComments(original, parts, author);
  const { sheets } = toWorkbook(readDocument(pack));
  const document = partText(pack, parts.document);
  const reader = new ElementReader(document, parts.document);
  reader.root("document");
  const known = parts.comments === null ? null : partText(pack, parts.comments);
  const ids = freeCommentIds(document, known);
  const placed: PlacedComment[] = [];
  const written: { readonly id: number; readonly text: string }[] = [];
  for (const { cell, text, phrase } of comments) {
    const anchor = anchorOf(sheets, cell);
    if (!anchor?.span) continue;
    const id = ids.next().value;
    placed.push({ id, span: anchor.span, sentence: sentenceAround(anchor.text, phrase) });
    written.push({ id, text });
  }
  if (written.length === 0) return { bytes: pack === original ? bytes : pack.toBytes(), written: 0 };
  const marked = pack.with(parts.document, spliceMarks(document, reader, placed));
  const content = commentsXml(known, written, { author, date, strict: reader.strict });
  return {
    bytes: withCommentsPart(marked, parts, content, reader.strict).toBytes(),
    written: written.length,
  };
}

function withCommentsPart(pack: Package, parts: DocumentParts, content: string, strict: boolean): Package {
  if (parts.comments !== null) return pack.with(parts.comments, content);
  const folder = parts.document.slice(0, parts.document.lastIndexOf("/") + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; pack.has(name); number++) name = `${folder}comments${number}.xml`;
  const related = addCommentsRelationship(pack.with(name, content), parts.document, name, strict);
  return declarePart(related, name, TYPE);
}

/** The paragraph of a cell; for a cell the document does not have, the nearest before it in its row, else the sheet's first. */
function anchorOf(sheets: readonly WordSheet[], { sheet, row, column }: CellRef): Paragraph | null {
  const anchors = sheets.find(({ snapshot }) => snapshot.name === sheet)?.anchors;
  if (!anchors) return null;
  for (let before = column; before >= 0; before--) {
    const anchor = anchors.get(cellKey(row, before));
    if (anchor) return anchor;
  }
  const [first] = [...anchors.keys()].sort((a, b) => keyPosition(a).row - keyPosition(b).row);
  return first === undefined ? null : (anchors.get(first) ?? null);
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/gu;

/** The first sentence that holds the phrase, where the paragraph has several; `""` means the whole paragraph. */
function sentenceAround(paragraph: string, phrase: string): string {
  if (phrase.trim() === "" || !paragraph.includes(phrase)) return "";
  const sentences = paragraph.match(SENTENCE) ?? [];
  return sentences.length < 2 ? "" : (sentences.find((sentence) => sentence.includes(phrase))?.trim() ?? "");
}
