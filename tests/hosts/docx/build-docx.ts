import { strToU8, zipSync } from "fflate";

const TRANSITIONAL = {
  word: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  word: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxOptions {
  /** Content of `w:numbering` and `w:styles`, prefix `w:`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly strict?: boolean;
  /** Name of the document part. */
  readonly document?: string;
  /** Prefix to write instead of `w`; `""` makes it the default namespace of the elements. */
  readonly prefix?: string;
  /** More parts by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A .docx with this content of `w:body`, as another program might have written it. */
export function buildDocx(body: string, options: DocxOptions = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(docxParts(body, options)).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The parts of {@link buildDocx} as text, for tests that spoil one of them. */
export function docxParts(body: string, options: DocxOptions = {}): Record<string, string> {
  const space = options.strict ? STRICT : TRANSITIONAL;
  const document = options.document ?? "word/document.xml";
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const rename = (xml: string): string =>
    options.prefix === undefined
      ? xml
      : xml.replace(/(<\/?|\s)w:/g, `$1${options.prefix}:`).replace("xmlns:w=", `xmlns:${options.prefix}=`);
  const root = (name: string, content: string): string =>
    rename(
      `${HEAD}<w:${name} xmlns:w="${space.word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="${space.office}">${content}</w:${name}>`,
    );
  const around = (["numbering", "styles"] as const).filter((name) => options[name] !== undefined);
  const relationships = (entries: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}">${entries.join("")}</Relationships>`;
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${space.office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${document}" ContentType="${TYPES}.document.main+xml"/>${around.map((name) => `<Override PartName="/${folder}${name}.xml" ContentType="${TYPES}.${name}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([relationship(1, "officeDocument", document)]),
    [document]: root("document", `<w:body>${body}<w:sectPr/></w:body>`),
    [`${folder}_rels/${document.slice(folder.length)}.rels`]: relationships(
      around.map((name, index) => relationship(index + 1, name, `${name}.xml`)),
    ),
    ...Object.fromEntries(around.map((name) => [`${folder}${name}.xml`, root(name, options[name] ?? "")])),
    ...options.parts,
  };
}

/** A run of text. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `content` is text, or runs where it begins with a tag. */
export function paragraph(content: string, properties = ""): string {
  const runs = content === "" || content.startsWith("<") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell: its text or paragraphs, and its properties. */
export interface CellParts {
  readonly text: string;
  readonly span?: number;
  readonly properties?: string;
}

/** A table of rows of cells. `widths` in twips; none writes no grid. */
export function table(rows: readonly (readonly (string | CellParts)[])[], widths: readonly number[] = []): string {
  const grid =
    widths.length === 0
      ? ""
      : `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  return `<w:tbl><w:tblPr/>${grid}${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A `w:tc`. */
export function cell(parts: string | CellParts): string {
  const { text, span = 1, properties = "" } = typeof parts === "string" ? { text: parts } : parts;
  const content = /^<w:(?:p|tbl|sdt)[ >/]/.test(text) ? text : paragraph(text);
  return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${properties}</w:tcPr>${content}</w:tc>`;
}
