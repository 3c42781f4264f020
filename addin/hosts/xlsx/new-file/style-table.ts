import { TRANSITIONAL } from "../../ooxml/namespaces.ts";
import { escapeXml } from "../../ooxml/xml/text.ts";
import { BUILTIN_FORMATS } from "../parts/builtin-formats.ts";
import type { NewCellStyle, NewFont } from "./new-workbook.ts";

/** The font of cells without a style of their own: 宋体 11. */
const DEFAULT_FONT: NewFont = { name: "宋体", size: 11, charset: 134 };
/** First number of formats of one's own. */
const OWN_FORMATS = 164;

const LINES = ["left", "right", "top", "bottom"];
const NO_BORDER = `<border>${LINES.map((side) => `<${side}/>`).join("")}<diagonal/></border>`;
const RULED = `<border>${LINES.map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join("")}<diagonal/></border>`;

/** Gathers the styles of a new workbook's cells and writes its style sheet. */
export class StyleTable {
  private readonly fonts = [fontXml(DEFAULT_FONT)];
  private readonly formats: string[] = [];
  private readonly styles = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  /** The number of a style; equal styles have the same. */
  numberOf(style: NewCellStyle | undefined): number {
    return style === undefined ? 0 : indexIn(this.styles, this.styleXml(style));
  }

  /** The style sheet part. Children are in the order of the schema (CT_Stylesheet, CT_Font; ECMA-376 Part 1, 18.8). */
  toXml(): string {
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${OWN_FORMATS + index}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${TRANSITIONAL.main}">` +
      (formats.length === 0 ? "" : list("numFmts", formats)) +
      list("fonts", this.fonts) +
      list("fills", [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
      ]) +
      list("borders", [NO_BORDER, RULED]) +
      list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list("cellXfs", this.styles) +
      list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      "</styleSheet>"
    );
  }

  private styleXml(style: NewCellStyle): string {
    const font = style.font ? indexIn(this.fonts, fontXml(style.font)) : 0;
    const alignment = alignmentXml(style);
    const head =
      `<xf numFmtId="${this.formatNumber(style.format)}" fontId="${font}" fillId="0" borderId="${style.isRuled ? 1 : 0}" xfId="0"` +
      (style.format === undefined ? "" : ' applyNumberFormat="1"') +
      (font === 0 ? "" : ' applyFont="1"') +
      (style.isRuled ? ' applyBorder="1"' : "");
    return alignment === "" ? `${head}/>` : `${head} applyAlignment="1">${alignment}</xf>`;
  }

  private formatNumber(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtin = Object.entries(BUILTIN_FORMATS).find(([number, format]) => format === code && Number(number) < 14);
    return builtin ? Number(builtin[0]) : OWN_FORMATS + indexIn(this.formats, code);
  }
}

function fontXml({ name, size, bold, family, charset }: NewFont): string {
  const number = (tag: string, value: number | undefined): string =>
    value === undefined ? "" : `<${tag} val="${value}"/>`;
  return `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${escapeXml(name)}"/>${number("family", family)}${number("charset", charset)}</font>`;
}

function alignmentXml({ horizontal, vertical, wraps, isStacked }: NewCellStyle): string {
  const attributes = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    isStacked ? ' textRotation="255"' : "",
    wraps ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function list(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}

function indexIn(items: string[], item: string): number {
  const known = items.indexOf(item);
  return known >= 0 ? known : items.push(item) - 1;
}
