import type { Package } from "../../ooxml/package.ts";
import { decodeCellText } from "../../ooxml/xml/text.ts";
import { child, children, readTree, type XmlNode } from "../../ooxml/xml/tree.ts";
import type { ColorOf } from "./colors.ts";
import { readFont } from "./styles.ts";
import type { TextRun } from "./types.ts";

/** The rich texts among the shared strings, by number. Plain strings are left out. */
export function readRichStrings(
  pack: Package,
  part: string | undefined,
  colorOf: ColorOf,
): Map<number, readonly TextRun[]> {
  const found = new Map<number, readonly TextRun[]>();
  const xml = part === undefined ? null : pack.text(part);
  if (xml === null || part === undefined) return found;
  children(readTree(xml, part), "s:si").forEach((node, index) => {
    const runs = textRuns(node, colorOf);
    if (runs.length > 0) found.set(index, runs);
  });
  return found;
}

/** The stretches of a rich text; none when the text is plain. */
export function textRuns(node: XmlNode, colorOf: ColorOf): TextRun[] {
  return children(node, "s:r").map((run) => {
    const font = child(run, "s:rPr");
    return { text: decodeCellText(child(run, "s:t")?.text ?? ""), font: font ? readFont(font, colorOf) : null };
  });
}
