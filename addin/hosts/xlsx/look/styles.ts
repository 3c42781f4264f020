import { BUILTIN_FORMATS } from "../parts/builtin-formats.ts";
import { isTrue } from "../parts/workbook.ts";
import { child, children, type XmlNode } from "../../ooxml/xml/tree.ts";
import type { ColorOf } from "./colors.ts";
import type { AlignmentLook, BorderLook, BordersLook, CellStyle, ConditionalStyle, FontLook } from "./types.ts";

const DEFAULT_FONT: FontLook = {
  name: "宋体",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  vertical: null,
};
const NO_BORDERS: BordersLook = {
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonal: null,
  diagonalUp: false,
  diagonalDown: false,
};
const DEFAULT_ALIGNMENT: AlignmentLook = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  stacked: false,
};
const HORIZONTAL: readonly AlignmentLook["horizontal"][] = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
];
const VERTICAL: readonly AlignmentLook["vertical"][] = ["top", "center", "bottom", "justify", "distributed"];

/** The style of cells in files without a style sheet. */
export const DEFAULT_STYLE: CellStyle = {
  font: DEFAULT_FONT,
  fill: null,
  borders: NO_BORDERS,
  alignment: DEFAULT_ALIGNMENT,
  format: "General",
};

/** The distinct cell styles of a style sheet, by index. */
export function readCellStyles(sheet: XmlNode, colorOf: ColorOf): CellStyle[] {
  const fonts = children(child(sheet, "s:fonts"), "s:font").map((font) => readFont(font, colorOf));
  const fills = children(child(sheet, "s:fills"), "s:fill").map((fill) => readFill(fill, colorOf, false));
  const borders = children(child(sheet, "s:borders"), "s:border").map((border) => readBorders(border, colorOf));
  const formats = new Map(
    children(child(sheet, "s:numFmts"), "s:numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "General",
    ]),
  );
  const styles = children(child(sheet, "s:cellXfs"), "s:xf").map((xf): CellStyle => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    return {
      font: fonts[Number(fontId)] ?? DEFAULT_FONT,
      fill: fills[Number(fillId)] ?? null,
      borders: borders[Number(borderId)] ?? NO_BORDERS,
      alignment: readAlignment(child(xf, "s:alignment")),
      format: formats.get(Number(numFmtId)) ?? BUILTIN_FORMATS[Number(numFmtId)] ?? "General",
    };
  });
  return styles.length > 0 ? styles : [DEFAULT_STYLE];
}

/** The differential styles conditional formats point at, by index. */
export function readConditionalStyles(sheet: XmlNode, colorOf: ColorOf): ConditionalStyle[] {
  return children(child(sheet, "s:dxfs"), "s:dxf").map((dxf) => conditionalStyle(dxf, colorOf));
}

/** One differential style: only what it sets. */
export function conditionalStyle(dxf: XmlNode, colorOf: ColorOf): ConditionalStyle {
  const font = child(dxf, "s:font");
  const fill = child(dxf, "s:fill");
  return {
    fill: fill ? readFill(fill, colorOf, true) : null,
    fontColor: colorOf(child(font, "s:color")),
    bold: flag(font, "s:b"),
    italic: flag(font, "s:i"),
    underline: underlined(font),
    strike: flag(font, "s:strike"),
  };
}

/** A font of the style sheet or of a stretch of rich text. */
export function readFont(node: XmlNode, colorOf: ColorOf): FontLook {
  const vertical = child(node, "s:vertAlign")?.attributes.val;
  return {
    name: child(node, "s:name")?.attributes.val ?? child(node, "s:rFont")?.attributes.val ?? DEFAULT_FONT.name,
    size: Number(child(node, "s:sz")?.attributes.val ?? DEFAULT_FONT.size),
    bold: flag(node, "s:b") ?? false,
    italic: flag(node, "s:i") ?? false,
    underline: underlined(node) ?? false,
    strike: flag(node, "s:strike") ?? false,
    color: colorOf(child(node, "s:color")),
    vertical: vertical === "superscript" || vertical === "subscript" ? vertical : null,
  };
}

/** In cell styles a solid fill shows its foreground; in differential styles it shows its background. */
function readFill(node: XmlNode, colorOf: ColorOf, isDifferential: boolean): string | null {
  const gradient = child(node, "s:gradientFill");
  if (gradient) return colorOf(child(child(gradient, "s:stop"), "s:color"));
  const pattern = child(node, "s:patternFill");
  const type = pattern?.attributes.patternType;
  if (!pattern || type === "none" || (type === undefined && !isDifferential)) return null;
  const foreground = colorOf(child(pattern, "s:fgColor"));
  const background = colorOf(child(pattern, "s:bgColor"));
  if (isDifferential) return background ?? foreground;
  if (type === "gray125" && foreground === null && background === null) return null;
  return type === "solid" ? foreground : (background ?? foreground);
}

function readBorders(node: XmlNode, colorOf: ColorOf): BordersLook {
  const side = (...names: readonly string[]): BorderLook | null => {
    const found = names.map((name) => child(node, name)).find((candidate) => candidate !== undefined);
    const style = found?.attributes.style;
    return style === undefined || style === "none" ? null : { style, color: colorOf(child(found, "s:color")) };
  };
  return {
    left: side("s:left", "s:start"),
    right: side("s:right", "s:end"),
    top: side("s:top"),
    bottom: side("s:bottom"),
    diagonal: side("s:diagonal"),
    diagonalUp: isTrue(node.attributes.diagonalUp),
    diagonalDown: isTrue(node.attributes.diagonalDown),
  };
}

function readAlignment(node: XmlNode | undefined): AlignmentLook {
  if (!node) return DEFAULT_ALIGNMENT;
  const { horizontal, vertical, wrapText, indent = "0", textRotation = "0" } = node.attributes;
  const turn = Number(textRotation);
  return {
    horizontal: HORIZONTAL.find((name) => name === horizontal) ?? DEFAULT_ALIGNMENT.horizontal,
    vertical: VERTICAL.find((name) => name === vertical) ?? DEFAULT_ALIGNMENT.vertical,
    wrap: isTrue(wrapText),
    indent: Number(indent),
    // 0 to 90 turn upwards, 91 to 180 stand for 1 to 90 downwards, 255 stacks the characters.
    rotation: turn === 255 ? 0 : turnedUp(turn),
    stacked: turn === 255,
  };
}

function flag(node: XmlNode | undefined, name: string): boolean | null {
  const found = child(node, name);
  return found ? isTrue(found.attributes.val ?? "1") : null;
}

function underlined(node: XmlNode | undefined): boolean | null {
  const found = child(node, "s:u");
  return found ? found.attributes.val !== "none" : null;
}

/** Degrees upwards out of a stored turn: 91 to 180 turn downwards. */
function turnedUp(turn: number): number {
  return turn > 90 ? 90 - turn : turn;
}
