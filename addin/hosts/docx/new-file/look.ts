import type { TextStyle } from "../../../compose/document-plan.ts";
import { LINE_PITCH } from "./page.ts";
import { wordNamespace } from "../comment-parts.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = wordNamespace(false);

/** Typefaces by name alone; where one is missing the program takes the other name. No font is embedded. */
const FACES = {
  song: { name: "宋体", other: "SimSun", family: "auto" },
  title: { name: "方正小标宋简体", other: "宋体", family: "auto" },
  black: { name: "黑体", other: "SimHei", family: "modern" },
  kai: { name: "楷体_GB2312", other: "楷体", family: "modern" },
  imitation: { name: "仿宋_GB2312", other: "仿宋", family: "modern" },
} as const;

const LATIN = "Times New Roman";

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/** 0.25 pt taken off each character makes 28 a line (GB/T 9704-2012, 5.2.3) with 三号 in 156 mm. */
const TIGHTER = -5;

/** Id of the style of each kind of paragraph, and of what is in tables and footers. */
export const STYLE_IDS: Readonly<Record<TextStyle | "cell" | "footer", string>> = {
  title: "Title",
  subtitle: "Subtitle",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  body: "BodyText",
  plain: "PlainText",
  note: "Note",
  signature: "Signature",
  cell: "TableText",
  footer: "Footer",
};

interface Look {
  readonly id: string;
  /** Word's own name, so that its outline and its menus know the style. */
  readonly name: string;
  readonly face: keyof typeof FACES;
  readonly size: number;
  readonly bold?: true;
  readonly spacing?: number;
  /** Children of `w:pPr` in the order of the schema. */
  readonly paragraph: string;
}

const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const KEEP = "<w:keepNext/><w:keepLines/>";
const SINGLE = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;

const LOOKS: readonly Look[] = [
  {
    id: STYLE_IDS.title,
    name: "Title",
    face: "title",
    size: SIZE.two,
    paragraph: `${KEEP}<w:spacing w:before="0" w:after="0" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  {
    id: STYLE_IDS.subtitle,
    name: "Subtitle",
    face: "kai",
    size: SIZE.three,
    paragraph: `${KEEP}${exact(LINE_PITCH)}<w:jc w:val="center"/>`,
  },
  {
    id: STYLE_IDS.heading1,
    name: "heading 1",
    face: "black",
    size: SIZE.three,
    spacing: TIGHTER,
    paragraph: `${KEEP}${exact(LINE_PITCH)}${INDENT}${outline(0)}`,
  },
  {
    id: STYLE_IDS.heading2,
    name: "heading 2",
    face: "kai",
    size: SIZE.three,
    spacing: TIGHTER,
    paragraph: `${KEEP}${exact(LINE_PITCH)}${INDENT}${outline(1)}`,
  },
  {
    id: STYLE_IDS.heading3,
    name: "heading 3",
    face: "imitation",
    size: SIZE.three,
    bold: true,
    spacing: TIGHTER,
    paragraph: `${KEEP}${exact(LINE_PITCH)}${INDENT}${outline(2)}`,
  },
  {
    id: STYLE_IDS.body,
    name: "Body Text",
    face: "imitation",
    size: SIZE.three,
    spacing: TIGHTER,
    paragraph: `${exact(LINE_PITCH)}${INDENT}<w:jc w:val="both"/>`,
  },
  {
    id: STYLE_IDS.plain,
    name: "Plain Text",
    face: "imitation",
    size: SIZE.three,
    spacing: TIGHTER,
    paragraph: exact(LINE_PITCH),
  },
  { id: STYLE_IDS.note, name: "Note", face: "song", size: SIZE.smallFour, paragraph: SINGLE },
  {
    id: STYLE_IDS.signature,
    name: "Signature",
    face: "imitation",
    size: SIZE.three,
    spacing: TIGHTER,
    paragraph: `${exact(LINE_PITCH)}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  },
  { id: STYLE_IDS.cell, name: "Table Text", face: "song", size: SIZE.five, paragraph: SINGLE },
  { id: STYLE_IDS.footer, name: "footer", face: "song", size: SIZE.four, paragraph: SINGLE },
];

function fonts({ name }: { readonly name: string }): string {
  return `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${name}" w:cs="${LATIN}"/>`;
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function styleXml({ id, name, face, size: halfPoints, bold, spacing, paragraph }: Look): string {
  const run =
    fonts(FACES[face]) +
    (bold ? "<w:b/><w:bCs/>" : "") +
    (spacing === undefined ? "" : `<w:spacing w:val="${spacing}"/>`) +
    size(halfPoints);
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** Half points of a form to be signed; prose and headings have single lines without an indent. */
const SMALL: Readonly<Record<keyof typeof STYLE_IDS, number>> = {
  title: SIZE.three,
  subtitle: SIZE.smallFour,
  heading1: SIZE.five + 1,
  heading2: SIZE.five,
  heading3: SIZE.five,
  body: SIZE.five,
  plain: SIZE.five,
  note: SIZE.five,
  signature: SIZE.five,
  cell: 18,
  footer: 18,
};

function small(look: Look): Look {
  const style = (Object.keys(STYLE_IDS) as (keyof typeof STYLE_IDS)[]).find((key) => STYLE_IDS[key] === look.id);
  const { id, name, face, bold } = look;
  const paragraph = look.paragraph
    .replace(/<w:spacing [^<>]*>/u, '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>')
    .replace(/<w:ind w:firstLineChars[^<>]*>/u, "");
  return {
    id,
    name,
    face,
    ...(bold && { bold }),
    size: SMALL[style ?? "body"],
    paragraph: id === STYLE_IDS.cell ? look.paragraph : paragraph,
  };
}

/** `word/styles.xml`. */
export function stylesXml(compact: boolean): string {
  const latin = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return (
    `${HEAD}<w:styles xmlns:w="${NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FACES.imitation)}${size(SIZE.three)}${latin}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `${(compact ? LOOKS.map(small) : LOOKS).map(styleXml).join("")}</w:styles>`
  );
}

/** `word/fontTable.xml`: other names of the typefaces, for computers that have them under those. */
export function fontTableXml(): string {
  const entries = Object.values(FACES).map(
    ({ name, other, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts xmlns:w="${NAMESPACE}">${entries.join("")}</w:fonts>`;
}
