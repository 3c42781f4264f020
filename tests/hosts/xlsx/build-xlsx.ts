import { strToU8, zipSync } from "fflate";
import { columnName, formatArea, formatPosition } from "../../../addin/sheet/address.ts";
import { keyPosition, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface BuildOptions {
  /** Prefix for the spreadsheet namespace, e.g. `x:` as .NET tools write. */
  readonly prefix?: string;
  /** Text of the notes on the cells the snapshot calls noted. */
  readonly note?: string;
}

/** A workbook file for a snapshot, as another program might have written it: shared strings, formats, merges, notes. */
export function buildXlsx(
  workbook: WorkbookSnapshot,
  { prefix = "", note = "财务科：请补充" }: BuildOptions = {},
): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(buildParts(workbook, prefix, note)).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The parts of {@link buildXlsx} as text, for tests that spoil one of them. */
export function buildParts(workbook: WorkbookSnapshot, prefix = "", note = "财务科：请补充"): Record<string, string> {
  const styles = new Map<string, number>([["General true", 0]]);
  const strings = new Map<string, number>();
  const index = <K>(map: Map<K, number>, key: K): number => map.get(key) ?? map.set(key, map.size).size - 1;
  const p = prefix;
  const xmlns = prefix === "" ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const parts: Record<string, string> = {};
  const overrides: string[] = [];
  workbook.sheets.forEach((sheet, number) => {
    const name = `xl/worksheets/sheet${number + 1}.xml`;
    parts[name] =
      HEAD +
      sheetXml(
        sheet,
        p,
        xmlns,
        (cell) => index(styles, `${cell.format} ${cell.locked}`),
        (text) => index(strings, text),
      );
    overrides.push(override(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"));
    if (sheet.noted.size === 0) return;
    const comments = [...sheet.noted]
      .map(
        (key) =>
          `<${p}comment ref="${formatPosition(keyPosition(key))}" authorId="0"><${p}text><${p}t>${escape(note)}</${p}t></${p}text></${p}comment>`,
      )
      .join("");
    const shapes = [...sheet.noted].map((key, at) => shape(keyPosition(key), at + 1025)).join("");
    parts[`xl/comments${number + 1}.xml`] =
      `${HEAD}<${p}comments ${xmlns}><${p}authors><${p}author>财务科</${p}author></${p}authors><${p}commentList>${comments}</${p}commentList></${p}comments>`;
    overrides.push(
      override(
        `xl/comments${number + 1}.xml`,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
      ),
    );
    parts[`xl/drawings/vmlDrawing${number + 1}.vml`] =
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`;
    parts[`xl/worksheets/_rels/sheet${number + 1}.xml.rels`] = relationships([
      ["rId1", "vmlDrawing", `../drawings/vmlDrawing${number + 1}.vml`],
      ["rId2", "comments", `../comments${number + 1}.xml`],
    ]);
  });
  const sheets = workbook.sheets
    .map(
      ({ name, visibility }, number) =>
        `<${p}sheet name="${escape(name)}" sheetId="${number + 1}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${number + 1}"/>`,
    )
    .join("");
  const names = workbook.names
    .map(
      ({ name, formula, sheet }) =>
        `<${p}definedName name="${escape(name)}"${sheet === null ? "" : ` localSheetId="${workbook.sheets.findIndex((entry) => entry.name === sheet)}"`}>${escape(formula)}</${p}definedName>`,
    )
    .join("");
  parts["xl/workbook.xml"] =
    `${HEAD}<${p}workbook ${xmlns} xmlns:r="${OFFICE}"><${p}workbookPr${workbook.date1904 ? ' date1904="1"' : ""}/><${p}sheets>${sheets}</${p}sheets>${names === "" ? "" : `<${p}definedNames>${names}</${p}definedNames>`}</${p}workbook>`;
  parts["xl/styles.xml"] = HEAD + stylesXml([...styles.keys()], p, xmlns);
  parts["xl/sharedStrings.xml"] =
    `${HEAD}<${p}sst ${xmlns}>${[...strings.keys()].map((text) => `<${p}si><${p}t xml:space="preserve">${encode(text)}</${p}t></${p}si>`).join("")}</${p}sst>`;
  const count = workbook.sheets.length;
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...workbook.sheets.map((_, number): [string, string, string] => [
      `rId${number + 1}`,
      "worksheet",
      `worksheets/sheet${number + 1}.xml`,
    ]),
    [`rId${count + 1}`, "styles", "styles.xml"],
    [`rId${count + 2}`, "sharedStrings", "sharedStrings.xml"],
  ]);
  parts["_rels/.rels"] = relationships([["rId1", "officeDocument", "xl/workbook.xml"]]);
  const fixed = [
    override("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    override("xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"),
    override("xl/sharedStrings.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"),
  ];
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[...fixed, ...overrides].join("")}</Types>`;
  return { "[Content_Types].xml": types, ...parts };
}

function sheetXml(
  sheet: SheetSnapshot,
  p: string,
  xmlns: string,
  styleOf: (cell: Cell) => number,
  stringOf: (text: string) => number,
): string {
  const rows = new Map<number, [number, Cell][]>();
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const { row, column } = keyPosition(key);
    rows.set(row, [...(rows.get(row) ?? []), [column, cell]]);
  }
  for (const row of sheet.hiddenRows) rows.set(row, rows.get(row) ?? []);
  const arrayMaster = new Map<string, string>();
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, cells]) =>
        `<${p}row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.map(([column, cell]) => cellXml(cell, formatPosition({ row, column }))).join("")}</${p}row>`,
    )
    .join("");
  function cellXml(cell: Cell, reference: string): string {
    const style = styleOf(cell);
    const { value, formula } = cell;
    let f = formula === null ? "" : `<${p}f>${escape(formula)}</${p}f>`;
    if (cell.array && formula !== null) {
      const end =
        [...sheet.cells]
          .filter(([, other]) => other.array && other.formula === formula)
          .map(([key]) => formatPosition(keyPosition(key)))
          .at(-1) ?? reference;
      f = arrayMaster.has(formula) ? "" : `<${p}f t="array" ref="${reference}:${end}">${escape(formula)}</${p}f>`;
      arrayMaster.set(formula, reference);
    }
    const head = `<${p}c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
    if (value === null) return f === "" ? `${head}/>` : `${head}>${f}</${p}c>`;
    const [type, text] =
      typeof value === "number"
        ? ["n", String(value)]
        : typeof value === "boolean"
          ? ["b", value ? "1" : "0"]
          : typeof value === "object"
            ? ["e", value.error]
            : formula === null
              ? ["s", String(stringOf(value))]
              : ["str", encode(value)];
    return `${head} t="${type}">${f}<${p}v>${text}</${p}v></${p}c>`;
  }
  const columns = [...sheet.hiddenColumns]
    .map((column) => `<${p}col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`)
    .join("");
  const merges = sheet.merges.map((area) => `<${p}mergeCell ref="${formatArea(area)}"/>`).join("");
  const validations = sheet.validated
    .map(
      (area) =>
        `<${p}dataValidation type="whole" sqref="${formatArea(area)}"><${p}formula1>1</${p}formula1></${p}dataValidation>`,
    )
    .join("");
  return (
    `<${p}worksheet ${xmlns} xmlns:r="${OFFICE}"><${p}dimension ref="A1:${columnName(Math.max(0, sheet.columnCount - 1))}${Math.max(1, sheet.rowCount)}"/>` +
    (columns === "" ? "" : `<${p}cols>${columns}</${p}cols>`) +
    (data === "" ? `<${p}sheetData/>` : `<${p}sheetData>${data}</${p}sheetData>`) +
    (sheet.protected ? `<${p}sheetProtection sheet="1"/>` : "") +
    (merges === "" ? "" : `<${p}mergeCells>${merges}</${p}mergeCells>`) +
    (validations === "" ? "" : `<${p}dataValidations>${validations}</${p}dataValidations>`) +
    (sheet.noted.size === 0 ? "" : `<${p}legacyDrawing r:id="rId1"/>`) +
    `</${p}worksheet>`
  );
}

function stylesXml(keys: readonly string[], p: string, xmlns: string): string {
  const formats = keys
    .map(
      (key, number) =>
        `<${p}numFmt numFmtId="${164 + number}" formatCode="${escape(key.slice(0, key.lastIndexOf(" ")))}"/>`,
    )
    .join("");
  const xfs = keys
    .map(
      (key, number) =>
        `<${p}xf numFmtId="${number === 0 ? 0 : 164 + number}" fontId="0" fillId="0" borderId="0" xfId="0">${key.endsWith("false") ? `<${p}protection locked="0"/>` : ""}</${p}xf>`,
    )
    .join("");
  return `<${p}styleSheet ${xmlns}><${p}numFmts count="${keys.length}">${formats}</${p}numFmts><${p}fonts count="1"><${p}font><${p}sz val="10.5"/><${p}name val="宋体"/></${p}font></${p}fonts><${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills><${p}borders count="1"><${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border></${p}borders><${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs><${p}cellXfs count="${keys.length}">${xfs}</${p}cellXfs></${p}styleSheet>`;
}

function shape({ row, column }: { row: number; column: number }, id: number): string {
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

function override(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}"/>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

/** Cell text: what XML cannot carry as `_xHHHH_`. Independent of the product's own encoder. */
function encode(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair =
      code >= 0xd800 && code < 0xdc00 && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) < 0xe000;
    const isControl =
      (code < 32 && code !== 10 && code !== 9) ||
      code === 0xfffe ||
      code === 0xffff ||
      (code >= 0xd800 && code < 0xe000 && !pair);
    if (isControl || /^_x[0-9A-Fa-f]{4}_/.test(text.slice(at, at + 7)))
      result += `_x${code.toString(16).padStart(4, "0")}_`;
    else result += text[at] ?? "";
    if (pair) result += text[++at] ?? "";
  }
  return escape(result);
}
