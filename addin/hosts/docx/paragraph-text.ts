import type { WordNoticeKind } from "../word/blocks.ts";
import { decodeXml } from "../ooxml/xml/text.ts";
import type { Block, Paragraph } from "../word/blocks.ts";
import { symbolText, withSymbols } from "../word/symbols.ts";
import type { Element } from "./element-reader.ts";
import { childElement, childElements, isOn, propertyValue } from "./elements.ts";
import type { DocxReading } from "./reading.ts";

/** What the user does not see in the text, or what is no text. */
const DROPPED = new Set([
  ...["rPr", "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData", "ffData"],
  ...["delText", "delInstrText", "annotationRef", "commentReference", "softHyphen", "rt", "rubyPr"],
  ...["lastRenderedPageBreak", "m:ctrlPr", "m:rPr"],
]);

/** Text of one paragraph, and what hangs on it. */
interface ParagraphText {
  text: string;
  /** Text boxes (文本框) anchored in it; they come before it. */
  readonly boxes: Block[];
  /** A page break before its text, and one behind it. */
  breakBefore: boolean;
  breakAfter: boolean;
}

/** Reads the text of a paragraph in the final view: insertions are in, deletions are out. */
export function paragraphText(paragraph: Element, reading: DocxReading): ParagraphText {
  const out: ParagraphText = { text: "", boxes: [], breakBefore: false, breakAfter: false };
  readChildren(paragraph, "", reading, out);
  reading.fields.close(0, true);
  return out;
}

function readChildren(parent: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  for (const child of parent.children) {
    if (typeof child === "string") say(shownText(parent, child, font), reading, out);
    else readElement(child, font, reading, out);
  }
}

/** White space as XML has it; the wide blank of Chinese text is not among it. */
const XML_SPACE = " \t\r\n";

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && XML_SPACE.includes(text.charAt(start))) start++;
  while (end > start && XML_SPACE.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Word trims text that does not ask to keep its white space. */
function shownText(parent: Element, text: string, font: string): string {
  const kept = parent.name !== "t" || parent.attributes.get("xml:space") === "preserve" ? text : trimmed(text);
  return withSymbols(kept, font);
}

function say(text: string, { fields }: DocxReading, out: ParagraphText): void {
  if (text !== "") out.text += fields.take(text);
}

/** Elements that are left out, with the notice that says so. */
const NOTICE_FOR = new Map<string, WordNoticeKind>([
  ["del", "tracked"],
  ["moveFrom", "tracked"],
  ["footnoteReference", "footnotes"],
  ["endnoteReference", "footnotes"],
  ["object", "objects"],
  ["*:blip", "pictures"],
  ["*:imagedata", "pictures"],
  ["*:chart", "pictures"],
]);

/** Elements that stand for one character. */
const TEXT_FOR = new Map([
  ["cr", "\n"],
  ["tab", "\t"],
  ["ptab", "\t"],
  ["noBreakHyphen", "-"],
]);

function symbolOf({ attributes }: Element): string {
  return symbolText(attributes.get("font") ?? "", Number.parseInt(attributes.get("char") ?? "", 16));
}

function readElement(element: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  if (DROPPED.has(element.name)) return;
  const notice = NOTICE_FOR.get(element.name);
  if (notice !== undefined) {
    reading.notices.add(notice);
    return;
  }
  const plain = TEXT_FOR.get(element.name);
  if (plain !== undefined) {
    say(plain, reading, out);
    return;
  }
  switch (element.name) {
    case "r":
      readRun(element, font, reading, out);
      return;
    case "ins":
    case "moveTo":
      reading.notices.add("tracked");
      break;
    case "*:textpath":
      wordArt(element, out);
      return;
    case "fldChar":
      readFieldSign(element, reading, out);
      return;
    case "fldSimple":
      readSimpleField(element, font, reading, out);
      return;
    case "br":
      readBreak(element, reading, out);
      return;
    case "sym":
      say(symbolOf(element), reading, out);
      return;
    case "sdt":
      readControl(element, font, reading, out);
      return;
    case "mc:AlternateContent":
      readAlternative(element, font, reading, out);
      return;
    case "txbxContent":
      out.boxes.push(...reading.blocks(element));
      return;
  }
  readChildren(element, font, reading, out);
}

function readRun(run: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  const properties = childElement(run, "rPr");
  if (isOn(properties, "vanish")) {
    if (run.children.length > 1) reading.notices.add("hidden");
    return;
  }
  const fonts = childElement(properties, "rFonts")?.attributes;
  readChildren(run, fonts?.get("ascii") ?? fonts?.get("hAnsi") ?? font, reading, out);
}

function readFieldSign(sign: Element, reading: DocxReading, out: ParagraphText): void {
  const { fields } = reading;
  const type = sign.attributes.get("fldCharType");
  if (type === "begin") fields.begin(formField(childElement(sign, "ffData")));
  else if (type === "separate") fields.separate();
  else if (type === "end") out.text += fields.end();
}

/** What a form field (窗体域) shows of itself: a tick box, or the chosen entry of a list. */
function formField(data: Element | undefined): string | null {
  const box = childElement(data, "checkBox");
  if (box) return isOn(box, "checked") || (!childElement(box, "checked") && isOn(box, "default")) ? "☑" : "□";
  const list = childElement(data, "ddList");
  if (!list) return null;
  const chosen = childElements(list, "listEntry")[
    Number(propertyValue(list, "result") ?? propertyValue(list, "default") ?? 0)
  ];
  return decodeXml(chosen?.attributes.get("val") ?? "");
}

function readSimpleField(field: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  const { fields } = reading;
  fields.begin();
  fields.take(decodeXml(field.attributes.get("instr") ?? ""));
  fields.separate();
  readChildren(field, font, reading, out);
  out.text += fields.end();
}

function readBreak(sign: Element, reading: DocxReading, out: ParagraphText): void {
  if (sign.attributes.get("type") !== "page") say("\n", reading, out);
  else if (out.text.trim() === "") out.breakBefore = true;
  else out.breakAfter = true;
}

/** A content control (内容控件): a tick box by its state; a control that still shows its prompt is blank. */
function readControl(control: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  const properties = childElement(control, "sdtPr");
  const box = childElement(properties, "w14:checkbox");
  if (box) {
    const checked = childElement(box, "w14:checked")?.attributes.get("w14:val") ?? "0";
    say(checked === "1" || checked === "true" ? "☑" : "□", reading, out);
  } else if (!isOn(properties, "showingPlcHdr")) {
    const content = childElement(control, "sdtContent");
    if (content) readChildren(content, font, reading, out);
  }
}

/** The same content for newer and older programs: one branch is read, never both. */
function readAlternative(element: Element, font: string, reading: DocxReading, out: ParagraphText): void {
  const before = { text: out.text, boxes: out.boxes.length };
  const choice = childElement(element, "mc:Choice");
  if (choice) readChildren(choice, font, reading, out);
  const fallback = childElement(element, "mc:Fallback");
  if (fallback && out.text === before.text && out.boxes.length === before.boxes && !holdsPicture(choice))
    readChildren(fallback, font, reading, out);
}

function holdsPicture(element: Element | undefined): boolean {
  return childElements(element).some(
    (child) => child.name === "*:blip" || child.name === "*:chart" || holdsPicture(child),
  );
}

/** Old WordArt (艺术字) keeps its text in an attribute. */
function wordArt(path: Element, out: ParagraphText): void {
  const text = decodeXml(path.attributes.get("string") ?? "").trim();
  const box: Paragraph = { kind: "paragraph", text, pageBreak: false, centred: true, span: null };
  if (text !== "") out.boxes.push(box);
}
