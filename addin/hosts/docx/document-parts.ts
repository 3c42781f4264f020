import { fileError } from "../problem.ts";
import type { Package } from "../ooxml/package.ts";
import { readRelationships, type Relationship } from "../ooxml/relationships.ts";

/** The parts of a document the reader needs, found by relationship: their names are free. */
export interface DocumentParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
  readonly comments: string | null;
}

/** Larger parts than this, in bytes, are refused: no filing comes near. */
const PART_LIMIT = 32 * 1024 * 1024;

/** Finds the parts; throws where the package holds no Word document. */
export function documentParts(pack: Package): DocumentParts {
  const document = internal(readRelationships(pack, ""), "officeDocument");
  if (document === null || !pack.has(document)) throw fileError("noDocument");
  const around = readRelationships(pack, document);
  const part = (type: string): string | null => {
    const name = internal(around, type);
    return name !== null && pack.has(name) ? name : null;
  };
  return { document, numbering: part("numbering"), styles: part("styles"), comments: part("comments") };
}

/** Text of a part, refused where it would unpack to more than the limit. */
export function partText(pack: Package, name: string): string {
  if (pack.size(name) > PART_LIMIT) throw fileError("tooLarge", name);
  return pack.demand(name);
}

function internal(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((candidate) => candidate.type === type && !candidate.external)?.target ?? null;
}
