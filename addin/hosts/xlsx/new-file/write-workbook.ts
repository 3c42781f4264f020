import { columnName } from "../../../sheet/address.ts";
import { TRANSITIONAL } from "../../ooxml/namespaces.ts";
import { Package } from "../../ooxml/package.ts";
import { escapeXml } from "../../ooxml/xml/text.ts";
import { quoteSheet } from "../write/report-sheet.ts";
import type { NewSheet, NewWorkbook } from "./new-workbook.ts";
import { sheetXml, TextTable } from "./sheet-xml.ts";
import { StyleTable } from "./style-table.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Names of parts and their content types; `{n}` is the number of a sheet. */
const TYPES = {
  workbook: `${SHEET_TYPE}.sheet.main+xml`,
  sheet: `${SHEET_TYPE}.worksheet+xml`,
  styles: `${SHEET_TYPE}.styles+xml`,
  texts: `${SHEET_TYPE}.sharedStrings+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
} as const;

/** A new workbook as the bytes of an .xlsx file. The same workbook gives the same bytes. */
export function writeWorkbook(workbook: NewWorkbook): Uint8Array {
  const { sheets } = workbook;
  const styles = new StyleTable();
  const texts = new TextTable();
  const sheetParts = sheets.map((sheet, index): [string, string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    TYPES.sheet,
    sheetXml(sheet, styles, texts),
  ]);
  const parts: [name: string, type: string, xml: string][] = [
    ["xl/workbook.xml", TYPES.workbook, workbookXml(sheets)],
    ...sheetParts,
    ["xl/styles.xml", TYPES.styles, styles.toXml()],
    ["xl/sharedStrings.xml", TYPES.texts, texts.toXml()],
    ["docProps/core.xml", TYPES.core, coreXml(workbook)],
  ];
  const links = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ];
  const all: [string, string][] = [
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", rootRelationships()],
    ...parts.map(([name, , xml]): [string, string] => [name, xml]),
    [
      "xl/_rels/workbook.xml.rels",
      relationships(links.map(([kind, target]) => [`${TRANSITIONAL.relationships}/${kind ?? ""}`, target ?? ""])),
    ],
  ];
  return all.reduce((pack, [name, xml]) => pack.with(name, xml), Package.empty()).toBytes();
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(printNames).join("");
  return (
    `${HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`
  );
}

/** The print area and the rows repeated on every page, as names local to the sheet. */
function printNames({ name, rows, widths, page }: NewSheet, index: number): string[] {
  if (!page) return [];
  const sheet = escapeXml(quoteSheet(name));
  const local = (kind: string, area: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${sheet}!${area}</definedName>`;
  return [
    local("Print_Area", `$A$1:$${columnName(widths.length - 1)}$${rows.length}`),
    ...(page.repeatedRows === null
      ? []
      : [
          local(
            "Print_Titles",
            page.repeatedRows.replace(/\d+/g, (row) => `$${row}`),
          ),
        ]),
  ];
}

function contentTypes(parts: readonly (readonly [name: string, type: string, xml: string])[]): string {
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("");
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

function rootRelationships(): string {
  return relationships([
    [`${TRANSITIONAL.relationships}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ]);
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const entries = links.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function coreXml({ title, written }: NewWorkbook): string {
  const time = written?.toISOString().replace(/\.\d+Z$/, "Z");
  const stamp = (tag: string): string =>
    time === undefined ? "" : `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${time}</dcterms:${tag}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    (title === undefined ? "" : `<dc:title>${escapeXml(title)}</dc:title>`) +
    `<dc:creator>绩核 JiHe</dc:creator>${stamp("created")}${stamp("modified")}</cp:coreProperties>`
  );
}
