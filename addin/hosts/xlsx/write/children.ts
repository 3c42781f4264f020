import { localName, rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { Splices } from "./splices.ts";
import { problem } from "../../problem.ts";

/** A direct child of a part's root element. */
export interface ChildSpan {
  /** Name without the part's prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its content starts and ends; both are `end` for `<a/>`. */
  readonly inner: readonly [number, number];
}

export interface RootSpan {
  /** Prefix of the spreadsheet namespace in this part: `""` or `"x:"`. */
  readonly prefix: string;
  readonly children: readonly ChildSpan[];
  /** Offset of the root's end tag. */
  readonly close: number;
}

/** The direct children of the root, with offsets. Refuses a root that is empty or of another name. */
export function rootChildren(xml: string, root: string, part: string): RootSpan {
  const scanner = new XmlScanner(xml, part);
  const prefix = rootPrefix(scanner, root, part);
  if (scanner.depth === 0) throw problem("structure", part);
  const children: ChildSpan[] = [];
  let open: { name: string; start: number; from: number } | null = null;
  let close = -1;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE && scanner.depth === 0) close = scanner.start;
    else if (kind === EMPTY && scanner.depth === 1)
      children.push({
        name: localName(scanner.name, prefix),
        start: scanner.start,
        end: scanner.end,
        inner: [scanner.end, scanner.end],
      });
    else if (kind === OPEN && scanner.depth === 2)
      open = { name: localName(scanner.name, prefix), start: scanner.start, from: scanner.end };
    else if (kind === CLOSE && scanner.depth === 1 && open) {
      children.push({ name: open.name, start: open.start, end: scanner.end, inner: [open.from, scanner.start] });
      open = null;
    }
  }
  if (close < 0) throw problem("structure", part);
  return { prefix, children, close };
}

/**
 * Where a new child belongs by the schema's order: before the first child that comes after it.
 * Unknown children are taken for extensions and stay last.
 */
export function insertionPoint({ children, close }: RootSpan, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const next = children.find((child) => {
    const other = order.indexOf(child.name);
    return other < 0 || other > rank;
  });
  return next?.start ?? close;
}

/** The part with an element put at its schema place. */
export function insertChild(
  xml: string,
  root: string,
  part: string,
  order: readonly string[],
  name: string,
  element: (prefix: string) => string,
): string {
  const span = rootChildren(xml, root, part);
  const splices = new Splices(xml);
  const at = insertionPoint(span, order, name);
  splices.put(at, at, element(span.prefix));
  return splices.apply();
}

/** Order of a worksheet's children (CT_Worksheet, ECMA-376 Part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Order of the workbook's children (CT_Workbook, 18.2.27). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Order of the style sheet's children (CT_Stylesheet, 18.8.39). */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
