import { rootPrefix } from "../../ooxml/xml/prefix.ts";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { Splices } from "./splices.ts";
import { fileError } from "../../problem.ts";

/** A direct child of a part's root element. */
export interface ChildSpan {
  /** Name without the part's prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its content starts and ends; both are `end` for `<a/>`. */
  readonly inner: readonly [number, number];
  /** For an element of another namespace, such as `mc:AlternateContent`: the first spreadsheet element inside it. */
  readonly holds: string | null;
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
  if (scanner.depth === 0) throw fileError("structure", part);
  const children: ChildSpan[] = [];
  let open: { name: string; start: number; from: number; holds: string | null } | null = null;
  let close = -1;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) {
      if (scanner.depth === 0) close = scanner.start;
      if (scanner.depth !== 1 || !open) continue;
      const { name, start, from, holds } = open;
      children.push({ name, start, end: scanner.end, inner: [from, scanner.start], holds });
      open = null;
    } else if (kind === EMPTY && scanner.depth === 1) children.push(emptyChild(scanner));
    else if (kind === OPEN && scanner.depth === 2)
      open = { name: scanner.local, start: scanner.start, from: scanner.end, holds: null };
    else if (open && isFirstOfOurs(open, scanner.local)) open.holds = scanner.local;
  }
  if (close < 0) throw fileError("structure", part);
  return { prefix, children, close };
}

function emptyChild({ local, start, end }: XmlScanner): ChildSpan {
  return { name: local, start, end, inner: [end, end], holds: null };
}

/** The first element of the spreadsheet namespace inside one of another namespace, such as `mc:AlternateContent`. */
function isFirstOfOurs({ name, holds }: Pick<ChildSpan, "name" | "holds">, inner: string): boolean {
  return holds === null && name.includes(":") && !inner.includes(":");
}

/**
 * Where a new child belongs by the schema's order: after the last child that comes before it, else before the first that
 * comes after it. Children the schema does not know may be anywhere between; they are ignored for the order.
 */
export function insertionPoint({ children, close }: RootSpan, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const rankOf = (child: ChildSpan): number => order.indexOf(child.holds ?? child.name);
  const before = children.findLast((child) => rankOf(child) >= 0 && rankOf(child) <= rank);
  return before?.end ?? children.find((child) => rankOf(child) > rank)?.start ?? close;
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

/** The texts of the top-level elements of a fragment. */
export function elementsOf(fragment: string, part: string): string[] {
  const scanner = new XmlScanner(fragment, part);
  const elements: string[] = [];
  let start = 0;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === OPEN && scanner.depth === 1) start = scanner.start;
    else if (kind === EMPTY && scanner.depth === 0) elements.push(fragment.slice(scanner.start, scanner.end));
    else if (kind !== OPEN && kind !== EMPTY && scanner.depth === 0) elements.push(fragment.slice(start, scanner.end));
  }
  return elements;
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
