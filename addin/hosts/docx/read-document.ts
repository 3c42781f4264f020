import { fileError } from "../problem.ts";
import type { Package } from "../ooxml/package.ts";
import type { Block, Paragraph, ParagraphSpan, WordDocument } from "../word/blocks.ts";
import { Fields } from "../word/fields.ts";
import { withListNumber } from "../word/list-counter.ts";
import { Notices } from "../word/notices.ts";
import { ReadLimits } from "../word/read-limits.ts";
import { documentParts, partText } from "./document-parts.ts";
import { ElementReader, type Element } from "./element-reader.ts";
import { childElement, childElements, isOn, propertyValue } from "./elements.ts";
import { Numbering } from "./numbering.ts";
import { paragraphText } from "./paragraph-text.ts";
import { readTable } from "./read-table.ts";
import { WRAPPERS, type DocxReading } from "./reading.ts";

/**
 * Reads a .docx in its final view: tracked changes count as accepted. Throws a `HostError` with a Chinese reason where the
 * package holds no document, a part is malformed, or something is beyond the limits.
 */
export function readDocument(pack: Package): WordDocument {
  const parts = documentParts(pack);
  const reader = new ElementReader(partText(pack, parts.document), parts.document);
  reader.root("document");
  if (!reader.enterChild("body")) throw fileError("structure", parts.document);
  const body = new BodyReader(new Numbering(pack, parts));
  const blocks: Block[] = [];
  const flow = new Flow();
  for (const element of reader.children()) body.block(element, flow, blocks);
  body.flush(flow, blocks);
  return { blocks, notices: body.notices.list() };
}

/** State that one block passes to the next of the same container. */
class Flow {
  /** Text of a paragraph whose end is deleted: it belongs to the next paragraph. */
  carried = "";
  carriedSpan: ParagraphSpan | null = null;
  /** The next paragraph begins a page. */
  pageBreak = false;
}

class BodyReader implements DocxReading {
  readonly fields = new Fields();
  readonly notices = new Notices();
  readonly limits = new ReadLimits();
  tableDepth = 0;

  constructor(readonly numbering: Numbering) {}

  blocks(parent: Element): Block[] {
    const into: Block[] = [];
    const flow = new Flow();
    for (const element of childElements(parent)) this.block(element, flow, into);
    this.flush(flow, into);
    return into;
  }

  /** Text whose paragraph has no end in the final view becomes a paragraph of its own. */
  flush({ carried, carriedSpan }: Flow, into: Block[]): void {
    if (carried !== "")
      into.push({ kind: "paragraph", text: carried, pageBreak: false, centred: false, span: carriedSpan });
  }

  block(element: Element, flow: Flow, into: Block[]): void {
    const all = (parent: Element | undefined): void => {
      for (const child of childElements(parent)) this.block(child, flow, into);
    };
    if (element.name === "p") this.paragraph(element, flow, into);
    else if (element.name === "tbl") into.push(...readTable(element, this));
    else if (element.name === "altChunk") this.notices.add("outside");
    else if (element.name === "sdt") {
      if (!isOn(childElement(element, "sdtPr"), "showingPlcHdr")) all(childElement(element, "sdtContent"));
    } else if (element.name === "mc:AlternateContent")
      all(childElement(element, "mc:Choice") ?? childElement(element, "mc:Fallback"));
    else if (WRAPPERS.has(element.name)) {
      if (element.name === "ins" || element.name === "moveTo") this.notices.add("tracked");
      all(element);
    }
  }

  private paragraph(element: Element, flow: Flow, into: Block[]): void {
    const properties = childElement(element, "pPr");
    const { text, boxes, breakBefore, breakAfter } = paragraphText(element, this);
    const mark = childElement(properties, "rPr");
    const ended = !childElement(mark, "del") && !childElement(mark, "moveFrom");
    if (!ended) {
      this.notices.add("tracked");
      into.push(...boxes);
      flow.carried += text;
      flow.carriedSpan = spanOf(element, properties);
      return;
    }
    const number = this.numbering.next(properties);
    const whole = withListNumber(number, flow.carried + text);
    this.limits.paragraph(whole.length);
    const paragraph: Paragraph = {
      kind: "paragraph",
      text: whole,
      pageBreak: flow.pageBreak || breakBefore || isOn(properties, "pageBreakBefore"),
      centred: propertyValue(properties, "jc") === "center",
      span: spanOf(element, properties),
    };
    into.push(...boxes, paragraph);
    const section = childElement(properties, "sectPr");
    flow.pageBreak = breakAfter || (section !== undefined && propertyValue(section, "type") !== "continuous");
    flow.carried = "";
  }
}

function spanOf({ start, inner, innerEnd, end }: Element, properties: Element | undefined): ParagraphSpan {
  return { start, inner, body: properties?.end ?? inner, innerEnd, end };
}
