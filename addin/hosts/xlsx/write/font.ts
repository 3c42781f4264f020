import { elementsOf } from "./children.ts";

/** Order of a font's children (CT_Font, ECMA-376 Part 1, 18.8.22). */
const ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** A font like another (`<font>…</font>`) with some of its children put in or replaced, in the order of the schema. */
export function fontWith(
  base: string,
  changes: Readonly<Record<string, string>>,
  prefix: string,
  part: string,
): string {
  const inner = /^<[^>]*[^/]>(?<inner>[\s\S]*)<\/[^<>]*>$/.exec(base)?.groups?.inner ?? "";
  const children = new Map(elementsOf(inner, part).map((element) => [nameOf(element), element]));
  for (const [name, attributes] of Object.entries(changes)) children.set(name, `<${prefix}${name}${attributes}/>`);
  const sorted = [...children].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return `<${prefix}font>${sorted.map(([, element]) => element).join("")}</${prefix}font>`;
}

function nameOf(element: string): string {
  return /^<(?:[^\s:/>]+:)?(?<name>[^\s:/>]+)/.exec(element)?.groups?.name ?? "";
}
