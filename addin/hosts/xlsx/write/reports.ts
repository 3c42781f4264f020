import { REPORT_TYPE, type ReportSheet } from "../../../sheet/report-sheet.ts";
import { isReportSheet, ownSheetsOf, reportSheetName } from "../../mark-style.ts";
import { HostError } from "../../port.ts";
import type { Package } from "../../ooxml/package.ts";
import { declarePart, undeclarePart } from "../../ooxml/content-types.ts";
import { addRelationship, relationshipsPart, removeRelationship } from "../../ooxml/relationships.ts";
import { readWorkbookPart, type SheetEntry } from "../parts/workbook.ts";
import { dialectOf } from "../../ooxml/namespaces.ts";
import { fileError } from "../../problem.ts";
import { CLOSE, END, XmlScanner } from "../../ooxml/xml/scanner.ts";
import { escapeXml } from "../../ooxml/xml/text.ts";
import { fontWith } from "./font.ts";
import { insertionPoint, rootChildren, WORKBOOK_ORDER } from "./children.ts";
import { quoteSheet, reportSheetXml, type ReportStyles } from "./report-sheet.ts";
import { Splices } from "./splices.ts";
import { StyleSheet, withStyles } from "./styles.ts";
import { dropAttribute, setAttribute } from "./tag.ts";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds result worksheets at the end of the workbook. A workbook with protected structure is refused. */
export function addReports(pack: Package, sheets: readonly ReportSheet[]): Package {
  if (sheets.length === 0) return pack;
  const workbook = readWorkbookPart(pack);
  const styled = withStyles(pack, workbook);
  const styleSheet = StyleSheet.of(styled.pack, styled.part);
  const styles = reportStyles(styleSheet, styled.part);
  const { main } = dialectOf(pack.demand(workbook.part));
  let next = styled.pack.with(styled.part, styleSheet.toXml());
  for (const sheet of sheets) {
    let number = 1;
    while (next.has(`xl/worksheets/report${number}.xml`)) number++;
    const part = `xl/worksheets/report${number}.xml`;
    const declared = declarePart(next.with(part, reportSheetXml(sheet, styles, main)), part, WORKSHEET_TYPE);
    const related = addRelationship(declared, workbook.part, "worksheet", part);
    next = related.pack.with(
      workbook.part,
      listSheet(related.pack.demand(workbook.part), workbook.part, {
        name: reportSheetName(sheet.name),
        id: related.id,
        headRow: sheet.headRow ?? 0,
      }),
    );
  }
  return next;
}

/** Takes result worksheets out again, with their names and relationships. */
export function stripReports(pack: Package): { readonly pack: Package; readonly removed: number } {
  return stripSheets(pack, isReportSheet);
}

/** Takes every worksheet of ours out, rule sheets (口径表) and the sample among them. */
export function stripOwnSheets(pack: Package): { readonly pack: Package; readonly removed: number } {
  return stripSheets(pack, ownSheetsOf(readWorkbookPart(pack).sheets.map(({ name }) => name)));
}

function stripSheets(
  pack: Package,
  isGoing: (name: string) => boolean,
): { readonly pack: Package; readonly removed: number } {
  const { sheets, part, relationships } = readWorkbookPart(pack);
  const going = sheets.filter(({ name }) => isGoing(name));
  let next = pack;
  for (const entry of [...going].sort((a, b) => b.index - a.index)) {
    const relationship = relationships.find(({ target, type }) => target === entry.part && type === "worksheet");
    if (!relationship) throw fileError("structure", part);
    next = next.with(part, unlistSheet(next.demand(part), part, entry));
    next = undeclarePart(removeRelationship(next, part, relationship.id), entry.part)
      .without(entry.part)
      .without(relationshipsPart(entry.part));
  }
  return { pack: next, removed: going.length };
}

function reportStyles(sheet: StyleSheet, part: string): ReportStyles {
  const p = sheet.prefix;
  const base = sheet.element("fonts", 0) ?? `<${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`;
  const sized = (size: number, changes: Readonly<Record<string, string>> = {}): number =>
    sheet.append("fonts", fontWith(base, { ...changes, sz: ` val="${size}"` }, p, part));
  const plain = sized(REPORT_TYPE.text);
  const bold = sized(REPORT_TYPE.text, { b: "" });
  const link = sized(REPORT_TYPE.text, { u: "", color: ' rgb="FF0563C1"' });
  const title = sized(REPORT_TYPE.title, { b: "" });
  const line = (side: string): string => `<${p}${side} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${side}>`;
  const ruled = sheet.append(
    "borders",
    `<${p}border>${["left", "right", "top", "bottom"].map(line).join("")}<${p}diagonal/></${p}border>`,
  );
  const xf = (font: number, border: number, alignment = ' vertical="top"'): number =>
    sheet.append(
      "cellXfs",
      `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><${p}alignment${alignment} wrapText="1"/></${p}xf>`,
    );
  return {
    digit: digitPixels(base),
    plain: xf(plain, ruled),
    bold: xf(bold, ruled),
    link: xf(link, ruled),
    title: xf(title, 0, ' horizontal="center" vertical="center"'),
    bare: xf(plain, 0),
    bareBold: xf(bold, 0),
  };
}

/** Digits of Chinese fonts are half an em wide, those of others a little more; a pixel begun counts with the former alone. */
function digitPixels(font: string): number {
  const size = Number(/<(?:[\w.-]+:)?sz\s[^<>]*?val="(?<size>[\d.]+)"/.exec(font)?.groups?.size ?? 11) / 0.75;
  const isChinese =
    /\p{Script=Han}|SimSun|SimHei|FangSong|KaiTi/u.test(font) && !/等线|DengXian|雅黑|YaHei/u.test(font);
  return Math.max(4, isChinese ? Math.ceil(size * 0.5) : Math.round(size * 0.507));
}

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly headRow: number;
}

function listSheet(xml: string, part: string, { name, id, headRow }: Listed): string {
  const root = rootChildren(xml, "workbook", part);
  const p = root.prefix;
  const sheets = root.children.find((child) => child.name === "sheets");
  const names = root.children.find((child) => child.name === "definedNames");
  const protection = root.children.find((child) => child.name === "workbookProtection");
  if (!sheets) throw fileError("structure", part);
  if (protection && /\slockStructure\s*=\s*["'](?:1|true)["']/.test(xml.slice(protection.start, protection.end)))
    throw new HostError("protected", "");
  const listed = sheetTags(xml, part);
  const number = Math.max(0, ...listed.map(({ sheetId }) => (Number.isInteger(sheetId) ? sheetId : 0))) + 1;
  const splices = new Splices(xml);
  splices.put(
    sheets.inner[1],
    sheets.inner[1],
    `<${p}sheet xmlns:r="${dialectOf(xml).relationships}" name="${escapeXml(name)}" sheetId="${number}" r:id="${id}"/>`,
  );
  const titles = `<${p}definedName name="_xlnm.Print_Titles" localSheetId="${listed.length}">${escapeXml(quoteSheet(name))}!$${headRow + 1}:$${headRow + 1}</${p}definedName>`;
  if (names && names.inner[0] !== names.end) splices.put(names.inner[1], names.inner[1], titles);
  else if (names) splices.put(names.start, names.end, `<${p}definedNames>${titles}</${p}definedNames>`);
  else {
    const at = insertionPoint(root, WORKBOOK_ORDER, "definedNames");
    splices.put(at, at, `<${p}definedNames>${titles}</${p}definedNames>`);
  }
  return splices.apply();
}

function unlistSheet(xml: string, part: string, entry: SheetEntry): string {
  const root = rootChildren(xml, "workbook", part);
  const tag = sheetTags(xml, part)[entry.index];
  if (!tag) throw fileError("structure", part);
  const splices = new Splices(xml);
  splices.put(tag.start, tag.end, "");
  const names = root.children.find(({ name }) => name === "definedNames");
  if (names)
    splices.put(names.start, names.end, withoutLocalNames(xml.slice(names.start, names.end), root.prefix, entry.index));
  for (const view of root.children.filter(({ name }) => name === "bookViews")) {
    splices.put(
      view.start,
      view.end,
      xml
        .slice(view.start, view.end)
        .replace(new RegExp(`<${root.prefix}workbookView\\b[^>]*>`, "g"), (element) => lowerTabs(element, entry.index)),
    );
  }
  return splices.apply();
}

/** Names local to the sheet go; those local to later sheets count one less. An emptied list goes as a whole. */
function withoutLocalNames(element: string, prefix: string, index: number): string {
  let kept = 0;
  const next = element.replace(
    new RegExp(`<${prefix}definedName\\b[^>]*>[\\s\\S]*?</${prefix}definedName\\s*>`, "g"),
    (name) => {
      const local = /\slocalSheetId\s*=\s*["'](?<id>\d+)["']/.exec(name)?.groups?.id;
      if (local !== undefined && Number(local) === index) return "";
      kept++;
      return local !== undefined && Number(local) > index
        ? setAttribute(name, "localSheetId", String(Number(local) - 1))
        : name;
    },
  );
  return kept === 0 ? "" : next;
}

function lowerTabs(view: string, index: number): string {
  return ["activeTab", "firstSheet"].reduce((element, name) => {
    const tab = Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(element)?.[1] ?? 0);
    if (tab < index || tab === 0) return element;
    return tab === 1 ? dropAttribute(element, name) : setAttribute(element, name, String(tab - 1));
  }, view);
}

function sheetTags(
  xml: string,
  part: string,
): { readonly start: number; readonly end: number; readonly sheetId: number }[] {
  const scanner = new XmlScanner(xml, part);
  const tags: { start: number; end: number; sheetId: number }[] = [];
  let inside = false;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    const name = scanner.local;
    if (name === "sheets") inside = kind !== CLOSE;
    else if (name !== "sheet" || !inside) continue;
    else if (kind === CLOSE) {
      const last = tags.at(-1);
      if (last) last.end = scanner.end;
    } else tags.push({ start: scanner.start, end: scanner.end, sheetId: Number(scanner.attribute("sheetId")) });
  }
  return tags;
}
