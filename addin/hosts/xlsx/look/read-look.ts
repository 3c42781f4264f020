import { isOurNote } from "../../mark-style.ts";
import { checkFileKind } from "../file-kind.ts";
import { Package } from "../../ooxml/package.ts";
import { readNotes } from "../parts/notes.ts";
import { readRelationships, type Relationship } from "../../ooxml/relationships.ts";
import { isTrue, readWorkbookPart, type SheetEntry } from "../parts/workbook.ts";
import { rootChildren } from "../write/children.ts";
import { child, descendants, readTree, type XmlNode } from "../../ooxml/xml/tree.ts";
import { readCellLooks } from "./cells.ts";
import { readColors, type ColorOf } from "./colors.ts";
import { readRichStrings, textRuns } from "./rich-text.ts";
import { readConditionalFormats, readValidations } from "./rules.ts";
import { DEFAULT_STYLE, readCellStyles, readConditionalStyles } from "./styles.ts";
import type { ColumnLook, ConditionalStyle, NoteLook, SheetLook, TextRun, WorkbookLook } from "./types.ts";

export type * from "./types.ts";

/** What all sheets of a workbook share. */
interface Shared {
  readonly colorOf: ColorOf;
  readonly conditional: readonly ConditionalStyle[];
  readonly richStrings: ReadonlyMap<number, readonly TextRun[]>;
}

/**
 * Reads how a workbook looks, from its bytes or its opened package; sheets in the order of its snapshot. Throws a `HostError` as `openXlsx` does.
 * Marks and notes of this product are no part of the look.
 */
export function readLook(source: Package | Uint8Array): WorkbookLook {
  if (!(source instanceof Package)) checkFileKind(source);
  const pack = source instanceof Package ? source : Package.open(source);
  const workbook = readWorkbookPart(pack);
  const target = (kind: string): string | undefined =>
    workbook.relationships.find(({ type, external }) => type === kind && !external)?.target;
  const stylesPart = target("styles");
  const stylesXml = stylesPart === undefined ? null : pack.text(stylesPart);
  const styles = stylesXml === null || stylesPart === undefined ? undefined : readTree(stylesXml, stylesPart);
  const colorOf = readColors(pack, workbook.relationships, styles);
  const shared: Shared = {
    colorOf,
    conditional: styles ? readConditionalStyles(styles, colorOf) : [],
    richStrings: readRichStrings(pack, target("sharedStrings"), colorOf),
  };
  return {
    sheets: workbook.sheets.map((entry) => readSheetLook(pack, entry, shared)),
    styles: styles ? readCellStyles(styles, colorOf) : [DEFAULT_STYLE],
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex(({ index }) => index === workbook.activeTab),
    ),
  };
}

function readSheetLook(
  pack: Package,
  { name, part }: SheetEntry,
  { colorOf, conditional, richStrings }: Shared,
): SheetLook {
  const xml = pack.demand(part);
  const { cellStyles, rowStyles, rows, strings, inline } = readCellLooks(xml, part);
  const sheet = readTree(withoutCells(xml, part), part);
  const format = child(sheet, "s:sheetFormatPr")?.attributes ?? {};
  const view = child(child(sheet, "s:sheetViews"), "s:sheetView");
  const relationships = readRelationships(pack, part);
  const richText = new Map<number, readonly TextRun[]>();
  for (const [key, number] of strings) {
    const runs = richStrings.get(number);
    if (runs) richText.set(key, runs);
  }
  for (const [key, element] of inline) {
    const runs = textRuns(readTree(withNamespaces(element, xml), part), colorOf);
    if (runs.length > 0) richText.set(key, runs);
  }
  return {
    name,
    cellStyles,
    rowStyles,
    rows,
    columns: descendants(sheet, "s:col").map(columnLook),
    defaultColumnWidth: Number(format.defaultColWidth ?? Number(format.baseColWidth ?? 8) + 0.43),
    defaultRowHeight: Number(format.defaultRowHeight ?? 15),
    gridLines: isTrue(view?.attributes.showGridLines ?? "1"),
    tabColor: colorOf(child(child(sheet, "s:sheetPr"), "s:tabColor")),
    freeze: freezeOf(child(view, "s:pane")),
    notes: notesOf(pack, relationships),
    validations: readValidations(sheet),
    conditionalFormats: readConditionalFormats(sheet, conditional, colorOf),
    richText,
  };
}

/** The part with its cells taken out: they are read by the scanner, the rest is small. */
function withoutCells(xml: string, part: string): string {
  const data = rootChildren(xml, "worksheet", part).children.find(({ name }) => name === "sheetData");
  return data ? xml.slice(0, data.start) + xml.slice(data.end) : xml;
}

/** A fragment that is alone, with the namespaces its part's root declares. */
function withNamespaces(element: string, xml: string): string {
  const root = /<(?:[\w.-]+:)?worksheet\b[^<>]*>/.exec(xml)?.[0] ?? "";
  const declarations = [...root.matchAll(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .map(([text]) => text)
    .join("");
  return element.replace(/^<[^\s/>]+/, (open) => open + declarations);
}

function columnLook({ attributes: { min = "1", max = min, width, hidden, style = "0" } }: XmlNode): ColumnLook {
  return {
    first: Number(min) - 1,
    last: Number(max) - 1,
    width: width === undefined ? null : Number(width),
    hidden: isTrue(hidden),
    style: Number(style),
  };
}

function freezeOf(pane: XmlNode | undefined): SheetLook["freeze"] {
  if (!pane || !(pane.attributes.state ?? "").startsWith("frozen")) return null;
  return { rows: Number(pane.attributes.ySplit ?? 0), columns: Number(pane.attributes.xSplit ?? 0) };
}

function notesOf(pack: Package, relationships: readonly Relationship[]): Map<number, NoteLook> {
  const notes = new Map<number, NoteLook>();
  for (const { key, author, text, threaded } of readNotes(pack, relationships)) {
    if (isOurNote(text)) continue;
    const known = notes.get(key);
    // Behind a threaded comment is a plain note that repeats it for older programs.
    if (!threaded && !known?.threaded) notes.set(key, { author, text, threaded: false });
    else if (threaded)
      notes.set(key, {
        author: known?.author ?? author,
        text: known?.threaded ? `${known.text}\n${text}` : text,
        threaded: true,
      });
  }
  return notes;
}
