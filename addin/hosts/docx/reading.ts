import type { Block } from "../word/blocks.ts";
import type { Fields } from "../word/fields.ts";
import type { Notices } from "../word/notices.ts";
import type { ReadLimits } from "../word/read-limits.ts";
import type { Element } from "./element-reader.ts";
import type { Numbering } from "./numbering.ts";

/** What the readers of paragraphs and tables share while one document is read. */
export interface DocxReading {
  readonly fields: Fields;
  readonly numbering: Numbering;
  readonly notices: Notices;
  readonly limits: ReadLimits;
  /** Tables open around the current place. */
  tableDepth: number;
  /** The blocks inside an element. */
  blocks(parent: Element): Block[];
}

/** Elements that only wrap others and mean nothing in the final view of a document. */
export const WRAPPERS: ReadonlySet<string> = new Set(["sdtContent", "customXml", "ins", "moveTo", "smartTag"]);
