import { readXml } from "./sax.ts";
import { fileError } from "../../problem.ts";

/** An element of a small part held as a tree. Names carry the prefixes of `readXml`, e.g. `s:font`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** A part as a tree: for small parts that are looked up here and there. */
export function readTree(xml: string, part: string): XmlNode {
  const top: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const path = [top];
  readXml(xml, part, {
    open(name, attributes) {
      const node: XmlNode = { name, attributes: attributes(), children: [], text: "" };
      path.at(-1)?.children.push(node);
      path.push(node);
    },
    close() {
      path.pop();
    },
    text(text) {
      const node = path.at(-1);
      if (node) node.text += text;
    },
  });
  const root = top.children[0];
  if (!root) throw fileError("structure", part);
  return root;
}

/** First child of a name, or `undefined`. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** All children of a name. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All descendants of a name, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}
