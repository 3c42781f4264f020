import type { Package } from "../ooxml/package.ts";
import { readRelationships, relationshipsPart } from "../ooxml/relationships.ts";
import { appendToRoot } from "../ooxml/xml/append.ts";
import { decodeXml, escapeXml, writableXml } from "../ooxml/xml/text.ts";
import { STRICT_NAMESPACE } from "./element-reader.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const INITIALS = "绩核";

/** The Word namespace of the package's variant. */
export function wordNamespace(strict: boolean): string {
  return strict ? STRICT_NAMESPACE : NAMESPACE;
}

/** Numbers for new comments: behind the highest in the comments part and in the document. */
export function* freeCommentIds(document: string, comments: string | null): Generator<number, never> {
  let highest = -1;
  for (const text of [document, comments ?? ""])
    for (const { groups } of text.matchAll(
      /<(?:[\w.-]{1,40}:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^<>]{0,400}?\bid\s{0,4}=\s{0,4}["'](?<id>\d{1,9})["']/g,
    ))
      highest = Math.max(highest, Number(groups?.id));
  for (let id = highest + 1; ; id++) yield id;
}

/** The comments part with the new comments at its end; a new part where there is none. */
export function commentsXml(
  known: string | null,
  comments: readonly { readonly id: number; readonly text: string }[],
  { author, date, strict }: { readonly author: string; readonly date: string | null; readonly strict: boolean },
): string {
  const namespace = wordNamespace(strict);
  const when = date === null ? "" : ` w:date="${escapeXml(date)}"`;
  const root = known === null ? "" : (/<(?:[\w.-]{1,40}:)?comments\b[^<>]*>/.exec(known)?.[0] ?? "");
  const declared = known === null || root.includes(`xmlns:w="${namespace}"`) ? "" : ` xmlns:w="${namespace}"`;
  const written = comments
    .map(
      ({ id, text }) =>
        `<w:comment${declared} w:id="${id}" w:author="${escapeXml(author)}"${when} w:initials="${INITIALS}">${text
          .split("\n")
          .map((line) => `<w:p><w:r><w:t xml:space="preserve">${writableXml(line)}</w:t></w:r></w:p>`)
          .join("")}</w:comment>`,
    )
    .join("");
  return known === null
    ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${written}</w:comments>`
    : appendToRoot(known, written, "comments");
}

/** The package with the relationship to a comments part, in the namespace of its variant. */
export function addCommentsRelationship(pack: Package, document: string, name: string, strict: boolean): Package {
  const part = relationshipsPart(document);
  const xml =
    pack.text(part) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const used = new Set(readRelationships(pack, document).map(({ id }) => id.toLowerCase()));
  let number = used.size + 1;
  while (used.has(`rid${number}`)) number++;
  const type = `${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/comments`;
  const entry = `<Relationship xmlns="${PACKAGE_RELATIONSHIPS}" Id="rId${number}" Type="${type}" Target="/${escapeXml(name)}"/>`;
  return pack.with(part, appendToRoot(xml, entry, part));
}

/** The author of a comment as written in its start tag. */
export function isBy(author: string, written: string | undefined): boolean {
  return written !== undefined && decodeXml(written) === author;
}
