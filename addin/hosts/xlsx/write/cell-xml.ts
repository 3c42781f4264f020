import type { CellContent } from "../../../sheet/edit.ts";
import { toFileFormula } from "../read/file-formula.ts";
import { encodeCellText, escapeXml } from "../../ooxml/xml/text.ts";

/** A cell element with new content. Text goes inline, so no other part of the file changes. */
export function cellXml(prefix: string, reference: string, style: number, content: CellContent): string {
  const head = `<${prefix}c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  const tail = `</${prefix}c>`;
  if (content.kind === "formula" && content.shows !== undefined)
    return `${head} t="str"><${prefix}f>${escapeXml(toFileFormula(content.formula))}</${prefix}f><${prefix}v>${encodeCellText(content.shows)}</${prefix}v>${tail}`;
  if (content.kind === "formula")
    return `${head}><${prefix}f>${escapeXml(toFileFormula(content.formula))}</${prefix}f>${tail}`;
  const { value } = content;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><${prefix}v>${String(value)}</${prefix}v>${tail}`;
  if (typeof value === "boolean") return `${head} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${tail}`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(value)}</${prefix}t></${prefix}is>${tail}`;
}
