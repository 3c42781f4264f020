import { strToU8, zipSync, type Zippable } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a workbook with one worksheet, to be spoiled by a test. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A small sound workbook: one sheet 表 with the given rows (`<row>…</row>`), a style sheet, nothing else. */
export function workbookParts(rows: string, { head = "", tail = "" } = {}): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_MAIN}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_MAIN}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
  };
}

/** The file of some parts; those that are `null` are left out. */
export function zipped(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== null) entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries);
}

/** The part with the text in UTF-16, with or without a byte order mark. */
export function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le"));
  return bigEndian ? bytes.map((_, index) => bytes[index ^ 1] ?? 0) : bytes;
}
