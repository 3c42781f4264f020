import { Parser } from "saxen";

/** An element of the manifest as the tests look at it. */
export interface Element {
  /** Name with its prefix as written, e.g. `bt:Image`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Draft {
  name: string;
  attributes: Record<string, string>;
  children: Draft[];
  text: string;
}

/** Reads an XML document; anything that is not well-formed is thrown. */
export function parseXml(source: string): Element {
  const root: Draft = { name: "", attributes: {}, children: [], text: "" };
  const open: Draft[] = [root];
  const parser = new Parser();
  parser.on("error", (error: Error) => {
    throw error;
  });
  parser.on("warn", (warning: Error) => {
    throw warning;
  });
  parser.on("openTag", (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
    const decoded = Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)]));
    const element: Draft = { name, attributes: decoded, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text: string, decode: (text: string) => string) => {
    const element = open.at(-1);
    if (element) element.text += decode(text).trim();
  });
  parser.on("closeTag", () => {
    open.pop();
  });
  parser.parse(source);
  const document = root.children[0];
  if (!document || open.length !== 1 || root.children.length !== 1) throw new Error("not one closed element");
  return document;
}

/** All elements below (and including) the given one, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The element at a path of names below the given one; throws where there is not exactly one. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce((current, name) => {
    const found = current.children.filter((child) => child.name === name);
    const [only] = found;
    if (found.length !== 1 || !only) throw new Error(`${current.name} has ${found.length} × ${name}`);
    return only;
  }, element);
}
