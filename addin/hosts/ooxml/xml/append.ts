import { fileError } from "../../problem.ts";

/** Puts an element before the end tag of the root; a self-closing root is opened. Throws where the text has no root. */
export function appendToRoot(xml: string, element: string, part: string): string {
  const end = xml.trimEnd().length;
  const close = xml.lastIndexOf("</");
  if (close >= 0 && /^<\/[^<>\s]+\s*>(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(xml.slice(close)))
    return xml.slice(0, close) + element + xml.slice(close);
  if (!xml.slice(0, end).endsWith("/>")) throw fileError("structure", part);
  const open = xml.lastIndexOf("<", end);
  const name = /^<(?<name>[^\s/>]+)/.exec(xml.slice(open))?.groups?.name;
  // The last tag is the root only where nothing but the prolog is before it.
  if (name === undefined || /<[A-Za-z_]/.test(xml.slice(0, open))) throw fileError("structure", part);
  return `${xml.slice(0, open)}${xml.slice(open, end - 2)}>${element}</${name}>${xml.slice(end)}`;
}

/** The part with its root written as start and end tag, so that children can be put in. */
export function openRoot(xml: string, part: string): string {
  return xml.trimEnd().endsWith("/>") ? appendToRoot(xml, "", part) : xml;
}
