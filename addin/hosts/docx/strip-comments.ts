import type { Package } from "../ooxml/package.ts";
import { isBy } from "./comment-parts.ts";
import { partText, type DocumentParts } from "./document-parts.ts";
import { ElementReader, type Element } from "./element-reader.ts";
import { childElements } from "./elements.ts";
import { spliced, type Splice } from "./splice.ts";

const MARKS = new Set(["commentRangeStart", "commentRangeEnd"]);

/** The package without the comments of one author: their text, their ranges and their signs. Others' stay. */
export function withoutComments(pack: Package, parts: DocumentParts, author: string): Package {
  if (parts.comments === null) return pack;
  const comments = partText(pack, parts.comments);
  const reader = new ElementReader(comments, parts.comments);
  reader.root("comments");
  const ids = new Set<string>();
  const cuts: Splice[] = [];
  for (const comment of reader.children()) {
    if (comment.name !== "comment" || !isBy(author, comment.attributes.get("author"))) continue;
    ids.add(comment.attributes.get("id") ?? "");
    cuts.push({ at: comment.start, remove: comment.end - comment.start, insert: "" });
  }
  if (ids.size === 0) return pack;
  const document = partText(pack, parts.document);
  return pack
    .with(parts.comments, spliced(comments, cuts))
    .with(parts.document, spliced(document, marksIn(document, parts.document, ids)));
}

function marksIn(document: string, part: string, ids: ReadonlySet<string>): Splice[] {
  const reader = new ElementReader(document, part);
  reader.root("document");
  const cuts: Splice[] = [];
  const cut = ({ start, end }: Element): void => void cuts.push({ at: start, remove: end - start, insert: "" });
  const walk = (element: Element): void => {
    if (MARKS.has(element.name) && ids.has(element.attributes.get("id") ?? "")) cut(element);
    else if (element.name === "r" && isReferenceRun(element, ids)) cut(element);
    else if (element.name === "commentReference" && ids.has(element.attributes.get("id") ?? "")) cut(element);
    else for (const child of childElements(element)) walk(child);
  };
  if (reader.enterChild("body")) for (const element of reader.children()) walk(element);
  return cuts;
}

/** A run that holds nothing but the sign of a comment. */
function isReferenceRun(run: Element, ids: ReadonlySet<string>): boolean {
  const content = childElements(run).filter(({ name }) => name !== "rPr");
  return (
    content.length === 1 && content[0]?.name === "commentReference" && ids.has(content[0].attributes.get("id") ?? "")
  );
}
