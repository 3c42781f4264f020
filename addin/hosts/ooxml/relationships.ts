import type { Package } from "./package.ts";
import { readXml } from "./xml/sax.ts";
import { escapeXml } from "./xml/text.ts";
import { declareByExtension, RELATIONSHIPS_TYPE, undeclarePart } from "./content-types.ts";
import { STRICT, TRANSITIONAL } from "./namespaces.ts";
import { appendToRoot } from "./xml/append.ts";
import { fileError } from "../problem.ts";

/** One relationship of a part, its target resolved to a path in the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type URI: `worksheet`, `comments`, `vmlDrawing` … the same for both variants of the format. */
  readonly type: string;
  /** Name of the part pointed at; for external targets the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Name of the part that holds the relationships of a part; `""` stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part; none when it has no relationships part. */
export function readRelationships(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const xml = pack.text(name);
  if (xml === null) return [];
  const found: Relationship[] = [];
  readXml(xml, name, {
    open(tag, attributes) {
      if (tag !== "p:Relationship") return;
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes();
      // One that points nowhere is none: taken for a path it would name the folder it is in.
      if (target === "") return;
      const external = mode === "External";
      found.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return found;
}

/**
 * The package with one relationship more, and its id: `id` where given, else a free one. `typeWord` is appended to the
 * office relationship namespace of the package's own variant.
 */
export function addRelationship(
  pack: Package,
  part: string,
  typeWord: string,
  target: string,
  wanted?: string,
): { readonly pack: Package; readonly id: string } {
  const name = relationshipsPart(part);
  const before = pack.text(name);
  const xml =
    before ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const used = new Set(readRelationships(pack, part).map(({ id }) => id.toLowerCase()));
  let number = used.size + 1;
  while (used.has(`rid${number}`)) number++;
  const id = wanted ?? `rId${number}`;
  const { relationships } = isStrict(pack) ? STRICT : TRANSITIONAL;
  const entry = `<Relationship xmlns="${PACKAGE_RELATIONSHIPS}" Id="${escapeXml(id)}" Type="${relationships}/${typeWord}" Target="/${escapeXml(target)}"/>`;
  const related = pack.with(name, appendToRoot(xml, entry, name));
  return { pack: before === null ? declareByExtension(related, name, RELATIONSHIPS_TYPE) : related, id };
}

function isStrict(pack: Package): boolean {
  return pack.text(relationshipsPart(""))?.includes(STRICT.relationships) ?? false;
}

/** The package without the relationship. The relationships part goes when nothing is left in it. */
export function removeRelationship(pack: Package, part: string, id: string): Package {
  const name = relationshipsPart(part);
  const xml = pack.demand(name);
  const next = xml.replace(
    new RegExp(
      `<(?:[\\w.-]+:)?Relationship\\b[^<>]*\\bId\\s*=\\s*["']${id.replace(/[^\w-]/g, "\\$&")}["'][^<>]*?(?:/>|>\\s*</(?:[\\w.-]+:)?Relationship\\s*>)`,
    ),
    "",
  );
  if (next === xml) throw fileError("structure", name);
  return /<(?:[\w.-]+:)?Relationship\s/.test(next) ? pack.with(name, next) : undeclarePart(pack, name).without(name);
}

function resolveTarget(from: string, target: string): string {
  const [path = ""] = target.split("#", 1);
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not percent-encoded: the name is taken literally.
  }
  if (decoded.startsWith("/")) return decoded.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
